package io.deskwright.sla.proof;

/** The languages in which a proof is told. */
public enum Language {
    /** English. */
    ENGLISH,
    /** Simplified Chinese [简体中文]. */
    CHINESE
}

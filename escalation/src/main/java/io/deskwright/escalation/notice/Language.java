package io.deskwright.escalation.notice;

/** In which language somebody is told. */
public enum Language {
    /** English. */
    ENGLISH,
    /** Chinese [中文]. */
    CHINESE
}

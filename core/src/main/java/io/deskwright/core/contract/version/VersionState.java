package io.deskwright.core.contract.version;

/** Where a version of a contract stands. */
public enum VersionState {
    /** It is being written; nobody outside sees it. */
    DRAFT,
    /** Both sides said yes; nothing in it changes any more. */
    AGREED,
    /** It holds for what is reported now. */
    IN_FORCE,
    /** A later version took its place; tickets that met it stay with it (AMB-74). */
    SUPERSEDED
}

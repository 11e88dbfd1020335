package io.deskwright.core.journal;

/** Who may read an entry; decided when it is made and never later (AMB-63). */
public enum Audience {
    /** The customer too. */
    EVERYONE,
    /** The provider's own people. */
    PROVIDER
}

package io.deskwright.core.journal;

/** Who may read an entry; decided when it is made and never later (AMB-63). */
public enum Audience {
    /** The customer and the makers too. */
    EVERYONE,
    /** The provider and the customer. */
    CUSTOMER,
    /** The provider's own people. */
    PROVIDER
}

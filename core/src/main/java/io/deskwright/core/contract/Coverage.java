package io.deskwright.core.contract;

/** Who pays for the hardware of a repair. */
public enum Coverage {
    /** The warranty [保内]. */
    IN_WARRANTY,
    /** Nobody yet: a quote is needed [保外]. */
    OUT,
    /** The customer, by an accepted quote (AMB-25). */
    PAID;

    /** What is covered for money is out of warranty: it needs a quote as well. */
    static Coverage of(Cover cover) {
        return cover.isFree() ? IN_WARRANTY : OUT;
    }
}

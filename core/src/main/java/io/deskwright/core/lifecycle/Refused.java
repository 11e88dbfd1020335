package io.deskwright.core.lifecycle;

import java.io.Serial;

/** A {@link Refusal} for who prefers to throw. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Makes the exception.
     *
     * @param refusal why
     */
    public Refused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }
}

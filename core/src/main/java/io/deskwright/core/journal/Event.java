package io.deskwright.core.journal;

/** Something that happened to a case, in the past tense. Immutable. */
public interface Event {

    /** {@return the event without its personal data; what it means for the case is the same} */
    default Event redacted() {
        return this;
    }

    /** {@return who may read it: if nothing is said, not the makers} */
    default Audience audience() {
        return Audience.CUSTOMER;
    }

    /** An event that takes the personal data out of an earlier entry of its own case. */
    interface Redaction extends Event {

        /** {@return the sequence number of that entry} */
        long redactedEntry();
    }
}

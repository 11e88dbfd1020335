package io.deskwright.examples.conformance;

import tools.jackson.databind.JsonNode;

/** A kind of case that the library can be asked about. */
interface Format {

    /** {@return the name for the counts} */
    String name();

    /** {@return whether a case is of this kind} */
    boolean recognises(JsonNode node);

    /** {@return the field that says what is expected; a case has it, or nothing would be checked} */
    default String expectation() {
        return "expected";
    }

    /**
     * Asks the library.
     *
     * @throws Fields.UnreadableCase if a field is missing or malformed, or the case asks for an unknown operation
     */
    Outcome run(String id, Fields fields);
}

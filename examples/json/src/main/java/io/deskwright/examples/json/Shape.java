package io.deskwright.examples.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How the values of one type look in JSON. Immutable and thread-safe. */
interface Shape {

    /**
     * Writes a value; a missing node for one that is left out.
     *
     * @throws IllegalArgumentException if it could not be read back
     */
    JsonNode write(Object value);

    /** Reads a value; empty if it has flaws, which the place has then been told. */
    Optional<Object> read(Place place);
}

package io.deskwright.examples.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What may be left out.
 *
 * @param inner what it is if it is there
 */
record OptionalShape(Shape inner) implements Shape {

    @Override
    public JsonNode write(Object value) {
        return ((Optional<?>) value).map(inner::write).orElse(MissingNode.getInstance());
    }

    @Override
    public Optional<Object> read(Place place) {
        return place.isSaid() ? inner.read(place).map(Optional::of) : Optional.of(Optional.empty());
    }
}

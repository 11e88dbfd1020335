package io.deskwright.examples.json;

import io.deskwright.core.journal.Personal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is said about a person; {@code {"removed":true}} once it was removed.
 *
 * @param inner what it is as long as it is there; never an object that may hold {@code removed}
 */
record PersonalShape(Shape inner) implements Shape {

    static final String REMOVED = "removed";

    @Override
    public JsonNode write(Object value) {
        return ((Personal<?>) value)
                .value()
                .map(inner::write)
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put(REMOVED, true));
    }

    @Override
    public Optional<Object> read(Place place) {
        JsonNode node = place.node();
        boolean isRemoved = node.size() == 1 && BooleanNode.TRUE.equals(node.path(REMOVED));
        return isRemoved ? Optional.of(Personal.removed()) : inner.read(place).map(Personal::of);
    }
}

package io.deskwright.examples.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A record of one part, such as a name: written as that part.
 *
 * @param parts the record
 * @param inner the part
 */
record LoneShape(Parts parts, Shape inner) implements Shape {

    @Override
    public JsonNode write(Object value) {
        return inner.write(Parts.value(parts.components().get(0), value));
    }

    @Override
    public Optional<Object> read(Place place) {
        return parts.whole(List.of(inner.read(place)), place);
    }
}

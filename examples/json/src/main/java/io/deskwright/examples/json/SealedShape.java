package io.deskwright.examples.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of a sealed hierarchy: its parts, after the name of its kind.
 *
 * @param kinds the hierarchy
 * @param past what its kinds were before
 */
record SealedShape(Kinds kinds, Past past) implements Shape {

    @Override
    public JsonNode write(Object value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(Kinds.KIND, Kinds.nameOf(value));
        return kinds.of(value).write(value, object);
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid()) {
            return place.missing();
        }
        if (!(place.node() instanceof ObjectNode object)) {
            return place.wrong("is not an object", "不是对象");
        }
        Place named = place.at(Kinds.KIND);
        return kinds.named(named, past)
                .flatMap(kind -> kind.read(
                        new Place(past.partsNow(named.node().stringValue(), object), place.path(), place.flaws())));
    }
}

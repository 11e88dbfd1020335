package io.deskwright.examples.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values by name, in the order of the names.
 *
 * @param inner what is named
 */
record MapShape(Shape inner) implements Shape {

    @Override
    public JsonNode write(Object value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>((Map<?, ?>) value)
                .forEach((name, named) ->
                        object.set(TextShape.bounded((String) name, StrictJson.LONGEST_NAME), inner.write(named)));
        return object;
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid()) {
            return place.unsaid(Map.of());
        }
        if (!place.node().isObject()) {
            return place.wrong("is not an object", "不是对象");
        }
        Map<String, Object> named = new TreeMap<>();
        for (String name : place.node().propertyNames()) {
            Place at = place.atForeign(name);
            if (Shown.isWellFormed(name)) {
                inner.read(at).ifPresent(value -> named.put(name, value));
            } else {
                at.wrong("has half a character (an unpaired surrogate) in its name", "名称含不完整的字符");
            }
        }
        return named.size() < place.node().size() ? Optional.empty() : Optional.of(named);
    }
}

package io.deskwright.examples.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list in its order, or a set in the order of what is written.
 *
 * @param inner what is in it
 * @param isSet whether it is a set
 */
record ListShape(Shape inner, boolean isSet) implements Shape {

    @Override
    public JsonNode write(Object value) {
        List<JsonNode> nodes = new ArrayList<>();
        ((Iterable<?>) value).forEach(element -> nodes.add(inner.write(element)));
        if (isSet) {
            nodes.sort((one, other) -> one.toString().compareTo(other.toString()));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    @Override
    public Optional<Object> read(Place place) {
        if (place.isSaid() && !place.node().isArray()) {
            return place.wrong("is not an array", "不是数组");
        }
        if (!place.isSaid() && place.unsaid(List.of()).isEmpty()) {
            return Optional.empty();
        }
        List<Object> elements = new ArrayList<>();
        int size = place.isSaid() ? place.node().size() : 0;
        for (int i = 0; i < size; i++) {
            inner.read(place.at(i)).ifPresent(elements::add);
        }
        if (elements.size() < size) {
            return Optional.empty();
        }
        return Optional.of(isSet ? new LinkedHashSet<>(elements) : elements);
    }
}

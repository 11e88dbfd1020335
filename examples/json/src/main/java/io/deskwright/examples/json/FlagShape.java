package io.deskwright.examples.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Yes or no; what is not said is no. */
enum FlagShape implements Shape {
    /** The one. */
    FLAG;

    @Override
    public JsonNode write(Object value) {
        return BooleanNode.valueOf((Boolean) value);
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid()) {
            return place.unsaid(false);
        }
        return place.node().isBoolean()
                ? Optional.of(place.node().booleanValue())
                : place.wrong("is neither true nor false", "不是 true 或 false");
    }
}

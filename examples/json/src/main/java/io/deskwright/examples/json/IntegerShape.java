package io.deskwright.examples.json;

import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/**
 * A whole number.
 *
 * @param least the least there is
 * @param most the most there is
 * @param boxed makes the value
 */
record IntegerShape(long least, long most, LongFunction<Object> boxed) implements Shape {

    static final Shape INT = new IntegerShape(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number);
    static final Shape LONG = new IntegerShape(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);

    @Override
    public JsonNode write(Object value) {
        return LongNode.valueOf(((Number) value).longValue());
    }

    @Override
    public Optional<Object> read(Place place) {
        JsonNode node = place.node();
        if (!place.isSaid()) {
            return place.missing();
        }
        if (!node.isIntegralNumber()) {
            return place.wrong("is not a whole number", "不是整数");
        }
        boolean isInRange = !node.isBigInteger() && node.longValue() >= least && node.longValue() <= most;
        return isInRange
                ? Optional.of(boxed.apply(node.longValue()))
                : place.wrong("is not between " + least + " and " + most, "不在 " + least + " 与 " + most + " 之间");
    }
}

package io.deskwright.examples.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written under older names, so that it stays readable without being written again.
 *
 * <p>The two changes that happen to a kind of event: it gets another name, or one part more. Anything larger is a new
 * kind beside the old one.
 *
 * @param renamed the name of today by the name of then
 * @param added what an ordinary part was before there was one, by the name of the kind today and the part: {@code Kind.part}
 */
record Past(Map<String, String> renamed, Map<String, JsonNode> added) {

    /** Nothing has changed yet. */
    static final Past NONE = new Past(Map.of(), Map.of());

    String nameNow(String name) {
        return renamed.getOrDefault(name, name);
    }

    /** The parts without the name of the kind, and with those that came later. */
    ObjectNode partsNow(String name, ObjectNode then) {
        ObjectNode now = then.deepCopy();
        now.remove(Kinds.KIND);
        added.forEach((path, value) -> {
            String kind = nameNow(name) + ".";
            if (path.startsWith(kind) && !now.has(path.substring(kind.length()))) {
                now.set(path.substring(kind.length()), value);
            }
        });
        return now;
    }
}

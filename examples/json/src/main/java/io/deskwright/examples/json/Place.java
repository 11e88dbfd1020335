package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Where something stands in a document.
 *
 * @param node what stands there, or a missing node
 * @param path the way to it, dotted
 * @param flaws what is wrong with the document so far
 */
record Place(JsonNode node, String path, Flaws flaws) {

    static Place root(JsonNode node, Flaws flaws) {
        return new Place(node, "", flaws);
    }

    Place at(String name) {
        JsonNode inner = node.isObject() ? node.path(name) : MissingNode.getInstance();
        return new Place(inner, path.isEmpty() ? name : path + "." + name, flaws);
    }

    /** The same under a name that somebody else chose. */
    Place atForeign(String name) {
        return new Place(node.path(name), at(Shown.text(name)).path, flaws);
    }

    Place at(int index) {
        return new Place(node.path(index), path + "[" + index + "]", flaws);
    }

    /** Whether anything was said here. */
    boolean isSaid() {
        boolean isNothing =
                node.isNull() || (node.isString() && node.stringValue().isBlank());
        return !node.isMissingNode() && !(flaws.nothingMayBeSaid() && isNothing);
    }

    /** What holds where nothing was said, if that is allowed. */
    Optional<Object> unsaid(Object nothing) {
        return flaws.nothingMayBeSaid() ? Optional.of(nothing) : missing();
    }

    Optional<Object> missing() {
        flaws.addMissing(shownPath());
        return Optional.empty();
    }

    Optional<Object> wrong(String rule, String chinese) {
        flaws.addInvalid(new Flaw(shownPath(), shownValue(), rule, chinese));
        return Optional.empty();
    }

    /** What is personal is not told to logs. */
    private String shownValue() {
        return ("." + path).contains("." + RecordShape.PERSONAL + ".") ? "(personal)" : Shown.node(node);
    }

    private String shownPath() {
        return path.isEmpty() ? "document" : path;
    }

    /** Whether an object, or nothing, stands here; each name in it that is not known is a flaw. */
    boolean holdsOnly(Collection<String> known) {
        if (!isSaid()) {
            return true;
        }
        if (!node.isObject()) {
            wrong("is not an object", "不是对象");
            return false;
        }
        boolean holds = true;
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                atForeign(name).wrong("is not known here; known are " + known, "未知字段，可用 " + known);
                holds = false;
            }
        }
        return holds;
    }
}

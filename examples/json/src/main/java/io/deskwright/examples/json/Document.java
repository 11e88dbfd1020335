package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as a whole document: its parts, after the version of the form. */
final class Document {

    /** Where the version of the form stands. */
    static final String FORM = "form";

    /** The version that is written, and the only one that is read. */
    static final int VERSION = 1;

    private final String what;
    private final RecordShape shape;
    private final StrictJson json;

    Document(String what, Class<?> type, Shapes shapes, int longest) {
        this.what = what;
        this.shape = new RecordShape(type, shapes);
        this.json = new StrictJson(longest);
    }

    ObjectNode tree(Object value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put(FORM, VERSION);
        shape.write(value, root);
        return root;
    }

    String write(JsonNode tree) {
        return json.write(tree);
    }

    JsonNode parsed(String text) {
        return parsed(json.read(text));
    }

    JsonNode parsed(byte[] utf8) {
        return parsed(json.read(utf8));
    }

    private JsonNode parsed(Either<Flaw, JsonNode> read) {
        return read.mapLeft(Document::withoutValue).getOrElseThrow(flaw -> new UnreadableJson(what, List.of(flaw)));
    }

    /** Around the place there may be something personal. */
    private static Flaw withoutValue(Flaw flaw) {
        return new Flaw(flaw.field(), "", flaw.rule(), flaw.chinese());
    }

    Object read(JsonNode tree) {
        Flaws flaws = Flaws.strict();
        return body(Place.root(tree, flaws))
                .flatMap(shape::read)
                .orElseThrow(() -> new UnreadableJson(what, flaws.all()));
    }

    /** What follows the version of the form; empty if that is not the one that is read here. */
    static Optional<Place> body(Place root) {
        if (!(root.node() instanceof ObjectNode object)) {
            root.wrong("is not an object", "不是对象");
            return Optional.empty();
        }
        Place form = root.at(FORM);
        boolean isKnown = form.node().isInt() && form.node().intValue() == VERSION;
        if (!isKnown && !form.isSaid()) {
            form.missing();
        } else if (!isKnown) {
            form.wrong("is not a form that is read here; it is " + VERSION, "不是可读的格式版本，应为 " + VERSION);
        }
        object.remove(FORM);
        return isKnown ? Optional.of(root) : Optional.empty();
    }
}

package io.deskwright.examples.json;

import io.deskwright.core.journal.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record: an object with its parts in order; the personal ones stand apart, last and together. */
final class RecordShape implements Shape {

    /** Where the personal parts stand. */
    static final String PERSONAL = "personal";

    private final Parts parts;
    private final Map<RecordComponent, Shape> shapes = new LinkedHashMap<>();
    private final Set<String> ordinary = new TreeSet<>();
    private final Set<String> personal = new TreeSet<>();

    RecordShape(Class<?> type, Shapes known) {
        parts = Parts.of(type);
        for (RecordComponent component : parts.components()) {
            boolean isPersonal = component.getType() == Personal.class;
            (isPersonal ? personal : ordinary).add(component.getName());
            shapes.put(component, isPersonal ? known.personal(component) : known.of(component.getGenericType()));
        }
        for (String reserved : List.of(PERSONAL, Kinds.KIND, Document.FORM)) {
            if (ordinary.contains(reserved) || personal.contains(reserved)) {
                throw new IllegalArgumentException("'" + reserved + "' is a word of the JSON form: " + type);
            }
        }
    }

    boolean hasPart(String name) {
        return ordinary.contains(name) || personal.contains(name);
    }

    @Override
    public JsonNode write(Object value) {
        return write(value, JsonNodeFactory.instance.objectNode());
    }

    /** Writes the parts into an object. */
    JsonNode write(Object value, ObjectNode object) {
        ObjectNode apart = JsonNodeFactory.instance.objectNode();
        shapes.forEach((component, shape) -> {
            JsonNode node = shape.write(Parts.value(component, value));
            if (!node.isMissingNode()) {
                (personal.contains(component.getName()) ? apart : object).set(component.getName(), node);
            }
        });
        return personal.isEmpty() ? object : object.set(PERSONAL, apart);
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid() && place.unsaid("").isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new TreeSet<>(ordinary);
        Place apart = place.at(PERSONAL);
        boolean isWhole = true;
        if (!personal.isEmpty()) {
            known.add(PERSONAL);
            isWhole = apart.holdsOnly(personal);
        }
        isWhole &= place.holdsOnly(known);
        if (place.isSaid() && !place.node().isObject()) {
            return Optional.empty();
        }
        List<Optional<Object>> read = new ArrayList<>(shapes.size());
        shapes.forEach((component, shape) -> {
            String name = component.getName();
            read.add(shape.read((personal.contains(name) ? apart : place).at(name)));
        });
        return isWhole ? parts.whole(read, place) : Optional.empty();
    }
}

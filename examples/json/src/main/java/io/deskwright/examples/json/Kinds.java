package io.deskwright.examples.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The records of a sealed hierarchy by their simple names: no input ever names a class. */
final class Kinds {

    /** Where the name of the kind stands. */
    static final String KIND = "is";

    private final Map<String, RecordShape> byName = new TreeMap<>();

    Kinds(List<Class<?>> sealed, Shapes known) {
        sealed.forEach(type -> add(type, known));
    }

    private void add(Class<?> type, Shapes known) {
        if (type.isRecord()) {
            if (byName.put(type.getSimpleName(), new RecordShape(type, known)) != null) {
                throw new IllegalArgumentException("two kinds are called " + type.getSimpleName());
            }
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted, known);
            }
        } else {
            throw new IllegalArgumentException(type + " is neither a record nor sealed");
        }
    }

    static String nameOf(Object value) {
        return value.getClass().getSimpleName();
    }

    RecordShape of(Object value) {
        return Optional.ofNullable(byName.get(nameOf(value)))
                .orElseThrow(() -> new IllegalArgumentException("no JSON form is known of " + value.getClass()));
    }

    /** The kind that a place names; empty if it names none, which the place has then been told. */
    Optional<RecordShape> named(Place place, Past past) {
        if (!place.isSaid()) {
            place.missing();
            return Optional.empty();
        }
        Optional<RecordShape> kind = place.node().isString()
                ? Optional.ofNullable(byName.get(past.nameNow(place.node().stringValue())))
                : Optional.empty();
        if (kind.isEmpty()) {
            place.wrong("is none of " + names(), "不是以下之一：" + names());
        }
        return kind;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}

package io.deskwright.examples.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes the records of one type apart and puts them together. */
final class Parts {

    private final Constructor<?> constructor;
    private final List<RecordComponent> components;

    private Parts(Constructor<?> constructor, List<RecordComponent> components) {
        this.constructor = constructor;
        this.components = components;
    }

    /** Those of a record type. */
    static Parts of(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Parts(type.getDeclaredConstructor(types), components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor, but not " + type, impossible);
        }
    }

    List<RecordComponent> components() {
        return components;
    }

    /** The value of a part. */
    static Object value(RecordComponent component, Object whole) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(whole), component.getName());
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of " + whole.getClass(), unreadable);
        }
    }

    /** The whole of parts that were read; empty if one is missing, or the record itself refuses them. */
    Optional<Object> whole(List<Optional<Object>> parts, Place place) {
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        try {
            return Optional.of(constructor.newInstance(
                    parts.stream().map(Optional::orElseThrow).toArray()));
        } catch (InvocationTargetException refused) {
            String rule =
                    String.valueOf(refused.getCause() instanceof RuntimeException why ? why.getMessage() : refused);
            return place.wrong("breaks a rule: " + Shown.text(rule, 200), "不合规则");
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), unusable);
        }
    }
}

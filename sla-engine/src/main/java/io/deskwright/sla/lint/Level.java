package io.deskwright.sla.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A fault level [故障级别] as its source describes it. Immutable and thread-safe.
 *
 * @param name its name, as conditions on {@link io.deskwright.sla.terms.Condition#LEVEL} give it
 * @param words what the source says of it
 */
public record Level(String name, List<Words> words) {

    /** Takes a copy of the words. */
    public Level {
        Objects.requireNonNull(name, "name");
        words = List.copyOf(words);
    }

    /**
     * What one place of the source says of a level.
     *
     * @param fact what it speaks of
     * @param value what it says of it
     * @param source the place
     */
    public record Words(String fact, String value, String source) {

        /** Checks that all parts are there. */
        public Words {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * Names a level of which nothing more is known.
     *
     * @param name its name
     * @return the level
     */
    public static Level named(String name) {
        return new Level(name, List.of());
    }

    /**
     * Adds what a place of the source says of it.
     *
     * @param fact what it speaks of
     * @param value what it says of it
     * @param source the place
     * @return the level with it
     */
    public Level saying(String fact, String value, String source) {
        List<Words> more = new ArrayList<>(words);
        more.add(new Words(fact, value, source));
        return new Level(name, more);
    }
}

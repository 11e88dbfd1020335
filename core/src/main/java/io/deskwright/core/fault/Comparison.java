package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What two packs say of one fault. Immutable and thread-safe.
 *
 * @param fault what the fault is called, such as the number of its ticket
 * @param before what the earlier pack says; of a {@link Shadow} this is the answer that counts
 * @param after what the later pack says
 * @param way which way the level went; empty if both say the same level
 */
public record Comparison(String fault, Classification before, Classification after, Optional<Way> way) {

    /** Which way a level went, by the levels of the later pack. */
    public enum Way {
        /** To a worse level, or from none to one. */
        RAISED,
        /** To a milder level, or from one to none. */
        LOWERED,
        /** From a level that the later pack does not know: levels of two vocabularies have no order (AMB-43). */
        RENAMED
    }

    /** Checks that all parts are there. */
    public Comparison {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(way, "way");
    }

    /**
     * {@return the names of the rules that account for a change: those of the later pack that make the level what it is, or
     * of the earlier pack if the level was lowered; none if it did not change}
     */
    public List<String> rules() {
        return way.map(went -> ids(went == Way.LOWERED ? before : after)).orElse(List.of());
    }

    private static List<String> ids(Classification answer) {
        return answer.fired().stream().map(fired -> fired.rule().id()).toList();
    }
}

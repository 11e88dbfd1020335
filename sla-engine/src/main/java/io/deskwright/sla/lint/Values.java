package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a fact may be: some values or all but some, and perhaps not known.
 *
 * @param only whether it is one of {@code named}, else none of them
 * @param named the values, in order
 * @param unknown whether it may be unknown
 */
record Values(boolean only, SortedSet<String> named, boolean unknown) {

    static final Values ANY = new Values(false, List.of(), true);

    private static final String ANOTHER = "another";

    Values {
        named = Collections.unmodifiableSortedSet(named);
    }

    private Values(boolean only, List<String> named, boolean unknown) {
        this(only, new TreeSet<>(named), unknown);
    }

    static Values of(Condition condition) {
        List<String> value = List.of(condition.value());
        return switch (condition.operator()) {
            case IS -> new Values(true, value, false);
            case IS_NOT -> new Values(false, value, true);
            case KNOWN -> new Values(false, List.of(), false);
            case UNKNOWN -> new Values(true, List.of(), true);
        };
    }

    boolean isEmpty() {
        return only && named.isEmpty() && !unknown;
    }

    Values others() {
        return new Values(!only, named, !unknown);
    }

    Values and(Values that) {
        if (!only && that.only) {
            return that.and(this);
        }
        SortedSet<String> both = new TreeSet<>(named);
        if (!only) {
            both.addAll(that.named);
        } else if (that.only) {
            both.retainAll(that.named);
        } else {
            both.removeAll(that.named);
        }
        return new Values(only, both, unknown && that.unknown);
    }

    /** {@return one of the values; empty if it may be unknown, which says least} */
    Optional<String> example() {
        if (unknown) {
            return Optional.empty();
        }
        if (only) {
            return Optional.of(named.first());
        }
        String fresh = ANOTHER;
        while (named.contains(fresh)) {
            fresh += "'";
        }
        return Optional.of(fresh);
    }
}

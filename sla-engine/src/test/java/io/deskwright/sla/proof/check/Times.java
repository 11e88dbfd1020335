package io.deskwright.sla.proof.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of instants: half-open ranges in order, apart from each other. */
record Times(List<Range> ranges) {

    static final Times ALWAYS = new Times(List.of(new Range(Instant.MIN, Instant.MAX)));
    static final Times NEVER = new Times(List.of());

    /** From its first instant, inclusive, to its end, exclusive. */
    record Range(Instant from, Instant to) {}

    /** Unites ranges; what is empty is left out. */
    static Times of(Collection<Range> ranges) {
        List<Range> united = new ArrayList<>();
        for (Range next :
                ranges.stream().sorted(Comparator.comparing(Range::from)).toList()) {
            Range last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last != null && !next.from().isAfter(last.to())) {
                united.set(united.size() - 1, new Range(last.from(), later(last.to(), next.to())));
            } else if (next.from().isBefore(next.to())) {
                united.add(next);
            }
        }
        return new Times(united);
    }

    Times within(Instant from, Instant to) {
        List<Range> inside = new ArrayList<>();
        for (Range range : ranges) {
            if (range.from().isBefore(to) && from.isBefore(range.to())) {
                inside.add(new Range(later(range.from(), from), earlier(range.to(), to)));
            }
        }
        return of(inside);
    }

    Times minus(Times others) {
        List<Range> left = new ArrayList<>();
        for (Range range : ranges) {
            Instant here = range.from();
            for (Range hole : others.within(range.from(), range.to()).ranges()) {
                left.add(new Range(here, hole.from()));
                here = hole.to();
            }
            left.add(new Range(here, range.to()));
        }
        return of(left);
    }

    boolean holds(Instant at) {
        return ranges.stream().anyMatch(range -> !at.isBefore(range.from()) && at.isBefore(range.to()));
    }

    Duration length() {
        return ranges.stream()
                .map(range -> Duration.between(range.from(), range.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The earliest instant by which a positive amount of them has passed. */
    Optional<Instant> passed(Duration amount) {
        Duration left = amount;
        for (Range range : ranges) {
            Duration here = Duration.between(range.from(), range.to());
            if (here.compareTo(left) >= 0) {
                return Optional.of(range.from().plus(left));
            }
            left = left.minus(here);
        }
        return Optional.empty();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

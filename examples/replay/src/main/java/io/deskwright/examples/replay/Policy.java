package io.deskwright.examples.replay;

import io.deskwright.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How incidents are judged: a calendar, and for each priority the business time that closing may take. */
record Policy(String source, String name, BusinessCalendar hours, SortedMap<Integer, Rule> rules) {

    Policy {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** Judges the business time from opened to closed. */
    sealed interface Rule {
        boolean isMetBy(Duration used);
    }

    /** Met if closing took no longer, the bound included. */
    record AtMost(Duration bound) implements Rule {
        @Override
        public boolean isMetBy(Duration used) {
            return used.compareTo(bound) <= 0;
        }
    }

    /** Missed however short it was. */
    record Missed() implements Rule {
        @Override
        public boolean isMetBy(Duration used) {
            return false;
        }
    }

    Optional<Rule> rule(Priority priority) {
        return Optional.ofNullable(rules.get(priority.number()));
    }
}

package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The instant that a wall time means: in a gap its end, and of a repeated wall time the first or the second. */
final class WallTime {

    private WallTime() {}

    /** Of a repeated wall time the first. */
    static Instant first(LocalDateTime wall, ZoneRules rules) {
        return resolve(wall, rules, true);
    }

    /** Of a repeated wall time the second. */
    static Instant second(LocalDateTime wall, ZoneRules rules) {
        return resolve(wall, rules, false);
    }

    private static Instant resolve(LocalDateTime wall, ZoneRules rules, boolean first) {
        ZoneOffsetTransition change = rules.getTransition(wall);
        if (change == null) {
            return wall.toInstant(rules.getOffset(wall));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return wall.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}

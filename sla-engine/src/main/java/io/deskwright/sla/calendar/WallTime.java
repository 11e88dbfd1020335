package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

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
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        if (offsets.isEmpty()) {
            return rules.getTransition(wall).getInstant();
        }
        return wall.toInstant(offsets.get(first ? 0 : offsets.size() - 1));
    }
}

package io.deskwright.examples.replay.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** The clock on the wall of the desk: its log writes wall times and no zone. */
public record WallClock(ZoneId zone) {

    /** A skipped wall time is the end of the gap, a repeated one its first occurrence. */
    public Instant instant(LocalDateTime wall) {
        ZoneRules rules = zone.getRules();
        return change(wall)
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant)
                .orElseGet(() -> wall.toInstant(rules.getOffset(wall)));
    }

    /** {@return the clock change that skips or repeats a wall time, or empty} */
    Optional<ZoneOffsetTransition> change(LocalDateTime wall) {
        return Optional.ofNullable(zone.getRules().getTransition(wall));
    }
}

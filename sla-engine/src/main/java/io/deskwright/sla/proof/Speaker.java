package io.deskwright.sla.proof;

import io.deskwright.sla.terms.Basis;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Says words, times and amounts in one language and one zone; exact, and never by a default.
 *
 * @param language the language
 * @param zone the zone of wall times
 */
record Speaker(Language language, ZoneId zone) {

    private static final int NANO_DIGITS = 9;

    String say(Words words, Object... parts) {
        return words.in(language, parts);
    }

    String list(Collection<String> texts) {
        return texts.isEmpty() ? say(Words.NOTHING) : String.join(say(Words.COMMA), texts);
    }

    String basis(Basis basis) {
        return say(Words.of(basis), basis.source());
    }

    /** Says date, weekday and time, with the offset where the wall time comes twice. */
    String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return twice ? withOffset(at) : local(local);
    }

    String withOffset(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return local(local) + " " + local.getOffset();
    }

    private String local(ZonedDateTime local) {
        return date(local.toLocalDate()) + " " + local.toLocalTime();
    }

    String date(LocalDate date) {
        return date + " " + weekday(date);
    }

    String weekday(LocalDate date) {
        return say(Words.valueOf(date.getDayOfWeek().name()));
    }

    /** Whether the clocks of the zone are changed after an instant and not after another one. */
    boolean changesBetween(Instant from, Instant to) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        return next != null && !next.getInstant().isAfter(to);
    }

    /** Says hours, minutes and seconds, and no part that is zero. */
    String amount(Duration amount) {
        Duration size = amount.abs();
        List<String> parts = new ArrayList<>();
        if (size.toHours() > 0) {
            parts.add(say(Words.HOURS, size.toHours()));
        }
        if (size.toMinutesPart() > 0 || size.isZero()) {
            parts.add(say(Words.MINUTES, size.toMinutesPart()));
        }
        BigDecimal seconds = BigDecimal.valueOf(size.toSecondsPart())
                .add(BigDecimal.valueOf(size.toNanosPart(), NANO_DIGITS))
                .stripTrailingZeros();
        if (seconds.signum() > 0) {
            parts.add(say(Words.SECONDS, seconds.toPlainString()));
        }
        return (amount.isNegative() ? "-" : "") + String.join(" ", parts);
    }
}

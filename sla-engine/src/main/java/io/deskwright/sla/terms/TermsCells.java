package io.deskwright.sla.terms;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.DateCadence.Roll;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may stand in one cell of terms; each refuses another text with a message that names it. */
final class TermsCells {

    private static final String NO_PERIOD = "' is no period such as 3 days or 2 working days";

    private TermsCells() {}

    static Threshold threshold(String text) {
        if (text.endsWith("%")) {
            return new Threshold.Percent(
                    number(text.substring(0, text.length() - 1).strip()));
        }
        if (text.endsWith("before")) {
            return new Threshold.Before(duration(
                    text.substring(0, text.length() - "before".length()).strip()));
        }
        if (text.endsWith("after")) {
            return new Threshold.After(
                    duration(text.substring(0, text.length() - "after".length()).strip()));
        }
        throw new IllegalArgumentException("'" + text + "' is no threshold such as 75 %, PT1H before or PT1H after");
    }

    static CountedPeriod period(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("'" + text + NO_PERIOD);
        }
        int count = number(text.substring(0, blank));
        return switch (text.substring(blank).strip()) {
            case "day", "days" -> CountedPeriod.days(count);
            case "working day", "working days" -> CountedPeriod.workingDays(count);
            case "half month", "half months" -> CountedPeriod.halfMonths(count);
            case "month", "months" -> CountedPeriod.months(count);
            case "year", "years" -> CountedPeriod.years(count);
            default -> throw new IllegalArgumentException("'" + text + NO_PERIOD);
        };
    }

    static Condition.Operator operator(String text) {
        return switch (text) {
            case "is" -> Condition.Operator.IS;
            case "is not" -> Condition.Operator.IS_NOT;
            case "known" -> Condition.Operator.KNOWN;
            case "unknown" -> Condition.Operator.UNKNOWN;
            default -> throw new IllegalArgumentException("'" + text + "' is none of is, is not, known, unknown");
        };
    }

    static Roll roll(String text) {
        try {
            return Roll.valueOf(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("'" + text + "' is none of " + List.of(Roll.values()), refused);
        }
    }

    static Duration duration(String text) {
        try {
            Duration amount = Duration.parse(text);
            if (!amount.isNegative()) {
                return amount;
            }
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no amount of time such as PT2H", refused);
        }
        throw new IllegalArgumentException("the amount " + text + " is negative");
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no instant such as 2026-01-01T00:00:00Z", refused);
        }
    }

    static int number(String text) {
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw new IllegalArgumentException("'" + text + "' is no whole number below a million");
        }
        return Integer.parseInt(text);
    }

    static String reason(String text) {
        if (text.equals("all")) {
            throw new IllegalArgumentException("'all' is no reason: it stands alone in the row 'pause' of a target");
        }
        return word(text);
    }

    static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }
}

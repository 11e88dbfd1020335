package io.deskwright.escalation.plan;

import io.deskwright.core.people.Role;
import io.deskwright.sla.terms.Threshold;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What may stand in one cell of a plan; each refuses another text with a message that names it. */
final class PlanCells {

    private PlanCells() {}

    static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no instant such as 2026-01-01T00:00:00Z", refused);
        }
    }

    static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is no amount of time such as PT30M", refused);
        }
    }

    static int number(String text) {
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> '0' <= c && c <= '9')) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException tooGreat) {
            throw new IllegalArgumentException("'" + text + "' is no whole number below 2147483648", tooGreat);
        }
        throw new IllegalArgumentException("'" + text + "' is no whole number below 2147483648");
    }

    static Threshold threshold(String text) {
        if (text.endsWith("%")) {
            return new Threshold.Percent(number(without("%", text)));
        }
        if (text.endsWith("before")) {
            return new Threshold.Before(duration(without("before", text)));
        }
        if (text.endsWith("after")) {
            return new Threshold.After(duration(without("after", text)));
        }
        throw new IllegalArgumentException("'" + text + "' is no threshold such as 75 %, PT1H before or PT1H after");
    }

    private static String without(String end, String text) {
        return text.substring(0, text.length() - end.length()).strip();
    }

    static Role role(String text) {
        return named(text, Role.values());
    }

    static Ladder.Kind kind(String text) {
        return named(text, Ladder.Kind.values());
    }

    private static <E extends Enum<E>> E named(String text, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + List.of(all)));
    }

    static boolean stopsWhenAcknowledged(String text) {
        return switch (text) {
            case "stops" -> true;
            case "goes on" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is none of stops, goes on");
        };
    }
}

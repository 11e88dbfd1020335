package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to a calendar as a row of a table writes it, {@code due 2026-10-09T22:00 PT5H}, and the answer as the row
 * expects it: instants as wall time and offset in the zone of the calendar, {@code none} for nothing, {@code never} for
 * {@link Unreachable}.
 */
record Question(BusinessCalendar calendar, List<String> words) {

    static String ask(BusinessCalendar calendar, String text) {
        try {
            return new Question(calendar, List.of(text.strip().split(" +", -1))).answer();
        } catch (Unreachable never) {
            return "never";
        }
    }

    private String answer() {
        return switch (words.get(0)) {
            case "open" -> String.valueOf(calendar.isOpen(instant(1)));
            case "next" -> shown(calendar.nextOpening(instant(1)));
            case "closing" -> shown(calendar.nextClosing(instant(1)));
            case "closed" -> shown(calendar.previousClosing(instant(1)));
            case "due" -> shown(calendar.deadline(instant(1), Duration.parse(words.get(2))));
            case "back" -> shown(calendar.deadlineBefore(instant(1), Duration.parse(words.get(2))));
            case "worked" -> calendar.worked(instant(1), instant(2)).toString();
            case "windows" -> shown(calendar.windows(instant(1), instant(2)));
            case "hours" -> shown(calendar.windowsOf(date(1)).stream());
            case "starts" -> calendar.startOfBusiness(date(1)).map(this::shown).orElse("none");
            case "ends" -> calendar.endOfBusiness(date(1)).map(this::shown).orElse("none");
            case "working" -> String.valueOf(calendar.isWorkingDate(date(1)));
            case "date" ->
                calendar.workingDate(date(1), Integer.parseInt(words.get(2))).toString();
            case "dates" -> String.valueOf(calendar.workingDatesBetween(date(1), date(2)));
            case "holiday" -> calendar.holiday(date(1)).orElse("none");
            case "announced" -> shown(calendar.announcedThrough());
            default -> throw new IllegalArgumentException("'" + words.get(0) + "' is no question to a calendar");
        };
    }

    private LocalDate date(int word) {
        return LocalDate.parse(words.get(word));
    }

    private Instant instant(int word) {
        return instant(words.get(word), calendar.zone());
    }

    private String shown(Stream<Window> windows) {
        String text = windows.map(window -> shown(window.opensAt()) + "/" + shown(window.closesAt()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }

    private String shown(Instant at) {
        return shown(at, calendar.zone());
    }

    private static String shown(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }

    static String shown(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime().toString();
    }

    /** Reads a wall time, which must mean one instant alone, or a wall time with its offset. */
    static Instant instant(String text, ZoneId zone) {
        if (text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > "2026-10-09T".length()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime wall = LocalDateTime.parse(text);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException(text + " means " + offsets.size() + " instants in " + zone);
        }
        return wall.toInstant(offsets.get(0));
    }
}

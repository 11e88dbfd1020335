package io.deskwright.sla.calendar;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.TestRows;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of {@code peer-bugs.txt}, where the notation is written down. */
record PeerBug(String id, String calendar, String question, String answer) {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile(" +");

    static List<PeerBug> all() {
        return TestRows.of(PeerBug.class, "peer-bugs.txt").stream()
                .map(PeerBug::parse)
                .toList();
    }

    private static PeerBug parse(String line) {
        List<String> cells = split(BAR, line);
        if (cells.size() != 4) {
            throw new IllegalArgumentException("not 'id | calendar | question | answer': " + line);
        }
        return new PeerBug(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    /** What the table says: an instant, a duration, a list of windows, or a word. */
    Object expected() {
        if (answer.startsWith("P")) {
            return Duration.parse(answer);
        }
        if (answer.contains("/")) {
            return split(SPACE, answer).stream().map(PeerBug::window).toList();
        }
        return Character.isDigit(answer.charAt(0)) ? instant(answer) : answer;
    }

    /** What the library says, in the same types. */
    Object asked() {
        List<String> words = split(SPACE, question);
        try {
            return ask(read(calendar), words.get(0), words.subList(1, words.size()));
        } catch (Unreachable none) {
            return "unreachable";
        } catch (InvalidDefinition refused) {
            return "invalid";
        }
    }

    private static Object ask(BusinessCalendar hours, String word, List<String> inputs) {
        return switch (word) {
            case "add" -> hours.deadline(instant(inputs.get(0)), Duration.parse(inputs.get(1)));
            case "between" -> hours.worked(instant(inputs.get(0)), instant(inputs.get(1)));
            case "windows" ->
                hours.windows(instant(inputs.get(0)), instant(inputs.get(1))).toList();
            case "isOpen" -> yesOrNo(hours.isOpen(instant(inputs.get(0))));
            case "isHoliday" ->
                yesOrNo(hours.holiday(LocalDate.ofInstant(instant(inputs.get(0)), hours.zone()))
                        .isPresent());
            case "nextOpen" -> hours.nextOpening(instant(inputs.get(0)));
            case "nextClose" -> hours.nextClosing(instant(inputs.get(0)));
            case "addDays" -> sameWallTime(inputs, CountedPeriod.Unit.WORKING_DAY, hours);
            case "addCalendarDays" -> sameWallTime(inputs, CountedPeriod.Unit.DAY, hours);
            case "nextDaily" ->
                DateCadence.daily(LocalDate.parse(inputs.get(0)), LocalTime.parse(inputs.get(1)), hours)
                        .next(instant(inputs.get(2)));
            case "nextEvery" -> every(inputs, hours).next(instant(inputs.get(2)));
            case "dueEvery" -> orNone(every(inputs, hours).missed(instant(inputs.get(2)), instant(inputs.get(3))));
            case "build" -> hours;
            default -> throw new IllegalArgumentException("no question: " + word);
        };
    }

    private static Instant sameWallTime(List<String> inputs, CountedPeriod.Unit unit, BusinessCalendar hours) {
        CountedPeriod period = new CountedPeriod(Integer.parseInt(inputs.get(1)), unit);
        return CountingPolicies.SAME_WALL_TIME.end(instant(inputs.get(0)), period, hours);
    }

    private static Cadence every(List<String> inputs, BusinessCalendar hours) {
        return Cadence.everyWorked(instant(inputs.get(0)), Duration.parse(inputs.get(1)), hours);
    }

    private static BusinessCalendar read(String text) {
        List<String> entries = split(SEMICOLON, text);
        ZoneId zone = ZoneId.of(entries.get(0));
        AlwaysOpen always = AlwaysOpen.in(zone);
        if (entries.contains("24/7")) {
            return always;
        }
        if (entries.contains("never")) {
            return always.minus(always);
        }
        WeeklyHoursBuilder hours = WeeklyHours.in(zone);
        List<Window> pauses = new ArrayList<>();
        for (String entry : entries.subList(1, entries.size())) {
            List<String> words = split(SPACE, entry);
            List<String> inputs = words.subList(1, words.size());
            switch (words.get(0)) {
                case "holiday" -> inputs.forEach(date -> hours.holiday(LocalDate.parse(date)));
                case "override" -> hours.override(LocalDate.parse(inputs.get(0)), windowsAfterDate(inputs));
                case "break" -> hours.breakOn(LocalDate.parse(inputs.get(0)), windowsAfterDate(inputs));
                case "pause" -> inputs.forEach(pause -> pauses.add(window(pause)));
                default -> weekdays(words.get(0)).forEach(day -> hours.on(day, inputs.toArray(String[]::new)));
            }
        }
        return hours.build().minus(pauses);
    }

    private static String[] windowsAfterDate(List<String> inputs) {
        return inputs.stream().skip(1).toArray(String[]::new);
    }

    /** Reads weekdays such as TUE,THU or a range of them, which may go round the end of the week. */
    private static List<DayOfWeek> weekdays(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return split(COMMA, text).stream().map(PeerBug::weekday).toList();
        }
        DayOfWeek first = weekday(text.substring(0, hyphen));
        DayOfWeek last = weekday(text.substring(hyphen + 1));
        return Stream.iterate(first, day -> day.plus(1))
                .limit(Math.floorMod(last.getValue() - first.getValue(), 7) + 1L)
                .toList();
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday: " + text));
    }

    private static Window window(String text) {
        int slash = text.indexOf('/');
        return Window.of(instant(text.substring(0, slash)), instant(text.substring(slash + 1)));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static Object orNone(Optional<Instant> tick) {
        return Stream.<Object>concat(tick.stream(), Stream.of("none"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> split(Pattern separator, String text) {
        return separator.splitAsStream(text).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return id + ": " + question + " is " + answer + " (" + calendar + ")";
    }
}

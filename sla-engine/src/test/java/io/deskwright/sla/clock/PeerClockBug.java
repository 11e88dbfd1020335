package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.definition.TestRows;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of {@code peer-bugs.txt}, where the notation is written down. */
record PeerClockBug(String id, String calendar, String terms, String history, String question, String answer) {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACE = Pattern.compile(" +");

    static List<PeerClockBug> all() {
        return TestRows.of(PeerClockBug.class, "peer-bugs.txt").stream()
                .map(PeerClockBug::parse)
                .toList();
    }

    private static PeerClockBug parse(String line) {
        List<String> cells = split(BAR, line);
        if (cells.size() != 6) {
            throw new IllegalArgumentException("not 'id | calendar | terms | history | question | answer': " + line);
        }
        return new PeerClockBug(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    /** What the table says, instants in one notation. */
    SortedMap<String, String> expected() {
        SortedMap<String, String> expected = new TreeMap<>();
        for (String word : split(SPACE, answer)) {
            String value = after(word, '=');
            boolean isInstant = Character.isDigit(value.charAt(0)) && value.length() > 2;
            expected.put(before(word, '='), isInstant ? instant(value).toString() : value);
        }
        return expected;
    }

    /** What the library says to the same words. */
    SortedMap<String, String> read() {
        String target = after(question, ' ');
        CaseClock clock = CaseClock.of(promised(), hours(), timeline(), instant(before(question, ' ')));
        Reading reading = target.contains("#")
                ? ofSegment(clock, before(target, '#'), Integer.parseInt(after(target, '#')))
                : clock.reading(target);
        SortedMap<String, String> read = new TreeMap<>();
        expected().keySet().forEach(word -> read.put(word, word(word, reading, clock)));
        return read;
    }

    private static String word(String word, Reading reading, CaseClock clock) {
        return switch (word) {
            case "state" -> reading.state();
            case "due" -> orNone(reading.due());
            case "at" -> orNone(reading.stoppedAt());
            case "spent" -> reading.spent().toString();
            case "left" -> orNone(reading.left());
            case "late" -> reading.lateBy().toString();
            case "segment" -> Integer.toString(reading.segment());
            case "instance" -> Integer.toString(reading.instance());
            case "wake" -> orNone(clock.nextWakeUp());
            case "waited" -> {
                Ledger ledger = clock.ledger(reading.target());
                yield ledger.gross().minus(ledger.net()).toString();
            }
            default -> throw new IllegalArgumentException("no word of a reading: " + word);
        };
    }

    private static Reading ofSegment(CaseClock clock, String target, int segment) {
        return clock.readings().stream()
                .filter(reading -> reading.target().equals(target) && reading.segment() == segment)
                .findFirst()
                .orElseThrow();
    }

    private static String orNone(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }

    private BusinessCalendar hours() {
        List<String> entries = split(SEMICOLON, calendar);
        ZoneId zone = ZoneId.of(entries.get(0));
        if (entries.contains("24/7")) {
            return AlwaysOpen.in(zone);
        }
        WeeklyHoursBuilder hours = WeeklyHours.in(zone);
        for (String entry : entries.subList(1, entries.size())) {
            String days = before(entry, ' ');
            DayOfWeek first = weekday(days.contains("-") ? before(days, '-') : days);
            DayOfWeek last = weekday(days.contains("-") ? after(days, '-') : days);
            Stream.iterate(first, day -> day.plus(1))
                    .limit(last.getValue() - first.getValue() + 1L)
                    .forEach(day -> hours.on(day, after(entry, ' ')));
        }
        return hours.build();
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday: " + text));
    }

    private Terms promised() {
        List<Target> targets =
                split(SEMICOLON, terms).stream().map(PeerClockBug::target).toList();
        return new Terms("peers", "1", Instant.EPOCH, "PEER-BUGS", targets);
    }

    private static Target target(String text) {
        List<String> words = split(SPACE, text);
        Target.Builder target = Target.named(words.get(0))
                .from(Milestone.of(before(words.get(1), '>')))
                .to(Milestone.of(after(words.get(1), '>')))
                .within(limit(words.get(2)), Basis.stated("PEER-BUGS"));
        for (String word : words.subList(3, words.size())) {
            String rest = word.substring(1);
            switch (word.charAt(0)) {
                case '*' -> target.pausedBy(rest);
                case '?' -> target.when(Condition.is(before(rest, '='), after(rest, '=')));
                case '@' -> target.tellingAt(new Threshold.Percent(Integer.parseInt(rest)));
                case 'e' -> target.forEachStart();
                default -> throw new IllegalArgumentException("no word of a target: " + word);
            }
        }
        return target.build();
    }

    private static Limit limit(String text) {
        if (text.startsWith("24/7:")) {
            return new Limit.Elapsed(Duration.parse(after(text, ':')));
        }
        return text.startsWith("P") ? new Limit.WorkingTime(Duration.parse(text)) : new Limit.Fixed(instant(text));
    }

    private Timeline timeline() {
        Timeline timeline = Timeline.empty();
        for (String entry : split(SEMICOLON, history)) {
            List<String> words = split(SPACE, entry);
            timeline = timeline.with(instant(words.get(0)), fact(words.subList(1, words.size())));
        }
        return timeline;
    }

    private static Fact fact(List<String> words) {
        return switch (words.get(0)) {
            case "pause" -> new Fact.Paused(words.get(1), Party.CUSTOMER);
            case "resume" -> new Fact.Resumed(words.get(1));
            case "know" -> new Fact.Known(Map.of(before(words.get(1), '='), after(words.get(1), '=')));
            case "reopen" -> new Fact.Reopened();
            case "end" -> new Fact.Ended(End.valueOf(words.get(1)));
            default -> new Fact.Reached(Milestone.of(words.get(0)));
        };
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String before(String text, char separator) {
        return text.substring(0, text.indexOf(separator));
    }

    private static String after(String text, char separator) {
        return text.substring(text.indexOf(separator) + 1);
    }

    private static List<String> split(Pattern separator, String text) {
        return separator.splitAsStream(text).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return id + ": " + question + " is " + answer + " (" + history + ")";
    }
}

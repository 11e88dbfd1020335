package io.deskwright.escalation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.InvalidDefinition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The laws of rosters, on random ones around the clock changes of late 2023, against an oracle that looks at every minute by
 * itself: it knows of zones only which wall time a minute shows.
 */
class RosterLawsTest {

    private static final Role ROLE = Role.ENGINEER;
    private static final List<String> PEOPLE = List.of("li", "wang", "zhao", "qian", "sun");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Australia/Lord_Howe"));

    /** London goes back on 10-29, New York on 11-05; Lord Howe went on by half an hour on 10-01. */
    private static final List<LocalDate> MONDAYS_BEFORE =
            List.of(LocalDate.of(2023, 9, 25), LocalDate.of(2023, 10, 23), LocalDate.of(2023, 10, 30));

    private static final int DAYS = 14;
    private static final int MARGIN = 3;
    private static final int MINUTES = (DAYS + 2 * MARGIN) * 24 * 60;

    /** All that is made up begins and ends at a quarter of an hour. */
    private static final int QUARTER = 15;

    /** Every minute from three days before the first date to three days after the last. */
    private static final class Minutes {

        private final Instant start;
        private final Map<ZoneId, long[]> walls = new HashMap<>();

        Minutes(LocalDate first) {
            this.start = first.minusDays(MARGIN).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        Instant at(int minute) {
            return start.plus(Duration.ofMinutes(minute));
        }

        private long[] walls(ZoneId zone) {
            return walls.computeIfAbsent(
                    zone,
                    none -> IntStream.range(0, MINUTES)
                            .mapToLong(minute -> number(LocalDateTime.ofInstant(at(minute), zone)))
                            .toArray());
        }

        private static long number(LocalDateTime wall) {
            return ChronoUnit.MINUTES.between(LocalDate.EPOCH.atStartOfDay(), wall);
        }

        /** The first minute that shows a wall time or a later one. */
        int opening(LocalDateTime wall, ZoneId zone) {
            long[] shown = walls(zone);
            long wanted = number(wall);
            int minute = 0;
            while (minute < MINUTES && shown[minute] < wanted) {
                minute++;
            }
            return minute;
        }

        /** The last minute that shows a wall time; if none does, the first that shows a later one. */
        int closing(LocalDateTime wall, ZoneId zone) {
            long[] shown = walls(zone);
            long wanted = number(wall);
            int minute = MINUTES - 1;
            while (minute >= 0 && shown[minute] != wanted) {
                minute--;
            }
            return minute < 0 ? opening(wall, zone) : minute;
        }
    }

    /** What an oracle knows of a rotation, as it was made up. */
    private record Turns(
            List<String> people,
            LocalDate begins,
            int days,
            LocalTime at,
            ZoneId zone,
            Map<DayOfWeek, DailyWindow> hours) {

        Rotation rotation() {
            var calendar = WeeklyHours.in(zone);
            hours.forEach((day, window) -> calendar.on(day, List.of(window)));
            return new Rotation.Builder()
                    .role(ROLE)
                    .people(people)
                    .begins(begins)
                    .turnDays(days)
                    .handOver(at)
                    .hours(calendar.build())
                    .build();
        }
    }

    private record Case(LocalDate first, List<Turns> turns, Roster roster) {}

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static LocalTime time(Random random) {
        return random.nextBoolean()
                ? LocalTime.of(random.nextInt(4), 15 * random.nextInt(4))
                : LocalTime.of(random.nextInt(24), 0);
    }

    private static LocalDateTime wall(Random random, LocalDate first) {
        return first.plusDays(random.nextInt(DAYS)).atTime(time(random));
    }

    private static Span span(Random random, LocalDate first, ZoneId zone) {
        LocalDateTime from = wall(random, first);
        LocalDateTime to = from.plusHours(1 + random.nextInt(60));
        try {
            return new Span(from, to, zone);
        } catch (IllegalArgumentException inAGap) {
            return span(random, first, zone);
        }
    }

    private static Turns turns(Random random, LocalDate first) {
        Map<DayOfWeek, DailyWindow> hours = new TreeMap<>();
        hours.put(any(random, List.of(DayOfWeek.values())), new DailyWindow(time(random), time(random)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                hours.put(day, new DailyWindow(time(random), time(random)));
            }
        }
        List<String> people = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            people.add(any(random, PEOPLE));
        }
        return new Turns(
                people,
                first.plusDays(random.nextInt(5) - 2L),
                1 + random.nextInt(8),
                time(random),
                any(random, ZONES),
                hours);
    }

    /** A part that contradicts another is left out. */
    private static Roster with(Roster roster, UnaryOperator<Roster.Builder> part) {
        try {
            return part.apply(roster.but()).build();
        } catch (InvalidDefinition contradiction) {
            return roster;
        }
    }

    private static Case any(Random random) {
        LocalDate first = any(random, MONDAYS_BEFORE);
        ZoneId zone = any(random, ZONES);
        List<Turns> turns = new ArrayList<>();
        Roster roster = Team.roster().zone(zone).build();
        for (int i = random.nextInt(4); i > 0; i--) {
            Turns next = turns(random, first);
            turns.add(next);
            roster = with(roster, parts -> parts.addRotations(next.rotation()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> people =
                    random.nextInt(3) == 0 ? List.of() : List.of(any(random, PEOPLE), any(random, PEOPLE));
            DutyOverride part = new DutyOverride(ROLE, span(random, first, zone), people);
            roster = with(roster, parts -> parts.addOverrides(part));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate date = first.plusDays(random.nextInt(DAYS));
            Span dates = Span.dates(date, date.plusDays(random.nextInt(2)), zone);
            HolidayShift part = HolidayShift.of(ROLE, dates, any(random, PEOPLE));
            roster = with(roster, parts -> parts.addHolidayShifts(part));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int one = random.nextInt(PEOPLE.size());
            String other = PEOPLE.get((one + 1 + random.nextInt(PEOPLE.size() - 1)) % PEOPLE.size());
            Swap swap = Swap.of(PEOPLE.get(one), other, span(random, first, zone));
            Swap part = random.nextBoolean() ? swap : swap.in(random.nextInt(4) == 0 ? Role.AGENT : ROLE);
            roster = with(roster, parts -> parts.addSwaps(part));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Absence part = absence(random, first, zone, any(random, PEOPLE));
            roster = with(roster, parts -> parts.addAbsences(part));
        }
        return new Case(first, turns, roster);
    }

    private static Absence absence(Random random, LocalDate first, ZoneId zone, String person) {
        Absence absence = Absence.of(person, span(random, first, zone));
        return random.nextInt(4) == 0 ? absence : absence.stoodInForBy(any(random, PEOPLE));
    }

    /** Who is on duty at each minute. */
    private static final class Oracle {

        private final Minutes minutes;
        private final Case given;
        private final Map<Span, int[]> spans = new HashMap<>();
        private final List<List<String>> rotated = new ArrayList<>();

        Oracle(Case given) {
            this.given = given;
            this.minutes = new Minutes(given.first());
            for (int minute = 0; minute < MINUTES; minute++) {
                rotated.add(new ArrayList<>());
            }
            given.turns().forEach(this::rotate);
        }

        private void rotate(Turns turns) {
            boolean[] open = new boolean[MINUTES];
            for (int day = -MARGIN - 2; day < DAYS + MARGIN + 2; day++) {
                LocalDate date = given.first().plusDays(day);
                Optional.ofNullable(turns.hours().get(date.getDayOfWeek())).ifPresent(window -> {
                    LocalDate end = window.closesAt().isAfter(window.opensAt()) ? date : date.plusDays(1);
                    int closing = minutes.closing(end.atTime(window.closesAt()), turns.zone());
                    for (int at = minutes.opening(date.atTime(window.opensAt()), turns.zone()); at < closing; at++) {
                        open[at] = true;
                    }
                });
            }
            String[] turn = new String[MINUTES];
            LocalDate date = turns.begins();
            for (int number = 0; date.isBefore(given.first().plusDays(DAYS + MARGIN + 2)); number++) {
                for (int at = minutes.opening(date.atTime(turns.at()), turns.zone()); at < MINUTES; at++) {
                    turn[at] = turns.people().get(number % turns.people().size());
                }
                date = date.plusDays(turns.days());
            }
            for (int at = 0; at < MINUTES; at++) {
                if (open[at] && turn[at] != null) {
                    rotated.get(at).add(turn[at]);
                }
            }
        }

        private int[] ends(Span span) {
            return spans.computeIfAbsent(span, known ->
                    new int[] {minutes.opening(known.from(), known.zone()), minutes.closing(known.to(), known.zone())});
        }

        private <T extends Spanned> List<T> running(List<T> parts, int minute) {
            List<T> running = new ArrayList<>();
            for (T part : parts) {
                int[] ends = ends(part.span());
                if (ends[0] <= minute && minute < ends[1]) {
                    running.add(part);
                }
            }
            // in a repeated hour the one that began last has taken over
            running.sort(Comparator.comparing((T part) -> -ends(part.span())[0]));
            return running;
        }

        List<String> onDuty(int minute) {
            Roster roster = given.roster();
            List<DutyOverride> overrides = running(roster.overrides(), minute);
            List<HolidayShift> holidays = running(roster.holidayShifts(), minute);
            List<String> planned = rotated.get(minute);
            if (!overrides.isEmpty()) {
                planned = overrides.get(0).people();
            } else if (!holidays.isEmpty()) {
                planned = holidays.get(0).people();
            }
            Set<String> people = new LinkedHashSet<>();
            for (String person : planned) {
                present(swapped(person, minute), minute, 0).ifPresent(people::add);
            }
            return List.copyOf(people);
        }

        private String swapped(String person, int minute) {
            for (Swap swap : running(given.roster().swaps(), minute)) {
                boolean counts = swap.role().orElse(ROLE) == ROLE;
                if (counts && swap.one().equals(person)) {
                    return swap.other();
                }
                if (counts && swap.other().equals(person)) {
                    return swap.one();
                }
            }
            return person;
        }

        private Optional<String> present(String person, int minute, int asked) {
            if (asked > PEOPLE.size()) {
                throw new IllegalStateException("stand-ins in a circle at " + minutes.at(minute));
            }
            for (Absence absence : running(given.roster().absences(), minute)) {
                if (absence.person().equals(person)) {
                    return absence.standIn().flatMap(other -> present(other, minute, asked + 1));
                }
            }
            return Optional.of(person);
        }
    }

    private static final int FIRST_MINUTE = MARGIN * 24 * 60;
    private static final int LAST_MINUTE = MINUTES - FIRST_MINUTE;

    @Property(tries = 80)
    void who_is_on_duty_is_who_the_oracle_finds_at_that_minute(@ForAll Random random) {
        Case given = any(random);
        Oracle oracle = new Oracle(given);
        for (int i = 0; i < 100; i++) {
            int minute = FIRST_MINUTE + random.nextInt(LAST_MINUTE - FIRST_MINUTE);
            Instant at = oracle.minutes.at(minute).plusNanos(random.nextInt(1_000_000_000));
            assertThat(given.roster().people(ROLE, at))
                    .as("%s in %s", at, given)
                    .isEqualTo(oracle.onDuty(minute));
        }
    }

    @Property(tries = 80)
    void the_next_duty_is_the_first_minute_at_which_the_oracle_finds_somebody(@ForAll Random random) {
        Case given = any(random);
        Oracle oracle = new Oracle(given);
        for (int i = 0; i < 30; i++) {
            int minute = FIRST_MINUTE + random.nextInt(LAST_MINUTE - FIRST_MINUTE);
            Optional<Instant> next =
                    given.roster().onDuty(ROLE, oracle.minutes.at(minute)).nextDuty();
            if (!oracle.onDuty(minute).isEmpty()) {
                assertThat(next).isEmpty();
                continue;
            }
            int somebody = minute;
            while (somebody < LAST_MINUTE && oracle.onDuty(somebody).isEmpty()) {
                somebody++;
            }
            if (somebody < LAST_MINUTE) {
                assertThat(next).contains(oracle.minutes.at(somebody));
            } else {
                assertThat(next.stream()).allMatch(later -> !later.isBefore(oracle.minutes.at(LAST_MINUTE)));
            }
        }
    }

    @Property(tries = 40)
    void between_two_changes_the_answer_stays_the_same(@ForAll Random random) {
        Case given = any(random);
        Oracle oracle = new Oracle(given);
        Instant here = oracle.minutes.at(FIRST_MINUTE);
        Optional<Instant> change = given.roster().changesAfter(ROLE, here);
        for (int minute = FIRST_MINUTE; minute < LAST_MINUTE; minute++) {
            if (change.isPresent() && !oracle.minutes.at(minute).isBefore(change.get())) {
                assertThat(change.get()).isAfter(here).isEqualTo(oracle.minutes.at(minute));
                here = change.get();
                change = given.roster().changesAfter(ROLE, here);
            } else if (minute > FIRST_MINUTE) {
                assertThat(oracle.onDuty(minute))
                        .as("%s in %s", oracle.minutes.at(minute), given)
                        .isEqualTo(oracle.onDuty(minute - 1));
            }
        }
    }

    @Property(tries = 200)
    void stand_ins_are_refused_exactly_if_they_form_a_circle_at_some_minute(@ForAll Random random) {
        LocalDate first = any(random, MONDAYS_BEFORE);
        ZoneId zone = any(random, ZONES);
        List<Absence> absences = new ArrayList<>();
        PEOPLE.forEach(person -> absences.add(absence(random, first, zone, person)));
        Minutes minutes = new Minutes(first);
        boolean isCircle = false;
        for (int minute = 0; minute < MINUTES && !isCircle; minute += QUARTER) {
            isCircle = isCircle(absences, minutes.at(minute));
        }
        Roster.Builder roster = Team.roster().zone(zone).absences(absences);
        boolean isRefused = false;
        try {
            roster.build();
        } catch (InvalidDefinition refused) {
            isRefused = true;
            assertThat(refused).hasMessageContaining("stand-ins stand in for each other");
        }
        assertThat(isRefused).isEqualTo(isCircle);
    }

    /** Whoever can take more steps than there are people goes round. */
    private static boolean isCircle(List<Absence> absences, Instant at) {
        Map<String, String> standIns = new HashMap<>();
        absences.stream()
                .filter(absence -> absence.span().contains(at))
                .forEach(absence -> absence.standIn().ifPresent(other -> standIns.put(absence.person(), other)));
        for (String person : PEOPLE) {
            Optional<String> next = Optional.of(person);
            for (int step = 0; step <= PEOPLE.size() && next.isPresent(); step++) {
                next = Optional.ofNullable(standIns.get(next.get()));
            }
            if (next.isPresent()) {
                return true;
            }
        }
        return false;
    }
}

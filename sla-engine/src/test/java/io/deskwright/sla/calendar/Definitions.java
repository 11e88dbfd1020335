package io.deskwright.sla.calendar;

import io.deskwright.sla.calendar.Definition.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random weekly hours, most of them near a clock change and with exceptional dates; the generators of this module. */
final class Definitions {

    static final List<ZoneId> ZONES = List.of(
                    "America/New_York",
                    "Europe/Berlin",
                    "Europe/London",
                    "Asia/Shanghai",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Australia/Sydney",
                    "Pacific/Chatham",
                    "Pacific/Apia",
                    "America/St_Johns",
                    "America/Sao_Paulo",
                    "America/Santiago",
                    "Asia/Tehran",
                    "Asia/Beirut",
                    "Africa/Casablanca",
                    "America/Havana")
            .stream()
            .map(ZoneId::of)
            .toList();

    private static final LocalDate FIRST_DATE = LocalDate.of(1995, 1, 1);
    private static final int YEARS = 38;

    /** A definition and a date around which it is interesting. */
    record Case(Definition definition, LocalDate around, Random random) {

        Instant instant(Duration spread) {
            Instant centre = around.atStartOfDay(definition.zone()).toInstant();
            long seconds = random.nextLong(-spread.toSeconds(), spread.toSeconds() + 1);
            return switch (random.nextInt(4)) {
                case 0 -> centre.plusSeconds(seconds).plusNanos(random.nextInt(1_000_000_000));
                case 1 -> centre.plusSeconds(seconds);
                default -> centre.plusSeconds(seconds / 900 * 900);
            };
        }

        Duration upTo(Duration most) {
            long nanos = most.toNanos();
            return switch (random.nextInt(8)) {
                case 0 -> Duration.ZERO;
                case 1 -> most;
                case 2 -> Duration.ofNanos(random.nextLong(nanos + 1));
                default -> Duration.ofNanos(random.nextLong(nanos + 1)).truncatedTo(ChronoUnit.MINUTES);
            };
        }

        /** Another definition, in whatever zone, around the same date. */
        Definition another() {
            return Definitions.definition(ZONES.get(random.nextInt(ZONES.size())), around, random);
        }

        @Override
        public String toString() {
            return around + " " + definition;
        }
    }

    private Definitions() {}

    static Arbitrary<Case> cases() {
        return Arbitraries.randomValue(Definitions::randomCase);
    }

    private static Case randomCase(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        LocalDate date = FIRST_DATE.plusDays(random.nextInt(YEARS * 365));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(date.atStartOfDay(zone).toInstant());
        boolean nearChange = random.nextInt(10) < 7;
        LocalDate around =
                change != null && nearChange ? change.getDateTimeBefore().toLocalDate() : date;
        return new Case(definition(zone, around, random), around, random);
    }

    private static Definition definition(ZoneId zone, LocalDate around, Random random) {
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        DayOfWeek certain = DayOfWeek.of(random.nextInt(7) + 1);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == certain || random.nextInt(4) > 0) {
                weekly.put(day, hours(random, 1));
            }
        }
        SortedSet<LocalDate> holidays = new TreeSet<>();
        SortedMap<LocalDate, DayOfWeek> makeUpDays = new TreeMap<>();
        SortedMap<LocalDate, List<Hours>> overrides = new TreeMap<>();
        SortedMap<LocalDate, List<Hours>> breaks = new TreeMap<>();
        if (random.nextInt(3) > 0) {
            for (int day = -6; day <= 6; day++) {
                LocalDate date = around.plusDays(day);
                switch (random.nextInt(12)) {
                    case 0 -> holidays.add(date);
                    case 1 -> makeUpDays.put(date, DayOfWeek.of(random.nextInt(7) + 1));
                    case 2 -> overrides.put(date, hours(random, 0));
                    case 3 -> breaks.put(date, hours(random, 1));
                    case 4 -> {
                        overrides.put(date, hours(random, 0));
                        if (random.nextBoolean()) {
                            holidays.add(date);
                        }
                        breaks.put(date, hours(random, 1));
                    }
                    default -> {}
                }
            }
        }
        return new Definition(zone, weekly, holidays, makeUpDays, overrides, breaks);
    }

    /** Up to three windows of one date, apart or touching; only the last may run over midnight. */
    private static List<Hours> hours(Random random, int least) {
        List<Hours> hours = new ArrayList<>();
        int count = least + random.nextInt(4 - least);
        int from = quarter(random, 0, 600);
        for (int i = 0; i < count && from < 1_440; i++) {
            int to = quarter(random, from + 15, i == count - 1 ? from + 1_440 : Math.min(from + 480, 1_440));
            hours.add(new Hours(from, to));
            from = random.nextInt(5) == 0 ? to : to + quarter(random, 0, 240);
        }
        return hours;
    }

    private static int quarter(Random random, int least, int most) {
        return least + random.nextInt((most - least) / 15 + 1) * 15;
    }
}

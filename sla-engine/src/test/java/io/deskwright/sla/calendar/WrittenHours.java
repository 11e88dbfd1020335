package io.deskwright.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Weekly hours as a row of a table writes them, parted by {@code ;} and begun by the zone:
 * {@code Asia/Shanghai; FRIDAY 22:00-06:00; holiday 2026-10-10; break 2026-10-09 23:00-24:00}.
 */
final class WrittenHours {

    private WrittenHours() {}

    static WeeklyHours read(String text) {
        List<String> clauses = List.of(text.split("\\s*;\\s*", -1));
        WeeklyHoursBuilder hours =
                WeeklyHours.in(ZoneId.of(clauses.get(0).strip())).named("hours");
        clauses.subList(1, clauses.size()).forEach(clause -> add(hours, clause.strip()));
        return hours.build();
    }

    private static void add(WeeklyHoursBuilder hours, String clause) {
        String[] words = clause.split(" +", -1);
        int first = isDated(words[0]) ? 2 : 1;
        String[] windows = Arrays.copyOfRange(words, first, words.length);
        switch (words[0]) {
            case "china" -> hours.holidays(Holidays.china());
            case "weekdays" -> hours.weekdays(windows);
            case "daily" -> hours.everyDay(windows);
            case "holiday" -> hours.holiday(LocalDate.parse(words[1]), words.length > 2 ? words[2] : "holiday");
            case "work" ->
                hours.makeUpDay(
                        LocalDate.parse(words[1]), words.length > 2 ? DayOfWeek.valueOf(words[2]) : DayOfWeek.MONDAY);
            case "override" -> hours.override(LocalDate.parse(words[1]), windows);
            case "break" -> hours.breakOn(LocalDate.parse(words[1]), windows);
            case "announced" -> hours.announcedThrough(LocalDate.parse(words[1]));
            default -> hours.on(DayOfWeek.valueOf(words[0]), windows);
        }
    }

    private static boolean isDated(String word) {
        return word.equals("override") || word.equals("break");
    }
}

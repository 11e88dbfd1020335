package io.deskwright.escalation.roster;

import static java.util.stream.Collectors.joining;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Holidays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which holidays are major, and by when the list of those on duty is due [重大节假日值班名单] (ESC-17, AMB-75). */
public final class HolidayDuty {

    /** Whose names are given. */
    public static final Role ROLE = Role.ENGINEER;

    /** How many dates off in a row make a holiday a major one (AMB-75). */
    public static final int LEAST_DATES = 3;

    /** How many working dates before the first date off the list is due (AMB-75). */
    public static final int WORKING_DATES_BEFORE = 3;

    private HolidayDuty() {}

    /**
     * Finds all major holidays: every run of dates off of an arrangement that is long enough, make-up days and dates that are
     * merely weekends apart. Holidays that follow each other without a break are one, with both names.
     *
     * <p>The list is due at the close of business of the third working date before the first date off; a make-up day is a
     * working date.
     *
     * @param holidays the arrangement
     * @param office whose working dates are counted; it should know the same arrangement
     * @return the lists that are to be given, in the order of their dates
     * @throws io.deskwright.sla.calendar.Unreachable if there are not so many working dates before
     */
    public static List<HolidayDutyList> lists(Holidays holidays, BusinessCalendar office) {
        return runs(holidays).stream()
                .filter(run -> run.size() >= LEAST_DATES)
                .map(run -> list(run, holidays, office))
                .toList();
    }

    private static List<List<LocalDate>> runs(Holidays holidays) {
        List<List<LocalDate>> runs = new ArrayList<>();
        LocalDate next = LocalDate.MIN;
        for (LocalDate date : holidays.daysOff().keySet()) {
            if (!date.equals(next)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(date);
            next = date.plusDays(1);
        }
        return runs;
    }

    private static HolidayDutyList list(List<LocalDate> run, Holidays holidays, BusinessCalendar office) {
        LocalDate first = run.get(0);
        return new HolidayDutyList.Builder()
                .name(run.stream()
                        .map(date -> holidays.daysOff().getOrDefault(date, ""))
                        .distinct()
                        .collect(joining("、")))
                .firstDate(first)
                .lastDate(run.get(run.size() - 1))
                .dueAt(dueAt(first, office))
                .build();
    }

    private static Instant dueAt(LocalDate first, BusinessCalendar office) {
        return office.endOfBusiness(office.workingDate(first, -WORKING_DATES_BEFORE))
                .orElseThrow();
    }

    /**
     * Tells whether a roster names the engineers on duty for every date of a holiday.
     *
     * @param list the holiday
     * @param roster the roster
     * @return whether holiday lists of the roster, one or several together, hold all its dates
     */
    public static boolean isGiven(HolidayDutyList list, Roster roster) {
        return list.firstDate().datesUntil(list.lastDate().plusDays(1)).allMatch(date -> isGiven(date, roster));
    }

    private static boolean isGiven(LocalDate date, Roster roster) {
        return roster.holidayShifts().stream()
                .anyMatch(shift -> shift.role() == ROLE && shift.span().covers(date));
    }
}

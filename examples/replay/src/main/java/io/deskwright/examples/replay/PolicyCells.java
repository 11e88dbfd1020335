package io.deskwright.examples.replay;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the cells of a policy; refuses with a message for the one who wrote it. */
final class PolicyCells {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private PolicyCells() {}

    static String name(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a policy is not named by nothing");
        }
        return text;
    }

    /** {@return the weekdays of {@code MON-FRI} or {@code SAT}; a range may run over the end of the week} */
    static Set<DayOfWeek> days(String text) {
        String[] ends = text.split("-", -1);
        int first = DAYS.indexOf(ends[0].strip());
        int last = DAYS.indexOf(ends[ends.length - 1].strip());
        if (ends.length > 2 || first < 0 || last < 0) {
            throw new IllegalArgumentException("'" + text + "' is neither a day such as SAT nor days such as MON-FRI");
        }
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(first + 1));
        for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of((day + 1) % DAYS.size() + 1));
        }
        return days;
    }

    static int priority(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("'" + text + "' is not the number of a priority, such as 3");
        }
        return Integer.parseInt(text);
    }

    static Duration bound(String text) {
        String complaint = "'" + text + "' is not a duration such as PT62H, at least PT0S";
        try {
            Duration bound = Duration.parse(text);
            if (!bound.isNegative()) {
                return bound;
            }
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException(complaint, refused);
        }
        throw new IllegalArgumentException(complaint);
    }
}

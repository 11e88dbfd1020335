package io.deskwright.examples.replay.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the wall times of a log, {@code 29/2/2016 01:16}: by hand, as a formatter takes five times as long. */
public final class WallTime {

    private static final int FROM_YEAR_ON = "2016 01:16".length();

    private WallTime() {}

    public static Optional<LocalDateTime> parse(String text) {
        int month = text.indexOf('/') + 1;
        int year = text.indexOf('/', month) + 1;
        boolean formed = 2 <= month && month <= 3 && month + 2 <= year && year <= month + 3;
        if (!formed
                || text.length() != year + FROM_YEAR_ON
                || text.charAt(year + 4) != ' '
                || text.charAt(year + 7) != ':') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    number(text, year, year + 4),
                    number(text, month, year - 1),
                    number(text, 0, month - 1),
                    number(text, year + 5, year + 7),
                    number(text, year + 8, year + 10)));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int place = from; place < to; place++) {
            int digit = text.charAt(place) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("'" + text + "' has no digit at " + place);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}

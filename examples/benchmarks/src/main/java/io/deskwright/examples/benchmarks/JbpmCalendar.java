package io.deskwright.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/** The calendar of jBPM as the office hours, Monday to Friday 09:00-17:00; it reads holidays in the zone of the JVM. */
final class JbpmCalendar {

    private static final int HOURS_A_DAY = 8;

    private final SettableClock clock = new SettableClock();
    private final BusinessCalendarImpl calendar;

    JbpmCalendar(ZoneId zone, Collection<LocalDate> holidays) {
        Properties settings = new Properties();
        settings.setProperty(BusinessCalendarImpl.START_HOUR, "9");
        settings.setProperty(BusinessCalendarImpl.END_HOUR, "17");
        settings.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, String.valueOf(HOURS_A_DAY));
        settings.setProperty(BusinessCalendarImpl.TIMEZONE, zone.getId());
        if (!holidays.isEmpty()) {
            settings.setProperty(
                    BusinessCalendarImpl.HOLIDAYS,
                    holidays.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        }
        calendar = new BusinessCalendarImpl(settings, clock);
    }

    /** {@return an amount in its words, in which a day has eight hours} */
    static String spelled(Duration amount) {
        return "P" + amount.toHours() / HOURS_A_DAY + "DT" + amount.toHours() % HOURS_A_DAY + "H"
                + amount.toMinutesPart() + "M" + amount.toSecondsPart() + "S";
    }

    /** {@return the deadline in milliseconds} */
    @SuppressWarnings("JavaUtilDate") // it is what jBPM answers
    long deadline(Instant start, String amount) {
        clock.now = start.toEpochMilli();
        return calendar.calculateBusinessTimeAsDate(amount).getTime();
    }

    private static final class SettableClock implements SessionClock {

        private long now;

        @Override
        public long getCurrentTime() {
            return now;
        }
    }
}

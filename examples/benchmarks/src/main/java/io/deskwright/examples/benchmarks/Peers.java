package io.deskwright.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one would use instead. */
@State(Scope.Thread)
public class Peers {

    private DayWalkingLoop loop = new DayWalkingLoop(Hours.SPLIT, ZoneId.of(Row.NEW_YORK));
    private JbpmCalendar jbpm = new JbpmCalendar(ZoneId.of(Row.NEW_YORK), List.of());
    private String[] spelled = {};

    /**
     * Makes the same calendar.
     *
     * @param work the calendar
     */
    @Setup
    public void prepare(Workload work) {
        ZoneId zone = ZoneId.of(work.zone);
        loop = new DayWalkingLoop(work.hours, zone);
        jbpm = new JbpmCalendar(zone, work.hours.holidays());
        Duration[] amounts = work.cases.amounts;
        spelled = Arrays.stream(amounts).map(JbpmCalendar::spelled).toArray(String[]::new);
    }

    /** {@return the deadline by the loop} */
    @Benchmark
    public Instant dayWalkingLoop(Workload work) {
        int i = work.next();
        return loop.deadline(work.cases.starts[i], work.cases.amounts[i]);
    }

    /** {@return the deadline by jBPM} */
    @Benchmark
    public long jbpmDeadline(Workload work) {
        int i = work.next();
        return jbpm.deadline(work.cases.starts[i], spelled[i]);
    }
}

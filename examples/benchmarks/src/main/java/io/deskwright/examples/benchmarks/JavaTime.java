package io.deskwright.examples.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The references: additions that know no working time. */
@State(Scope.Thread)
public class JavaTime {

    private ZonedDateTime[] zoned = {};

    /**
     * Gives the starts their zone.
     *
     * @param work the cases
     */
    @Setup
    public void prepare(Workload work) {
        ZoneId zone = ZoneId.of(work.zone);
        zoned = Arrays.stream(work.cases.starts)
                .map(start -> start.atZone(zone))
                .toArray(ZonedDateTime[]::new);
    }

    /** {@return the start and the amount, added} */
    @Benchmark
    public Instant instantPlus(Workload work) {
        int i = work.next();
        return work.cases.starts[i].plus(work.cases.amounts[i]);
    }

    /** {@return the start in its zone and the amount, added} */
    @Benchmark
    public ZonedDateTime zonedDateTimePlus(Workload work) {
        int i = work.next();
        return zoned[i].plus(work.cases.amounts[i]);
    }
}

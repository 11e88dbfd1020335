package io.deskwright.examples.benchmarks;

import io.deskwright.sla.calendar.CompiledCalendar;
import java.time.Duration;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;

/** What is measured: the compiled calendar, its building, and the plain calendar that it is built from. */
public class Library {

    /** {@return the deadline on the primitive path} */
    @Benchmark
    public long deadlineNanos(Workload work) {
        int i = work.next();
        return work.compiled.deadlineNanos(work.cases.startNanos[i], work.cases.amountNanos[i]);
    }

    /** {@return the working time between two instants on the primitive path} */
    @Benchmark
    public long workedNanos(Workload work) {
        int i = work.next();
        return work.compiled.workedNanos(work.cases.startNanos[i], work.cases.endNanos[i]);
    }

    /** {@return whether it is open on the primitive path} */
    @Benchmark
    public boolean isOpenAtNanos(Workload work) {
        return work.compiled.isOpenAtNanos(work.cases.startNanos[work.next()]);
    }

    /** {@return the next opening on the primitive path} */
    @Benchmark
    public long nextOpeningNanos(Workload work) {
        return work.compiled.nextOpeningNanos(work.cases.startNanos[work.next()]);
    }

    /** {@return the deadline} */
    @Benchmark
    public Instant deadline(Workload work) {
        int i = work.next();
        return work.compiled.deadline(work.cases.starts[i], work.cases.amounts[i]);
    }

    /** {@return the working time between two instants} */
    @Benchmark
    public Duration worked(Workload work) {
        int i = work.next();
        return work.compiled.worked(work.cases.starts[i], work.cases.ends[i]);
    }

    /** {@return the deadline by a walk over the calendar that is not compiled} */
    @Benchmark
    public Instant plainDeadline(Workload work) {
        int i = work.next();
        return work.plain.deadline(work.cases.starts[i], work.cases.amounts[i]);
    }

    /** {@return the calendar of 20 years, compiled} */
    @Benchmark
    public CompiledCalendar build(Workload work) {
        return work.compile();
    }
}

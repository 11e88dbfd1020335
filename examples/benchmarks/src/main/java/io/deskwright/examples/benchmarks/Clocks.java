package io.deskwright.examples.benchmarks;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A clock: one target read from a history of twenty facts with three pauses. */
@State(Scope.Thread)
public class Clocks {

    private static final int FACTS = 20;
    private static final int PAUSES = 3;
    private static final int HISTORIES = 1_024;
    private static final Duration STEP = Duration.ofHours(5);
    private static final String REASON = "CUSTOMER";
    private static final Milestone NOTE = Milestone.of("NOTE_ADDED");
    private static final Terms TERMS = terms();

    private Timeline[] histories = {};

    /**
     * Writes the histories.
     *
     * @param work the cases, whose starts are the reports
     */
    @Setup
    public void prepare(Workload work) {
        histories = new Timeline[HISTORIES];
        for (int i = 0; i < HISTORIES; i++) {
            histories[i] = history(work.cases.starts[i]);
        }
    }

    private static Terms terms() {
        Target target = Target.named("RESOLVE")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.WorkingTime(Duration.ofHours(40)), Basis.stated("the benchmark"))
                .pausedBy(REASON)
                .build();
        return new Terms("benchmark", "1", Instant.EPOCH, "the benchmark", List.of(target));
    }

    private static Timeline history(Instant report) {
        Timeline history = Timeline.reported(report);
        Instant at = report;
        for (int pause = 0; pause < PAUSES; pause++) {
            at = at.plus(STEP);
            history = history.paused(at, REASON, Party.CUSTOMER);
            at = at.plus(STEP);
            history = history.resumed(at, REASON);
        }
        while (history.entries().size() < FACTS) {
            at = at.plus(STEP);
            history = history.reached(at, NOTE);
        }
        return history;
    }

    /** {@return the reading of the one target} */
    @Benchmark
    public Reading reading(Workload work) {
        return clock(work).reading("RESOLVE");
    }

    /** {@return the reading of the one target with its proof} */
    @Benchmark
    public Proof proof(Workload work) {
        CaseClock clock = clock(work);
        return Proof.of(clock, clock.reading("RESOLVE"));
    }

    private CaseClock clock(Workload work) {
        int i = work.next() % HISTORIES;
        Instant at = work.cases.starts[i].plus(STEP.multipliedBy(FACTS));
        return CaseClock.of(TERMS, work.compiled, histories[i], at);
    }
}

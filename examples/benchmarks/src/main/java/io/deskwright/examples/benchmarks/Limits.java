package io.deskwright.examples.benchmarks;

import static io.deskwright.examples.benchmarks.Limit.Kind.GOAL;
import static io.deskwright.examples.benchmarks.Limit.Kind.MUST;
import static io.deskwright.examples.benchmarks.Limit.atLeast;
import static io.deskwright.examples.benchmarks.Limit.atMost;

import io.deskwright.examples.benchmarks.Limit.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The limits; the ratios judge both zones together. */
final class Limits {

    private static final int NEW_PLUS = 25;
    private static final double NANOS_A_MICRO = 1_000;
    private static final double NANOS_A_MILLI = 1_000_000;
    private static final double BYTES_A_KILO = 1_000;
    /** What the bookkeeping of JMH allocates in an iteration is not an operation's. */
    private static final double NOTHING = 0.005;

    private final Figures figures;
    private final long retainedBytes;
    private final double bytesATimer;
    private final boolean fasterPlus;

    /**
     * Takes what was measured.
     *
     * @param figures the costs
     * @param retainedBytes what the compiled calendar holds in memory beside the plain one
     * @param bytesATimer what the due index holds in memory for each wake-up
     * @param release the release of Java; from 25 on Instant.plus is faster, and the limits are wider
     */
    Limits(Figures figures, long retainedBytes, double bytesATimer, int release) {
        this.figures = figures;
        this.retainedBytes = retainedBytes;
        this.bytesATimer = bytesATimer;
        this.fasterPlus = release >= NEW_PLUS;
    }

    List<Limit> all() {
        return Stream.of(musts(), goals(), ofAMillion(), ofADesk())
                .flatMap(limits -> limits)
                .toList();
    }

    private Stream<Limit> musts() {
        double bytes = figures.most(Row.DEADLINE, Cost::bytes);
        double build = figures.most(Row.BUILD, Cost::nanos);
        return Stream.of(
                atMost(MUST, "deadlineNanos allocates", bytes, NOTHING, "B"),
                atMost(MUST, "deadlineNanos / ZonedDateTime.plus", ratio(Row.DEADLINE, Row.ZONED_PLUS), 0.5, "times"),
                faster(MUST, Row.OFFICE_DEADLINE, Row.JBPM, 100),
                faster(MUST, Row.DEADLINE, Row.LOOP, 30),
                atMost(MUST, "compiling 20 years", build / NANOS_A_MILLI, 5, "ms"),
                atMost(MUST, "20 years compiled hold", retainedBytes / BYTES_A_KILO, 300, "KB"));
    }

    private Stream<Limit> goals() {
        return Stream.of(
                besidePlus(Row.DEADLINE, 2.5, 4),
                atMost(GOAL, "deadlineNanos / ZonedDateTime.plus", ratio(Row.DEADLINE, Row.ZONED_PLUS), 0.25, "times"),
                faster(GOAL, Row.OFFICE_DEADLINE, Row.JBPM, 150),
                faster(GOAL, Row.DEADLINE, Row.LOOP, 50),
                faster(GOAL, Row.SHORT_DEADLINE, Row.SHORT_LOOP, 15),
                besidePlus(Row.WORKED, 3, 4.5),
                besidePlus(Row.IS_OPEN, 2, 3),
                besidePlus(Row.NEXT_OPENING, 2, 3),
                besidePlus(Row.DEADLINE_OBJECT, 4, 7),
                besidePlus(Row.WORKED_OBJECT, 4, 7),
                atMost(GOAL, Row.READING.title(), figures.most(Row.READING, Cost::nanos) / NANOS_A_MICRO, 1, "µs"),
                atMost(GOAL, Row.PROOF.title(), figures.most(Row.PROOF, Cost::nanos) / NANOS_A_MICRO, 10, "µs"));
    }

    /** A nanosecond for one of a million is a millisecond for all. */
    private Stream<Limit> ofAMillion() {
        return Stream.of(
                atMost(MUST, "sweep of 1,000,000", nanos(Row.SWEEP), 50, "ms"),
                atMost(GOAL, "sweep of 1,000,000", nanos(Row.SWEEP), 2, "ms"),
                atMost(GOAL, "counting the late of 1,000,000", nanos(Row.LATE), 1, "ms"),
                atMost(GOAL, "sweep of 1,000,000, 100 calendars", nanos(Row.MIXED_SWEEP), 30, "ms"),
                atMost(GOAL, "sweep allocates", figures.most(Row.MIXED_SWEEP, Cost::bytes), NOTHING, "B"),
                atMost(MUST, "due index holds for a timer", bytesATimer, 100, "B"),
                atMost(GOAL, "due index holds for a timer", bytesATimer, 20, "B"),
                atMost(GOAL, Row.INSERT.title(), nanos(Row.INSERT), 20, "ns"),
                atMost(GOAL, Row.RESCHEDULE.title(), nanos(Row.RESCHEDULE), 200, "ns"),
                atMost(GOAL, Row.CANCEL.title(), nanos(Row.CANCEL), 60 + 20, "ns"),
                atMost(GOAL, Row.POP.title(), nanos(Row.POP), 350 + 20, "ns"),
                atMost(GOAL, "due index: pop, insert allocate", figures.most(Row.POP, Cost::bytes), NOTHING, "B"));
    }

    /** A nanosecond for a command is a millisecond for a million of them. */
    private Stream<Limit> ofADesk() {
        return Stream.of(
                atMost(GOAL, Row.COMMAND.title(), nanos(Row.COMMAND) / NANOS_A_MICRO, 2, "µs"),
                atMost(GOAL, Row.KEYED_COMMAND.title(), nanos(Row.KEYED_COMMAND) / NANOS_A_MICRO, 2, "µs"),
                faster(GOAL, Row.COMMAND, Row.SPRING, 10),
                atMost(GOAL, Row.REPLAY.title(), nanos(Row.REPLAY) / NANOS_A_MICRO, 1, "µs"));
    }

    private double nanos(Row row) {
        return figures.most(row, Cost::nanos);
    }

    private Limit besidePlus(Row row, double bound, double boundOfFasterPlus) {
        double reached = ratio(row, Row.INSTANT_PLUS);
        return atMost(GOAL, row.title() + " / Instant.plus", reached, fasterPlus ? boundOfFasterPlus : bound, "times");
    }

    private Limit faster(Kind kind, Row row, Row peer, double bound) {
        return atLeast(kind, peer.title() + " / ours", 1 / ratio(row, peer), bound, "times");
    }

    private double ratio(Row row, Row reference) {
        return figures.ratio(row, reference);
    }
}

package io.deskwright.examples.benchmarks;

import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long to measure: each operation in a JVM of its own.
 *
 * @param warmups iterations before it counts
 * @param iterations iterations that count
 * @param length the length of an iteration in milliseconds
 */
record Measurement(int warmups, int iterations, long length) {

    /** The first release that warns of what JMH calls. */
    private static final int WARNS_OF_UNSAFE = 24;

    private static final String[] UNSAFE_ALLOWED = {"--sun-misc-unsafe-memory-access=allow"};
    private static final String[] NO_ARGUMENTS = {};

    /** Measures an operation: the least of the iterations, since other load on the machine can only add to it. */
    Cost of(Row row, String zone) throws RunnerException {
        // what a fork says goes beside the table, not into it
        OutputFormat beside = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        RunResult result = new Runner(options(row, zone), beside).runSingle();
        return new Cost(least(result, WorkerCost.CPU), least(result, WorkerCost.BYTES));
    }

    private Options options(Row row, String zone) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(row.benchmark()) + "$")
                .param("zone", zone)
                .param("hours", row.hours().name())
                .param("amounts", row.amounts().name())
                .mode(Mode.AverageTime)
                .forks(1)
                // jBPM reads its holidays in the zone of the JVM; a heap that grows would cost the worker page faults
                .jvmArgsAppend("-Duser.timezone=" + zone, "-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch")
                .jvmArgsPrepend(Runtime.version().feature() < WARNS_OF_UNSAFE ? NO_ARGUMENTS : UNSAFE_ALLOWED)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(length))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(length))
                .addProfiler(WorkerCost.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static double least(RunResult result, String label) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .flatMap(iteration -> iteration.getSecondaryResults().values().stream())
                .filter(secondary -> secondary.getLabel().equals(label))
                .mapToDouble(secondary -> secondary.getScore())
                .min()
                .orElseThrow();
    }
}

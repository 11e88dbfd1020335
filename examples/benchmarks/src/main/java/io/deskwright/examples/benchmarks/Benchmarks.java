package io.deskwright.examples.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: measures everything in one run and prints a table and the limits. */
@Command(
        name = "benchmarks",
        sortOptions = false,
        description =
                "Measures the CPU time of deadlines and other answers beside what one would use instead: the least"
                        + " iteration of all rounds, since other load can only add to it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every must is met", "1:a must is not met", "2:an option cannot be used"})
public final class Benchmarks implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "One short round, about a minute in all, and less exact.")
    private boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often to go through all operations; without it ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warmups",
            paramLabel = "N",
            defaultValue = "4",
            description = "Iterations before it counts; without it ${DEFAULT-VALUE}.")
    private int warmups;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "4",
            description = "Iterations that count; without it ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(
            names = "--millis",
            paramLabel = "N",
            defaultValue = "300",
            description = "The length of an iteration in milliseconds; without it ${DEFAULT-VALUE}.")
    private int millis;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private Benchmarks() {}

    /**
     * Runs the benchmarks and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new Benchmarks())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(exitCode);
    }

    @Override
    public Integer call() throws RunnerException {
        Figures figures = new Figures();
        if (quick) {
            measure(new Measurement(3, 3, 200), figures);
        } else {
            for (int round = 0; round < rounds; round++) {
                measure(new Measurement(warmups, iterations, millis), figures);
            }
        }
        long retained = Math.max(RetainedSize.bytes(Row.NEW_YORK), RetainedSize.bytes(Row.SHANGHAI));
        List<Limit> limits = new Limits(
                        figures,
                        retained,
                        RetainedSize.bytesATimer(),
                        Runtime.version().feature())
                .all();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Java " + Runtime.version());
        out.println(Table.of(figures));
        limits.forEach(out::println);
        return limits.stream().allMatch(limit -> limit.met() || limit.kind() == Limit.Kind.GOAL) ? 0 : 1;
    }

    private void measure(Measurement measurement, Figures figures) throws RunnerException {
        for (Row row : Row.values()) {
            for (String zone : row.zones()) {
                spec.commandLine().getErr().println(row.title() + ", " + zone);
                figures.add(row, zone, measurement.of(row, zone));
            }
        }
    }
}

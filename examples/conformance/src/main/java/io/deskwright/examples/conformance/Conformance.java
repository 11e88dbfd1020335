package io.deskwright.examples.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The command line: {@code conformance FILE_OR_DIR...}.
 *
 * <p>Exit 0 if every case passed; 1 if one failed or a named path holds no case; 2 if a file cannot be read.
 */
public final class Conformance {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int UNREADABLE = 2;

    private final Runner runner = new Runner(
            List.of(new CalendarFormat(), new ScenarioFormat(), new ReportDateFormat(), new JourneyFormat()));
    private final List<Outcome> outcomes = new ArrayList<>();
    private final PrintStream out;
    private final PrintStream err;
    private int exit = PASSED;

    private Conformance(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the files and directories that are named.
     *
     * @param args their paths; a directory means its own {@code .json} files
     */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 0) {
            err.println("usage: conformance FILE_OR_DIR...");
            return UNREADABLE;
        }
        Conformance conformance = new Conformance(out, err);
        for (String path : args) {
            conformance.read(path);
        }
        return conformance.report();
    }

    private void read(String path) {
        int before = outcomes.size();
        int exitBefore = exit;
        try {
            for (Path file : Runner.files(Path.of(path))) {
                readFile(file);
            }
        } catch (IOException | IllegalArgumentException refused) {
            complain(path, refused);
        }
        if (outcomes.size() == before && exit == exitBefore) {
            err.println(path + ": holds no case");
            exit = Math.max(exit, FAILED);
        }
    }

    private void readFile(Path file) {
        try {
            outcomes.addAll(runner.run(file));
        } catch (IOException refused) {
            complain(file.toString(), refused);
        }
    }

    private void complain(String path, Exception refused) {
        String reason = refused instanceof NoSuchFileException ? "no such file" : refused.getMessage();
        err.println(path + ": cannot be read: " + reason);
        exit = UNREADABLE;
    }

    private int report() {
        outcomes.stream().filter(outcome -> !outcome.passed()).forEach(out::println);
        Map<String, List<Outcome>> byFormat =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::format, TreeMap::new, Collectors.toList()));
        byFormat.forEach((format, cases) -> out.println(format + ": " + counts(cases)));
        out.println(counts(outcomes));
        boolean allPassed = outcomes.stream().allMatch(Outcome::passed);
        return Math.max(exit, allPassed ? PASSED : FAILED);
    }

    private static String counts(List<Outcome> cases) {
        long passed = cases.stream().filter(Outcome::passed).count();
        return passed + " passed, " + (cases.size() - passed) + " failed";
    }
}

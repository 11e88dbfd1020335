package io.deskwright.examples.replay;

import io.deskwright.escalation.plan.PlanText;
import io.deskwright.examples.replay.desk.DeskReplay;
import io.deskwright.examples.replay.desk.DeskReport;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.LogFile;
import io.deskwright.examples.replay.log.Progress;
import io.deskwright.examples.replay.log.UnusableInput;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.definition.InvalidDefinition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: replays a log and prints the report. */
@Command(
        name = "replay",
        sortOptions = false,
        description =
                "Replays the audit log of a service desk: judges every incident by terms, and drives every change of "
                        + "state through a desk of its own.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report was printed",
            "1:a change of state was dropped at the desk, which no log may make it do",
            "2:an option, a file, a column, the terms or the hours cannot be used"
        })
public final class Replay implements Callable<Integer> {

    private final Progress progress;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"--terms", "--policy"},
            paramLabel = "FILE",
            description = "The terms, 'deskwright terms 1', whose target " + JudgedBy.TARGET + " judges; without it "
                    + Bundled.TERMS + ", which comes along.")
    private Optional<Path> terms = Optional.empty();

    @Option(
            names = "--hours",
            paramLabel = "FILE",
            description = "The working hours, 'deskwright replay-hours 1'; without it " + Bundled.HOURS
                    + ", which comes along.")
    private Optional<Path> hours = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "The escalation plan, 'deskwright plan 1'; without it " + Bundled.PLAN + ", which comes along.")
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "The zone whose wall time the log and the hours mean; without it UTC.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--explain",
            paramLabel = "INCIDENT",
            description = "Prints the proof of the verdict on one incident instead of the report.")
    private Optional<String> explained = Optional.empty();

    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description = "Prints what other terms would have changed instead of the report.")
    private Optional<Path> otherTerms = Optional.empty();

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description =
                    "Writes the report as one HTML page too, with a drawing of the incident that --explain names.")
    private Optional<Path> page = Optional.empty();

    @Option(names = "--warnings", description = "Prints every warning, not only how many there are.")
    private boolean everyWarning;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Parameters(
            arity = "0..1",
            paramLabel = "LOG",
            description = "A log as CSV, plain or packed by gzip; without it the recorded one, which comes along.")
    private Optional<Path> log = Optional.empty();

    private Replay(Progress progress) {
        this.progress = progress;
    }

    /**
     * Runs the replay and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        int exitCode = commandLine(Terminal.progressIfThereIsOne(System.err))
                .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(exitCode);
    }

    static CommandLine commandLine(Progress progress) {
        CommandLine replay = new CommandLine(new Replay(progress));
        replay.getCommandSpec()
                .usageMessage()
                .footerHeading("%nWhat a log tells, for the target " + JudgedBy.TARGET + " to name:%n")
                .footer(
                        "from, to   " + String.join(", ", LogTerms.MILESTONES),
                        "when       " + String.join(", ", LogTerms.FACTS),
                        "pause      " + String.join(",%n           ", LogTerms.REASONS));
        return replay.setExpandAtFiles(false)
                .setParameterExceptionHandler((refused, arguments) -> refuse(refused.getCommandLine(), refused))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (thrown instanceof UnusableInput || thrown instanceof InvalidDefinition) {
                        return refuse(line, thrown);
                    }
                    throw thrown;
                });
    }

    private static int refuse(CommandLine line, Exception refused) {
        line.getErr().println(refused.getMessage());
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        if (explained.isPresent() && otherTerms.isPresent()) {
            throw new UnusableInput("--explain and --what-if each print something else; give one of them");
        }
        Report report = replay();
        report.olderThanTerms().ifPresent(spec.commandLine().getErr()::println);
        page.ifPresent(file -> write(Page.of(report, explained).html(), file));
        PrintWriter out = spec.commandLine().getOut();
        boolean isWhole = true;
        if (explained.isPresent()) {
            out.print(report.proof(explained.get()));
        } else if (otherTerms.isPresent()) {
            print(
                    Differences.between(report.level(), judgedBy(otherTerms), report.verdicts())
                            .lines(),
                    out);
        } else {
            print(report.lines(), out);
            print(List.of(""), out);
            print(report.escalation().lines(), out);
            isWhole = printDesk(report, out);
        }
        if (everyWarning) {
            print(List.of(""), out);
            print(report.warningLines(), out);
        }
        out.flush();
        return isWhole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Prints what became of the log at the desk, and tells whether nothing was dropped there. */
    private static boolean printDesk(Report report, PrintWriter out) {
        Instant begun = Instant.now();
        DeskReport desk = DeskReplay.of(
                report.log(), report.level().terms(), report.level().hours());
        Duration taken = Duration.between(begun, Instant.now());
        print(List.of(""), out);
        print(desk.lines(), out);
        print(List.of("", "At the desk for " + taken.toMillis() + " ms."), out);
        return desk.isWhole();
    }

    private Report replay() {
        Warnings warnings = new Warnings();
        JudgedBy judgedBy = judgedBy(terms);
        IncidentLog incidents = IncidentLog.read(log(), progress, warnings);
        List<Verdict> verdicts = new Judge(judgedBy, warnings).verdicts(incidents);
        String planFile = plan.map(Path::toString).orElse(Bundled.PLAN);
        return new Report(incidents, judgedBy, PlanText.parse(planFile, text(plan, Bundled.PLAN)), verdicts, warnings);
    }

    private JudgedBy judgedBy(Optional<Path> termsOr) {
        String termsFile = termsOr.map(Path::toString).orElse(Bundled.TERMS);
        String hoursFile = hours.map(Path::toString).orElse(Bundled.HOURS);
        return new JudgedBy(
                termsFile,
                LogTerms.parse(termsFile, text(termsOr, Bundled.TERMS)),
                hoursFile,
                HoursText.parse(hoursFile, text(hours, Bundled.HOURS), zone));
    }

    private static String text(Optional<Path> file, String bundled) {
        try {
            return file.isPresent() ? Files.readString(file.get()) : Bundled.text(bundled);
        } catch (IOException refused) {
            throw UnusableInput.unreadable(file.map(Path::toString).orElse(bundled), refused);
        }
    }

    private LogFile log() {
        try {
            return log.isPresent() ? LogFile.at(log.get()) : Bundled.log();
        } catch (IOException refused) {
            throw UnusableInput.unreadable(log.map(Path::toString).orElse(Bundled.LOG), refused);
        }
    }

    private static void write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UnusableInput(file + " cannot be written: " + refused.getMessage());
        }
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(line -> out.print(line + "\n"));
    }
}

package io.deskwright.examples.replay;

import io.deskwright.sla.definition.InvalidDefinition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        description = "Replays the audit log of a service desk and judges every incident by a policy.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the report was printed", "2:an option, a file, a column or the policy cannot be used"})
public final class Replay implements Callable<Integer> {

    private static final String RECORDED = "recorded.policy";

    private final Progress progress;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy in the plain text form; without it " + RECORDED + ", which comes along.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "The zone whose wall time the log and the policy mean; without it UTC.")
    private ZoneId zone = ZoneId.of("UTC");

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
        int exitCode = commandLine(Progress.ifOnTerminal(System.err))
                .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(exitCode);
    }

    static CommandLine commandLine(Progress progress) {
        return new CommandLine(new Replay(progress))
                .setExpandAtFiles(false)
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
        Report report = replay();
        PrintWriter out = spec.commandLine().getOut();
        print(report.lines(), out);
        if (everyWarning) {
            print(List.of(""), out);
            print(report.warningLines(), out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private Report replay() {
        Warnings warnings = new Warnings();
        Policy judgedBy = policy();
        IncidentLog incidents = IncidentLog.read(log(), progress, warnings);
        List<Verdict> verdicts = new Judge(judgedBy, warnings).verdicts(incidents);
        return new Report(incidents, judgedBy, verdicts, warnings);
    }

    private Policy policy() {
        String source = policy.map(Path::toString).orElse(RECORDED);
        try {
            byte[] text = policy.isPresent() ? Files.readAllBytes(policy.get()) : LogFile.resource(RECORDED);
            return PolicyText.parse(source, text, zone);
        } catch (IOException refused) {
            throw UnusableInput.unreadable(source, refused);
        }
    }

    private LogFile log() {
        try {
            return log.isPresent() ? LogFile.at(log.get()) : LogFile.bundled();
        } catch (IOException refused) {
            throw UnusableInput.unreadable(log.map(Path::toString).orElse(LogFile.BUNDLED), refused);
        }
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(line -> out.print(line + "\n"));
    }
}

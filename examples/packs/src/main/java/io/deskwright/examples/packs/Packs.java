package io.deskwright.examples.packs;

import io.deskwright.core.fault.Facts;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.PackCheck;
import io.deskwright.core.fault.PackCode;
import io.deskwright.core.fault.PackDifference;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.core.sentence.Finding;
import io.deskwright.sla.definition.InvalidDefinition;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code packs check PACK...}, {@code packs diff OLD NEW FAULTS}, {@code packs facts PACK}. */
@Command(
        name = "packs",
        description = "Checks fault packs, tells two of them apart, and prints what they ask.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found; no level differs",
            "1:something was found; a level differs",
            "2:an option, a pack or a file cannot be used, each reason in a line of its own"
        })
public final class Packs implements Runnable {

    private static final String PACK =
            "The name of a pack, or a file, 'deskwright faults 1', that may extend the packs "
                    + "of the sources and those named before it.";

    private static final int NOTHING = 0;
    private static final int SOMETHING = 1;
    private static final int UNUSABLE = 2;

    private final Shelf shelf;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Prints this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private Packs(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    /**
     * Makes the command line.
     *
     * @param beside packs that can be named besides those of the sources, such as one with rules from Java
     * @return the command line
     */
    public static CommandLine commandLine(Pack... beside) {
        List<Pack> packs = new ArrayList<>(SourceFaults.all());
        packs.addAll(List.of(beside));
        return new CommandLine(new Packs(new Shelf(packs)))
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
        if (refused instanceof InvalidDefinition invalid) {
            invalid.problems().forEach(line.getErr()::println);
        } else {
            line.getErr().println(refused.getMessage());
        }
        return UNUSABLE;
    }

    /** Says what is missing if no command is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: check, diff or facts");
    }

    @Command(description = "Reads packs as a careful reader of the contract does, and prints what he would ask.")
    int check(@Parameters(paramLabel = "PACK", arity = "1..*", description = PACK) List<String> packs) {
        int exit = NOTHING;
        for (String named : packs) {
            Pack pack = shelf.pack(named);
            List<Finding<PackCode>> findings = PackCheck.findings(pack);
            print(Report.check(pack, findings));
            exit = findings.isEmpty() ? exit : SOMETHING;
        }
        return exit;
    }

    @Command(description = "Prints which of the known faults get another level by NEW, and by which rules.")
    int diff(
            @Parameters(paramLabel = "OLD", description = PACK) String before,
            @Parameters(paramLabel = "NEW", description = PACK) String after,
            @Parameters(
                            paramLabel = "FAULTS",
                            description =
                                    "A file, 'deskwright known-faults 1': one fault a row, an empty cell is unknown.")
                    String faults) {
        Pack earlier = shelf.pack(before);
        Pack later = shelf.pack(after);
        Map<String, Facts> known = KnownFaults.parse(faults, Shelf.bytes(faults), List.of(earlier, later));
        PackDifference difference = PackDifference.between(earlier, later, known);
        print(Report.difference(earlier, later, difference));
        return difference.changes().isEmpty() ? NOTHING : SOMETHING;
    }

    @Command(description = "Prints the facts, parameters and levels of a pack as Markdown tables.")
    int facts(@Parameters(paramLabel = "PACK", description = PACK) String pack) {
        print(Report.vocabulary(shelf.pack(pack)));
        return NOTHING;
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }
}

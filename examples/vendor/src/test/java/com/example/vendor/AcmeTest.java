package com.example.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.fault.Classification;
import io.deskwright.core.fault.Facts;
import io.deskwright.core.fault.PackCheck;
import io.deskwright.core.fault.PackDifference;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.examples.packs.Packs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor adds a fifth level, a fact and four rules without touching the core, and knows what that changes. */
class AcmeTest {

    private static final List<Path> WRITTEN = List.of(
            Path.of("src/main/java/com/example/vendor/Acme.java"),
            Path.of("src/main/resources/com/example/vendor/acme.faults"));

    @Test
    void forty_lines_are_enough() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(WRITTEN);
        }
        long lines = 0;
        for (Path file : WRITTEN) {
            lines += Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .count();
        }
        assertThat(lines).isLessThanOrEqualTo(40);
    }

    @Test
    void the_fifth_level_is_the_worst() {
        Classification answer =
                Acme.pack().classify(Facts.none().with("dataLost", true).with("smoke", 3));
        assertThat(Acme.pack().levels().names())
                .containsExactly("ORDINARY", "SINGLE", "SEVERE", "SYSTEM_DOWN", "DISASTER");
        assertThat(answer.level()).contains("DISASTER");
        assertThat(answer.fired().get(0).english()).isEqualTo("3 detectors see smoke");
        assertThat(answer.fired().get(0).chinese()).isEqualTo("3 个探测器报警");
        assertThat(answer.losers()).extracting(each -> each.rule().id()).containsExactly("CLS-16-3");
        assertThat(PackCheck.findings(Acme.pack())).isEmpty();
    }

    @Test
    void the_rule_from_java_counts_like_those_of_the_text() {
        Facts stopped = Facts.none().with("businessStopped", true).with("terminalFault", true);
        assertThat(Acme.pack().classify(stopped).fired())
                .extracting(each -> each.rule().id())
                .containsExactly("A-4");
        assertThat(PackDifference.between(SourceFaults.of("P002"), Acme.pack(), Map.of("INC-1", stopped))
                        .changes())
                .hasSize(1);
    }

    /** Each block of the README that begins with {@code $ packs} is what the command prints. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "../packs/README.md"})
    void the_readme_shows_what_the_commands_print(String readme) throws IOException {
        List<String> blocks = Arrays.stream(Files.readString(Path.of(readme)).split("```", -1))
                .filter(block -> block.startsWith("text\n$ packs "))
                .map(block -> block.substring("text\n".length()))
                .toList();
        assertThat(blocks).isNotEmpty().allSatisfy(block -> {
            String command = block.substring("$ packs ".length(), block.indexOf('\n'));
            StringWriter printed = new StringWriter();
            PrintWriter terminal = new PrintWriter(printed);
            Packs.commandLine(Acme.pack()).setOut(terminal).setErr(terminal).execute(command.split(" ", -1));
            terminal.flush();
            assertThat("$ packs " + command + "\n" + printed).isEqualTo(block);
        });
    }
}

package io.deskwright.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final Path TOP =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path SOURCE = Path.of("src/main/java/io/deskwright/examples/quickstart/Quickstart.java");

    @Test
    void the_readme_shows_what_it_prints() throws IOException {
        isInTheReadme(Quickstart::main);
    }

    @Test
    void the_readme_shows_what_a_quoted_part_prints() throws IOException {
        isInTheReadme(QuotedPart::main);
    }

    @Test
    void the_readme_shows_what_the_night_before_the_holiday_prints() throws IOException {
        isInTheReadme(NightBeforeTheHoliday::main);
    }

    private static void isInTheReadme(Consumer<String[]> program) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            program.accept(new String[0]);
        } finally {
            System.setOut(before);
        }
        String output = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(Files.readString(TOP.resolve("README.md")).replace("\r\n", "\n"))
                .contains("```text\n" + output + "```");
    }

    @Test
    void it_is_short() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        assertThat(lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("/*") && !line.startsWith("*"))
                        .count())
                .isLessThanOrEqualTo(60);
    }
}

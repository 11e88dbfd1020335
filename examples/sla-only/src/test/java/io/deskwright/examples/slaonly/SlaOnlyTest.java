package io.deskwright.examples.slaonly;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.WeeklyHours;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user compiles without a warning against the sla-engine jar alone, and the program runs so. */
class SlaOnlyTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String MAIN = "io.deskwright.examples.slaonly.SlaOnly";
    private static final String ANSWERS = """
            eight working hours:   2026-10-08T09:30:00Z
            less a pause:          2026-10-09T02:00:00Z
            three counted days:    2026-10-08T16:00:00Z
            reminder:              2026-10-08T05:30:00Z
            calendar 'hours in UTC' is not valid: MONDAY to FRIDAY: '9' is not a time of day from 00:00 to 23:59, or 24:00 as closing time
            """;

    @TempDir
    private Path classes;

    @Test
    void on_the_class_path() throws Exception {
        compile(List.of("-cp", engine()), false);
        assertThat(run("-cp", engine() + File.pathSeparator + classes, MAIN)).isEqualTo(ANSWERS);
    }

    @Test
    void on_the_module_path() throws Exception {
        compile(List.of("--module-path", engine()), true);
        String path = engine() + File.pathSeparator + classes;
        assertThat(run("--module-path", path, "-m", "io.deskwright.examples.slaonly/" + MAIN))
                .isEqualTo(ANSWERS);
    }

    private void compile(List<String> path, boolean asModule) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17", "-d", classes.toString()));
        arguments.addAll(path);
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> asModule || !source.endsWith("module-info.java"))
                    .forEach(source -> arguments.add(source.toString()));
        }
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString()).isZero();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.replace("\r\n", "\n");
    }

    private static String engine() {
        return Path.of(WeeklyHours.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}

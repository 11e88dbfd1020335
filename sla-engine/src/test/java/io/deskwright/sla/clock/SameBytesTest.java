package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Law 1: the same history gives the same bytes in another JVM with another zone, locale and charset. */
class SameBytesTest {

    private static final String OTHER_JDK = "DESKWRIGHT_OTHER_JDK";
    private static final int ENOUGH = 100_000;

    private static String printed(Path javaHome, String... properties) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SameBytes.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void other_zones_locales_and_charsets_change_no_byte() throws IOException, InterruptedException {
        Path here = Path.of(System.getProperty("java.home"));
        String one = printed(here, "-Duser.timezone=UTC", "-Duser.language=en", "-Dfile.encoding=UTF-8");
        assertThat(one).hasSizeGreaterThan(ENOUGH);
        assertThat(printed(
                        here,
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(one);
        assertThat(printed(here, "-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Duser.country=TR"))
                .isEqualTo(one);
    }

    /** The build gives the other of JDK 17 and 25 where it has both, so that each is held against the other. */
    @Test
    void another_jdk_changes_no_byte() throws IOException, InterruptedException {
        Optional<Path> other = Optional.ofNullable(System.getenv(OTHER_JDK)).map(Path::of);
        Path here = Path.of(System.getProperty("java.home"));
        assertThat(printed(other.orElse(here), "-Duser.timezone=Asia/Tokyo", "-Duser.language=th"))
                .isEqualTo(printed(here, "-Duser.timezone=UTC"));
    }
}

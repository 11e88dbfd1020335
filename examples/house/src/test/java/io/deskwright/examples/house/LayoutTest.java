package io.deskwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void the_top_level_is_exactly_what_the_design_draws() throws IOException {
        try (Stream<Path> entries = Files.list(Readme.top())) {
            assertThat(entries.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .containsExactlyInAnyOrder(
                            "core",
                            "sla-engine",
                            "escalation",
                            "spare-parts",
                            "examples",
                            "pom.xml",
                            "README.md",
                            "LICENSE");
        }
    }
}

package io.deskwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Diagram;
import io.deskwright.core.ticket.command.ServiceOrder;
import io.deskwright.examples.house.Readme.Snippet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "sla-engine/README.md", "core/README.md", "escalation/README.md"})
    void every_java_block_compiles_and_prints_what_the_text_block_after_it_says(String path) throws Exception {
        List<Snippet> snippets = Readme.of(path).snippets();
        assertThat(snippets).isNotEmpty();
        for (Snippet snippet : snippets) {
            String printed = Readme.run(snippet, folder);
            snippet.output().ifPresent(output -> assertThat(printed).isEqualTo(output));
        }
    }

    @Test
    void the_picture_of_the_service_order_is_drawn_from_its_table() {
        assertThat(Readme.of("core/README.md").blocks("mermaid")).containsExactly(Diagram.mermaid(ServiceOrder.TABLE));
    }

    @Test
    void the_picture_of_the_modules_is_drawn_from_their_descriptors() {
        assertThat(Readme.of("README.md").blocks("mermaid")).contains(ModulePicture.mermaid());
    }
}

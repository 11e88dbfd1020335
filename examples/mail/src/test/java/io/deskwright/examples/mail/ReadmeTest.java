package io.deskwright.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");

    @Test
    void what_the_readme_shows_compiles(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.split("```java\n", -1)[1].split("```", -1)[0];
        StringBuilder source = new StringBuilder();
        IMPORT.matcher(block)
                .results()
                .forEach(line -> source.append(line.group()).append('\n'));
        source.append("class Shown { void shown() throws Exception {\n")
                .append(IMPORT.matcher(block).replaceAll(""))
                .append("} }\n");
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-d",
                                folder.toString(),
                                "-Xlint:all",
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source.toString())))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

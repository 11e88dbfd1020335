package io.deskwright.examples.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A README of the project: its fenced blocks, and what its Java blocks print when they are compiled and run. */
record Readme(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");

    /** A block of Java and the block of text right after it that says what it prints. */
    record Snippet(String code, Optional<String> output) {}

    private record Block(String language, String content) {}

    static Readme of(String pathFromTheTop) {
        Path file = top().resolve(pathFromTheTop);
        try {
            return new Readme(file, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    static Path top() {
        return Path.of("").toAbsolutePath().resolve("../..").normalize();
    }

    List<Snippet> snippets() {
        List<Block> blocks = blocks();
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("java")) {
                boolean told =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
                snippets.add(new Snippet(
                        blocks.get(i).content(),
                        told ? Optional.of(blocks.get(i + 1).content()) : Optional.empty()));
            }
        }
        return snippets;
    }

    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::content)
                .toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            blocks.add(new Block(fence.group(1), fence.group(2)));
        }
        return blocks;
    }

    /** Compiles a snippet as the body of a main method and returns what it prints. */
    static String run(Snippet snippet, Path folder) throws Exception {
        compile(snippet, folder);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Snippet").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static void compile(Snippet snippet, Path folder) {
        Matcher imports = IMPORT.matcher(snippet.code());
        StringBuilder source = new StringBuilder();
        while (imports.find()) {
            source.append(imports.group()).append('\n');
        }
        source.append("public class Snippet { public static void main(String[] args) throws Exception {\n")
                .append(IMPORT.matcher(snippet.code()).replaceAll(""))
                .append("\n} }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        java.io.StringWriter messages = new java.io.StringWriter();
        List<String> options = List.of(
                "-d", folder.toString(), "-Xlint:all", "-proc:none", "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(unit))
                .call();
        if (!compiled) {
            throw new AssertionError("a snippet does not compile:\n" + source + "\n" + messages);
        }
    }
}

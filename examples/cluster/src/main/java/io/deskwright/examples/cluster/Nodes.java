package io.deskwright.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of the nodes: each may be killed, and then another takes its place. */
final class Nodes implements AutoCloseable {

    static final int COUNT = 3;

    private static final long SECONDS_TO_END = 20;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path logs;
    private final List<String> arguments;
    private final List<Process> running = new ArrayList<>();
    private int started;

    Nodes(Path logs, List<String> arguments) {
        this.logs = logs;
        this.arguments = List.copyOf(arguments);
    }

    void start() throws IOException {
        Files.createDirectories(logs);
        for (int place = 0; place < COUNT; place++) {
            running.add(begun(place));
        }
    }

    private Process begun(int place) throws IOException {
        started++;
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // where tests run on jars there is another one on the class path, which says nothing
                "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName()));
        command.addAll(arguments);
        command.add("node-" + place + "." + started);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("node-" + place + ".log").toFile()))
                .start();
    }

    /**
     * Kills a node, which cannot do anything about it, and starts another in its place.
     *
     * @return whether it was alive until then
     */
    boolean kill(int place) throws IOException, InterruptedException {
        Process node = running.get(place);
        boolean wasAlive = node.isAlive();
        node.destroyForcibly().waitFor();
        running.set(place, begun(place));
        return wasAlive;
    }

    /** Lets all nodes finish what they are at. */
    @Override
    public void close() throws IOException {
        for (Process node : running) {
            node.getOutputStream().close();
        }
        for (Process node : running) {
            try {
                if (!node.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    node.destroyForcibly();
                }
            } catch (InterruptedException ended) {
                node.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}

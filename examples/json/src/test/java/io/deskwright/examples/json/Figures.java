package io.deskwright.examples.json;

import io.deskwright.core.journal.Entry;
import java.util.List;

/** Prints how long it takes roughly. */
final class Figures {

    private Figures() {}

    public static void main(String[] args) {
        List<String> lines = Corpus.lines(Corpus.ENTRIES);
        List<String> commands = Corpus.lines(Corpus.COMMANDS);
        List<Entry> entries = lines.stream().map(EntryJson::read).toList();
        System.out.println("entries " + lines.size() + ", characters each "
                + lines.stream().mapToInt(String::length).summaryStatistics());
        for (int round = 0; round < 5; round++) {
            System.out.println("write " + micros(entries.size(), () -> entries.forEach(EntryJson::write)) + " µs, read "
                    + micros(lines.size(), () -> lines.forEach(EntryJson::read)) + " µs, command "
                    + micros(commands.size(), () -> commands.forEach(CommandJson::read)) + " µs");
        }
    }

    private static double micros(int size, Runnable work) {
        long from = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            work.run();
        }
        return Math.round((System.nanoTime() - from) / 20_000.0 / size) / 10.0;
    }
}

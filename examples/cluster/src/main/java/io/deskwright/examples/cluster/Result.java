package io.deskwright.examples.cluster;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a trial.
 *
 * @param figures how much there was of what, in the order in which that is told
 * @param flaws what does not fit; empty if nothing was lost and nothing fired twice
 */
record Result(Map<String, Long> figures, List<String> flaws) {

    private static final int SHOWN = 20;

    boolean isSound() {
        return flaws.isEmpty();
    }

    String told() {
        String table = figures.entrySet().stream()
                .map(line -> line.getKey()
                        + " ".repeat(Math.max(1, 40 - line.getKey().length()))
                        + line.getValue())
                .collect(Collectors.joining("\n"));
        String wrong = flaws.stream().limit(SHOWN).collect(Collectors.joining("\n  ", "\n  ", ""));
        return table + "\n" + (isSound() ? "nothing lost, nothing fired twice" : flaws.size() + " flaws" + wrong);
    }
}

package io.deskwright.examples.replay;

import io.deskwright.sla.comparison.Change;
import io.deskwright.sla.comparison.Comparison;
import io.deskwright.sla.comparison.WhatIf;
import io.deskwright.sla.comparison.WhatIf.Changed;
import io.deskwright.sla.proof.Proof;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What other terms would have changed, as text. */
record Differences(JudgedBy before, JudgedBy after, WhatIf<String> whatIf) {

    static Differences between(JudgedBy before, JudgedBy after, List<Verdict> verdicts) {
        Comparison comparison = new Comparison(before.serviceLevel(), after.serviceLevel());
        return new Differences(
                before,
                after,
                WhatIf.of(comparison, verdicts.stream().map(Verdict::read).toList()));
    }

    /** {@return the lines: how many words and due instants differ, then each incident whose verdict turned} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "Terms   %s: %s, version %s",
                before.termsFile(), before.terms().name(), before.terms().version()));
        lines.add(text(
                "What if %s: %s, version %s",
                after.termsFile(), after.terms().name(), after.terms().version()));
        lines.add("");
        lines.add(text(
                "Of %,d incidents %,d differ: %,d due instants, and these verdicts.",
                whatIf.cases(), whatIf.changed().size(), whatIf.dues()));
        whatIf.states().forEach((turn, count) -> lines.add(text("%,9d  %s", count, turn)));
        List<String> turned = new ArrayList<>();
        for (Changed<String> incident : whatIf.changed()) {
            incident.changes().stream()
                    .filter(change -> change.target().equals(JudgedBy.TARGET) && change.changesState())
                    .forEach(change -> turned.add(row(incident.key(), change)));
        }
        if (!turned.isEmpty()) {
            lines.add("");
            lines.add(row("incident", "before", "after", "due before", "due after"));
            lines.addAll(turned);
        }
        return lines;
    }

    private String row(String incident, Change change) {
        return row(incident, change.stateBefore(), change.stateAfter(), due(change.before()), due(change.after()));
    }

    private String due(Optional<Proof> proof) {
        Optional<Instant> due = proof.flatMap(known -> known.reading().due());
        return due.map(at -> LocalDateTime.ofInstant(at, before.hours().zone()).toString())
                .orElse("-");
    }

    private static String row(Object... cells) {
        return text("%-12s %-14s %-14s %-20s %s", cells);
    }

    private static String text(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells);
    }
}

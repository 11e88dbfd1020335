package io.deskwright.examples.packs;

import io.deskwright.core.fault.Classification;
import io.deskwright.core.fault.Comparison;
import io.deskwright.core.fault.Comparison.Way;
import io.deskwright.core.fault.Fact;
import io.deskwright.core.fault.FactValue;
import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Mark;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.PackCode;
import io.deskwright.core.fault.PackDifference;
import io.deskwright.core.fault.Parameter;
import io.deskwright.core.fault.Route;
import io.deskwright.core.fault.Rule;
import io.deskwright.core.fault.Rule.Kind;
import io.deskwright.core.fault.Rule.Outcome;
import io.deskwright.core.sentence.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the commands print, as lines. */
final class Report {

    private Report() {}

    /** What a pack holds, and what is found on it. */
    static List<String> check(Pack pack, List<Finding<PackCode>> findings) {
        List<String> lines = new ArrayList<>();
        lines.add(pack.name() + " " + pack.version() + ", " + pack.source() + ", effective " + pack.effective());
        outcomes(pack)
                .map(outcome -> "  " + outcome + ": " + count(rules(pack, outcome), "rule") + ", "
                        + count(golden(pack, outcome), "golden case"))
                .forEach(lines::add);
        lines.add("  all " + count(pack.golden().size(), "golden case") + " answered as they say");
        findings.forEach(finding -> lines.add("  " + finding));
        lines.add("  " + count(findings.size(), "finding"));
        return lines;
    }

    private static Stream<Outcome> outcomes(Pack pack) {
        return Stream.of(
                        pack.levels().names().stream().map(name -> new Outcome(Kind.LEVEL, name)),
                        pack.marks().stream().map(Mark::name).map(name -> new Outcome(Kind.MARK, name)),
                        pack.routes().stream().map(Route::name).map(name -> new Outcome(Kind.ROUTE, name)))
                .flatMap(each -> each);
    }

    private static long rules(Pack pack, Outcome outcome) {
        return pack.rules().stream().map(Rule::outcome).filter(outcome::equals).count();
    }

    private static long golden(Pack pack, Outcome outcome) {
        return pack.golden().stream()
                .filter(golden -> switch (outcome.kind()) {
                    case LEVEL -> golden.level().filter(outcome.name()::equals).isPresent();
                    case MARK -> golden.marks().containsKey(outcome.name());
                    case ROUTE -> golden.route().filter(outcome.name()::equals).isPresent();
                })
                .count();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Which faults get another level by a later pack, and by which rules. */
    static List<String> difference(Pack before, Pack after, PackDifference difference) {
        List<String> lines = new ArrayList<>();
        lines.add(before.name() + " " + before.version() + " to " + after.name() + " " + after.version() + ": "
                + count(difference.faults(), "fault") + ", "
                + difference.changes().size() + " of another level");
        difference.changes().stream().map(Report::change).forEach(lines::add);
        for (Way way : Way.values()) {
            int times = difference.changes(way).size();
            lines.add("  " + word(way) + " " + times + (times == 0 ? "" : ", by " + times(difference.rules(way))));
        }
        if (!difference.unknown().isEmpty()) {
            lines.add("  unknown, and could make it worse: " + times(difference.unknown()));
        }
        return lines;
    }

    private static String change(Comparison change) {
        return "  " + change.fault() + " " + change.way().map(Report::word).orElse("") + ": " + answer(change.before())
                + " -> " + answer(change.after());
    }

    private static String answer(Classification answer) {
        List<String> rules =
                answer.fired().stream().map(fired -> fired.rule().id()).toList();
        return answer.level().orElse("none") + (rules.isEmpty() ? "" : " " + rules);
    }

    private static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** The most frequent first. */
    private static String times(Map<String, Integer> counted) {
        return String.join(
                ", ",
                counted.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .toList());
    }

    /** What a pack publishes, as tables for a document. */
    static List<String> vocabulary(Pack pack) {
        List<String> lines =
                new ArrayList<>(List.of("| fact | type | unit or words | meaning | 含义 |", "|---|---|---|---|---|"));
        for (Fact fact : pack.facts()) {
            String unit = fact.words().isEmpty() ? fact.unit() : String.join(", ", fact.words());
            lines.add(row(fact.name(), fact.type().word(), unit, fact.english(), fact.chinese()));
        }
        if (!pack.parameters().isEmpty()) {
            lines.addAll(
                    List.of("", "| parameter | type | unit | meaning | 含义 | set to |", "|---|---|---|---|---|---|"));
        }
        for (Parameter parameter : pack.parameters()) {
            lines.add(row(
                    parameter.name(),
                    parameter.type().word(),
                    parameter.unit(),
                    parameter.english(),
                    parameter.chinese(),
                    parameter.value().map(FactValue::word).orElse("")));
        }
        lines.addAll(List.of("", "| level, mildest first | meaning | 含义 |", "|---|---|---|"));
        for (Level level : pack.levels().mildestFirst()) {
            lines.add(row(level.name(), level.english(), level.chinese()));
        }
        return lines;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}

package io.deskwright.core.ticket.command;

import io.deskwright.core.fault.Classification;
import io.deskwright.core.fault.Fact;
import io.deskwright.core.fault.Facts;
import io.deskwright.core.fault.Fired;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.Route;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.FaultAssessment;
import io.deskwright.core.ticket.FaultFacts;
import io.deskwright.core.ticket.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks the fault rules of the contract, where a command tells what is known of the fault. */
final class FaultRules {

    private FaultRules() {}

    /** A command that gives a fault its level, by the rules or against them. */
    interface Grading {

        /** What is said to be the level; blank for what the rules say. */
        String severity();

        /** What is known of the fault, if the rules are to be asked. */
        Optional<FaultFacts> known();

        /** Whether it may be another level than the rules say. */
        boolean overrides();

        /** Whether a level must come of it. */
        boolean needsLevel();
    }

    /** Finds facts that the contract's rules do not publish, and values that these do not take. */
    static void check(Form form, FaultFacts known, Circumstances world) {
        Optional<Pack> pack = world.agreement().faultPack();
        String contract = world.agreement().contract();
        form.must(
                pack.isPresent(),
                "known",
                known.words().keySet(),
                "needs fault rules, which contract " + contract + " does not have",
                "合同 " + contract + " 没有故障定级规则");
        pack.ifPresent(rules -> known.words().forEach((name, word) -> {
            Optional<Fact> fact = fact(rules, name);
            Optional<String> problem = fact.isEmpty()
                    ? Optional.of("is no fact of " + rules.name() + " " + rules.version())
                    : problem(fact.get(), word);
            form.line("known." + name, word);
            problem.filter(why -> !word.isBlank())
                    .ifPresent(why -> form.must(false, "known." + name, word, why, "不符合故障定级规则的事实定义"));
        }));
    }

    private static Optional<Fact> fact(Pack rules, String name) {
        return rules.facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static Optional<String> problem(Fact fact, String word) {
        try {
            fact.value(word);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** Refuses a level that the rules do not say, and asks what they lack where they say none. */
    static Optional<Refusal> refuses(Attempt attempt, Grading said) {
        Optional<FaultAssessment> assessed = assessed(attempt, said);
        if (assessed.isEmpty() || (said.overrides() && !said.severity().isBlank())) {
            return Optional.empty();
        }
        String level = assessed.get().level();
        Form form = new Form();
        if (level.isBlank() && said.severity().isBlank() && said.needsLevel()) {
            form.missing("severity");
            assessed.get().questions().forEach(fact -> form.missing("known." + fact));
        }
        if (said.severity().isBlank() && !level.isBlank()) {
            Levels.check(form, level, attempt.world().rules());
        }
        if (!said.severity().isBlank()) {
            form.must(
                    said.severity().equals(level),
                    "severity",
                    said.severity(),
                    "is not what the rules say: " + (level.isBlank() ? "no level" : level),
                    "与规则定级不符：" + (level.isBlank() ? "无级别" : level));
        }
        return form.refusal();
    }

    /** What the rules say; empty if they are not asked. */
    static Optional<FaultAssessment> assessed(Attempt attempt, Grading said) {
        return said.known()
                .flatMap(known ->
                        attempt.world().agreement().faultPack().map(rules -> assessed(rules, before(attempt), known)));
    }

    /** The level that comes of what was said and of what the rules say; blank if none does. */
    static String level(Grading said, Optional<FaultAssessment> assessed) {
        return said.severity().isBlank() ? assessed.map(FaultAssessment::level).orElse("") : said.severity();
    }

    private static Map<String, String> before(Attempt attempt) {
        return attempt.existing()
                .flatMap(Ticket::assessment)
                .map(assessment -> assessment.known().words())
                .orElse(Map.of());
    }

    /** What a person foresaw is not cleared by what is said later (CLS-12). */
    private static FaultAssessment assessed(Pack rules, Map<String, String> before, FaultFacts later) {
        Facts known = rules.learn(facts(rules, before), facts(rules, later.words()));
        Map<String, String> words = new TreeMap<>();
        known.values().forEach((name, value) -> words.put(name, value.word()));
        Classification answer = rules.classify(known);
        return new FaultAssessment.Builder()
                .pack(rules.name())
                .version(rules.version())
                .level(answer.level().orElse(""))
                .known(new FaultFacts(words))
                .rules(answer.fired().stream()
                        .map(Fired::rule)
                        .map(rule -> rule.id())
                        .toList())
                .marks(answer.marks())
                .route(answer.route().map(Route::name).orElse(""))
                .questions(answer.questions().stream()
                        .map(question -> question.fact().name())
                        .toList())
                .build();
    }

    /** What was told of an older pack and does not fit this one counts for nothing. */
    private static Facts facts(Pack rules, Map<String, String> words) {
        Facts facts = Facts.none();
        for (Map.Entry<String, String> each : words.entrySet()) {
            Optional<Fact> fact = fact(rules, each.getKey());
            if (fact.isPresent() && problem(fact.get(), each.getValue()).isEmpty()) {
                facts = facts.with(each.getKey(), fact.get().value(each.getValue()));
            }
        }
        return facts;
    }
}

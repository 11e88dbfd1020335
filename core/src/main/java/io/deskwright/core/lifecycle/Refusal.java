package io.deskwright.core.lifecycle;

import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Separation;
import io.deskwright.core.sentence.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The "no" of the domain: why a command was refused. Nothing was recorded. Immutable and thread-safe.
 *
 * @param code why, for programs
 * @param facts what it is about, by name, for programs
 * @param flaws the fields that are wrong, all together; empty unless the code is about fields
 */
public record Refusal(Code code, Map<String, String> facts, List<Flaw> flaws) {

    /** Takes copies. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        flaws = List.copyOf(flaws);
    }

    /**
     * Begins a refusal.
     *
     * @param code why
     * @return it, without facts
     */
    public static Refusal of(Code code) {
        return new Refusal(code, Map.of(), List.of());
    }

    /**
     * Refuses for fields that are wrong.
     *
     * @param code why
     * @param flaws the fields
     * @return the refusal
     */
    public static Refusal of(Code code, List<Flaw> flaws) {
        return new Refusal(code, Map.of(), flaws);
    }

    /**
     * Refuses since somebody would confirm or approve the own work.
     *
     * @param rule the rule that would be broken
     * @param actor who
     * @return the refusal
     */
    public static Refusal separated(Separation rule, Actor actor) {
        return of(
                        Code.SEPARATION,
                        List.of(new Flaw(
                                "actor", actor.id(), "breaks the rule: " + rule.english(), "违反规则：" + rule.chinese())))
                .with("rule", rule.name());
    }

    /**
     * Adds a fact.
     *
     * @param name its name
     * @param value its value
     * @return the refusal with it; a fact that is there already stays as it is
     */
    public Refusal with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.putIfAbsent(name, Flaw.shown(value.toString()));
        return new Refusal(code, more, flaws);
    }

    /** {@return the names of the fields that are wrong} */
    public List<String> fields() {
        return flaws.stream().map(Flaw::field).toList();
    }

    /** {@return the sentence in English} */
    public String english() {
        return sentence(code.english(), Flaw::rule, ", ", "; ");
    }

    /** {@return the sentence in Chinese} */
    public String chinese() {
        return sentence(code.chinese(), Flaw::chinese, "、", "；");
    }

    /** What is missing is named; what is wrong is explained. */
    private String sentence(String template, Function<Flaw, String> rule, String comma, String semicolon) {
        List<String> missing = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Flaw flaw : flaws) {
            if (code == Code.MISSING && flaw.value().isBlank()) {
                missing.add(flaw.field());
            } else {
                said.add(flaw.field() + " '" + flaw.value() + "' " + rule.apply(flaw));
            }
        }
        if (!missing.isEmpty()) {
            said.add(0, String.join(comma, missing));
        }
        return Sentence.filled(
                template,
                name -> name.equals("fields")
                        ? Optional.of(String.join(semicolon, said))
                        : Optional.ofNullable(facts.get(name)));
    }

    /** Returns the code and the sentence in English. */
    @Override
    public String toString() {
        return code + ": " + english();
    }
}

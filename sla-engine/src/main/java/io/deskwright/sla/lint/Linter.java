package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Terms;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads terms and calendars as a careful reader of the contract does, and lists what he would ask.
 *
 * <pre>{@code
 * var surroundings = Surroundings.unknown().worstFirst("MAJOR", "GENERAL");
 * Linter.findings(terms, surroundings).forEach(finding -> show(finding.english()));
 * }</pre>
 *
 * <p>The same input gives the same findings in the same order: first by rule, then as the terms go. Every legal
 * definition is read to the end; a limit that cannot be computed is not compared.
 */
public final class Linter {

    private static final List<Rule> RULES = List.of(
            LevelRules::gaps,
            LevelRules::contradictoryWords,
            AlternativeRules::neverChosen,
            InversionRules::inversions,
            InversionRules::otherStarts,
            StopRules::severalLimits,
            StopRules::pastOuterLimit,
            MilestoneRules::unreachedStarts,
            MilestoneRules::unreachedStops,
            MilestoneRules::noFinalLimit,
            FigureRules::wordsWithoutNumber,
            FigureRules::noStatedFigure,
            CalendarRules::ofTerms);

    private Linter() {}

    /**
     * Reads terms, and their calendar as far as a limit hangs on it.
     *
     * @param terms the terms
     * @param surroundings what they cannot know by themselves
     * @return what is found, each once
     */
    public static List<Finding> findings(Terms terms, Surroundings surroundings) {
        return RULES.stream()
                .flatMap(rule -> rule.read(terms, surroundings))
                .distinct()
                .toList();
    }

    /**
     * Reads a calendar by itself.
     *
     * @param use the calendar and the span for which it is used
     * @return what is found, each once
     */
    public static List<Finding> findings(CalendarUse use) {
        return Stream.concat(CalendarRules.hours(use), CalendarRules.holidays(use))
                .toList();
    }
}

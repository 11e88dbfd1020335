package io.deskwright.sla.proof.check;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.Span;
import io.deskwright.sla.proof.ZoneData;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A second program that checks proofs: it works everything out anew from the words of terms, calendar and history, and
 * uses no arithmetic, no fold and no limit of the engine.
 *
 * <p>A calendar or a way to count that somebody wrote himself is its own definition, and is asked. Stateless.
 */
public final class ProofChecker {

    /** The only problem of a proof that was made with other zone data: nothing else is judged then. */
    public static final String OTHER_ZONE_DATA = "other zone data";

    private final List<String> problems = new ArrayList<>();

    private ProofChecker() {}

    /**
     * Checks a proof.
     *
     * @param proof what is claimed
     * @param terms what was promised
     * @param calendar the calendar of the case
     * @param timeline the history of the case
     * @return what is wrong with it, in plain words; nothing if it is accepted, {@link #OTHER_ZONE_DATA} alone if it
     *     cannot be judged here
     */
    public static List<String> check(Proof proof, Terms terms, BusinessCalendar calendar, Timeline timeline) {
        if (!proof.zoneData().equals(ZoneData.versionFor(proof.zone()))) {
            return List.of(OTHER_ZONE_DATA);
        }
        ProofChecker checker = new ProofChecker();
        checker.compareDefinitions(proof, terms, calendar);
        if (checker.problems.isEmpty()) {
            checker.compareFindings(proof, terms, calendar, timeline);
        }
        return List.copyOf(checker.problems);
    }

    private void compareDefinitions(Proof proof, Terms terms, BusinessCalendar calendar) {
        compare("name of the terms", proof.terms(), terms.name());
        compare("version of the terms", proof.termsVersion(), terms.version());
        compare("source of the terms", proof.source(), terms.source());
        compare("calendar", proof.calendar(), calendar.name());
        compare("version of the calendar", proof.calendarVersion(), calendar.version());
        compare("zone", proof.zone(), calendar.zone());
    }

    private void compareFindings(Proof proof, Terms terms, BusinessCalendar calendar, Timeline timeline) {
        Reading said = proof.reading();
        List<Story> stories = Story.of(timeline, proof.at());
        if (said.segment() < 1
                || said.segment() > stories.size()
                || !terms.targetNames().contains(said.target())) {
            problems.add("there is no segment " + said.segment() + " of target " + said.target());
            return;
        }
        Dues dues = new Dues(calendar);
        Judge judge = new Judge(terms, dues, stories.get(said.segment() - 1));
        Judge.Selected selected = judge.select(
                said.target(), said.instance(), judge.story().facts().size());
        compare("target", proof.target(), selected.target());
        compare("known facts", proof.facts(), selected.known());
        Optional<Finding> finding = judge.find(said.target(), said.instance(), proof.at());
        if (finding.isEmpty()) {
            compareReading(said, notApplicable(said));
            compare("report", proof.reportedAt(), proof.at());
            compare("end", proof.ending(), Optional.empty());
            compare("agreement", proof.agreement(), Optional.empty());
            compare("measure", proof.measure(), Optional.empty());
            compare("measure of the outer limit", proof.outerMeasure(), Optional.empty());
            compare("spans", proof.spans(), List.of());
            return;
        }
        compareFinding(proof, finding.get(), new Phasing(dues, finding.get()));
    }

    private void compareFinding(Proof proof, Finding finding, Phasing phasing) {
        compareReading(proof.reading(), finding.reading());
        compare("report", proof.reportedAt(), finding.reportedAt());
        compare("end", proof.ending(), finding.course().ending());
        compare("agreement", proof.agreement(), finding.agreed());
        compare("measure", proof.measure(), finding.measure());
        compare("measure of the outer limit", proof.outerMeasure(), finding.outerMeasure());
        compareSpans(proof.spans(), phasing.spans());
        checkSums(proof, finding);
    }

    private static Reading notApplicable(Reading said) {
        return new Reading(
                said.target(),
                said.segment(),
                said.instance(),
                Reading.Progress.NOT_APPLICABLE,
                Reading.Verdict.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Duration.ZERO,
                false,
                false,
                Optional.empty());
    }

    private void compareReading(Reading said, Reading found) {
        compare("progress", said.progress(), found.progress());
        compare("verdict", said.verdict(), found.verdict());
        compare("due", said.due(), found.due());
        compare("projected due", said.projectedDue(), found.projectedDue());
        compare("start", said.startedAt(), found.startedAt());
        compare("stop", said.stoppedAt(), found.stoppedAt());
        compare("time spent", said.spent(), found.spent());
        compare("time left", said.left(), found.left());
        compare("lateness", said.lateBy(), found.lateBy());
        compare("proposal", said.proposed(), found.proposed());
        compare("provisional", said.provisional(), found.provisional());
        compare("outer limit", said.outer(), found.outer());
    }

    private void compareSpans(List<Span> said, List<Span> found) {
        for (int i = 1; i < said.size(); i++) {
            Span before = said.get(i - 1);
            Span after = said.get(i);
            if (!before.to().equals(after.from())) {
                problems.add("span " + after + " does not follow " + before);
            } else if (before.equals(
                    new Span(before.from(), before.to(), after.cause(), after.name(), after.party()))) {
                problems.add("span " + after + " says the same as " + before);
            }
        }
        for (int i = 0; i < Math.max(said.size(), found.size()); i++) {
            compare("span " + (i + 1), nth(said, i), nth(found, i));
        }
    }

    private static Optional<Span> nth(List<Span> spans, int index) {
        return index < spans.size() ? Optional.of(spans.get(index)) : Optional.empty();
    }

    /** What is counted adds up to what was spent, and until the computed due instant to the amount of the limit. */
    private void checkSums(Proof proof, Finding finding) {
        if (proof.spans().isEmpty()) {
            return;
        }
        compare(
                "sum of what was spent",
                counted(proof, finding.countedUntil()),
                proof.reading().spent());
        Optional<Instant> computed = proof.measure().flatMap(Measure::computedDue);
        computed.filter(due -> !due.isBefore(proof.spans().get(0).from()))
                .ifPresent(due -> compare(
                        "sum until it is due",
                        counted(proof, due),
                        proof.measure().orElseThrow().amount()));
    }

    private static Duration counted(Proof proof, Instant until) {
        return Times.of(proof.spans().stream()
                        .filter(span -> span.cause() == Span.Cause.COUNTED)
                        .map(span -> new Times.Range(span.from(), span.to()))
                        .toList())
                .within(Instant.MIN, until)
                .length();
    }

    private void compare(String what, Object said, Object found) {
        if (!Objects.equals(said, found)) {
            problems.add(what + " is said to be " + said + ", but is " + found);
        }
    }
}

package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a proof to people (FEATURES 1): the verdict in one sentence, then what it stands on, then the time span by span.
 *
 * <p>The laws: both languages say the same, line by line; wall times are those of the calendar's zone, and carry the
 * offset where a clock change would leave doubt; nothing is rounded. A control character in a name is shown as U+FFFD.
 * Lines end in {@code \n}.
 */
public final class ProofText {

    private static final Set<Progress> MAY_COME = EnumSet.of(Progress.WAITING, Progress.RUNNING, Progress.PAUSED);

    private final Proof proof;
    private final Reading reading;
    private final Speaker speaker;
    private final LimitWords limits;
    private final List<String> lines = new ArrayList<>();

    private ProofText(Proof proof, Language language) {
        this.proof = proof;
        this.reading = proof.reading();
        this.speaker = new Speaker(language, proof.zone());
        this.limits = new LimitWords(proof, speaker);
    }

    /**
     * Tells a proof in English.
     *
     * @param proof the proof
     * @return its lines
     */
    public static String english(Proof proof) {
        return in(Language.ENGLISH, proof);
    }

    /**
     * Tells a proof in Chinese.
     *
     * @param proof the proof
     * @return its lines
     */
    public static String chinese(Proof proof) {
        return in(Language.CHINESE, proof);
    }

    /**
     * Tells a proof.
     *
     * @param language the language
     * @param proof the proof
     * @return its lines
     */
    public static String in(Language language, Proof proof) {
        return new ProofText(proof, language).text(Headline.of(proof, language));
    }

    private String text(String headline) {
        lines.add(headline);
        line(Words.AS_OF, speaker.time(proof.at()));
        if (reading.provisional()) {
            line(Words.PROVISIONAL);
        }
        if (reading.proposed()) {
            line(Words.PROPOSED);
        }
        lines.add("");
        line(Words.TERMS, proof.terms(), proof.termsVersion(), proof.source());
        proof.target().ifPresent(this::target);
        line(Words.KNOWN, speaker.list(facts(proof.facts())));
        proof.target().ifPresent(this::course);
        line(
                Words.CALENDAR,
                proof.calendar(),
                proof.calendarVersion().isEmpty() ? speaker.say(Words.UNVERSIONED) : proof.calendarVersion(),
                proof.zone(),
                proof.zoneData());
        spans();
        return String.join("\n", lines) + "\n";
    }

    private static List<String> facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .toList();
    }

    private void target(Target target) {
        line(Words.PROMISE, target.name(), target.start(), target.stop());
        if (reading.segment() > 1 || reading.instance() > 1) {
            line(Words.SEGMENT, reading.segment(), reading.instance());
        }
        Figure figure = target.figure();
        line(Words.LIMIT, limits.say(figure, proof.measure()), speaker.basis(figure.basis()));
        target.outer().ifPresent(this::outer);
        line(Words.PAUSES, speaker.list(target.pausedBy()));
    }

    private void outer(Figure looser) {
        String verdict = reading.outer()
                .map(outer -> {
                    String judged = speaker.say(Words.of(outer.verdict()));
                    return outer.due()
                            .map(due -> speaker.say(Words.OUTER_DUE, judged, speaker.time(due)))
                            .orElse(judged);
                })
                .orElseGet(() -> speaker.say(Words.VERDICT_OPEN));
        line(Words.OUTER, limits.say(looser, proof.outerMeasure()), speaker.basis(looser.basis()), verdict);
    }

    private void course(Target target) {
        line(reading.segment() > 1 ? Words.REOPENED : Words.REPORTED, speaker.time(proof.reportedAt()));
        // once nothing more can happen to it, what did not count is not called outstanding
        boolean mayCome = MAY_COME.contains(reading.progress());
        reading.startedAt()
                .ifPresentOrElse(
                        at -> line(Words.START, target.start(), speaker.time(at)),
                        () -> line(mayCome ? Words.START_MISSING : Words.START_WITHOUT, target.start()));
        reading.stoppedAt()
                .ifPresentOrElse(
                        at -> line(Words.STOP, target.stop(), speaker.time(at)),
                        () -> line(mayCome ? Words.STOP_MISSING : Words.STOP_WITHOUT, target.stop()));
        proof.ending()
                .ifPresent(
                        ending -> line(Words.ENDING, speaker.say(Words.of(ending.end())), speaker.time(ending.at())));
        proof.agreement().ifPresent(agreed -> line(Words.AGREED, speaker.time(agreed.newDue()), agreed.agreedBy()));
        reading.projectedDue().ifPresent(due -> {
            String start = speaker.time(proof.measure().orElseThrow().start());
            line(Words.PROJECTION, target.start(), start, speaker.time(due));
        });
    }

    private void spans() {
        List<String> table = SpanTable.lines(proof, speaker);
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table);
            lines.add("");
            line(Words.ARITHMETIC, arithmetic());
        }
    }

    private String arithmetic() {
        List<String> steps = new ArrayList<>();
        proof.measure().ifPresent(measure -> {
            steps.add(speaker.say(
                    Words.AMOUNT,
                    speaker.amount(measure.amount()),
                    speaker.time(measure.start()),
                    speaker.time(measure.unpausedDue())));
            computed(measure).ifPresent(steps::add);
        });
        Optional<String> agreed = proof.agreement()
                .filter(agreement -> reading.due().equals(Optional.of(agreement.newDue())))
                .map(agreement -> speaker.say(Words.AGREED_DUE, speaker.time(agreement.newDue())));
        agreed.ifPresent(steps::add);
        steps.add(speaker.say(Words.SPENT, speaker.amount(reading.spent()), speaker.time(proof.countedUntil())));
        return String.join(speaker.say(Words.AND), steps);
    }

    /** What the pauses make of it, where they make a difference. */
    private Optional<String> computed(Measure measure) {
        if (measure.computedDue().isEmpty()) {
            return Optional.of(speaker.say(Words.NOT_COMPUTED));
        }
        return measure.computedDue()
                .filter(due -> !due.equals(measure.unpausedDue()))
                .map(due -> speaker.say(Words.COMPUTED, speaker.time(due)));
    }

    private void line(Words words, Object... parts) {
        lines.add(speaker.say(words, parts));
    }
}

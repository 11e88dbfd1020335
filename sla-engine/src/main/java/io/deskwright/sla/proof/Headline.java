package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Grounds.Ending;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Target;
import java.time.Instant;

/** The verdict of a proof in one sentence. */
final class Headline {

    private final Proof proof;
    private final Reading reading;
    private final Speaker speaker;

    private Headline(Proof proof, Language language) {
        this.proof = proof;
        this.reading = proof.reading();
        this.speaker = new Speaker(language, proof.zone());
    }

    static String of(Proof proof, Language language) {
        return new Headline(proof, language).sentence();
    }

    private String sentence() {
        return switch (reading.progress()) {
            case STOPPED -> stopped();
            case RUNNING -> open(Words.RUNNING_LATE, Words.RUNNING_WITHOUT_LIMIT);
            case PAUSED -> open(Words.PAUSED_LATE, Words.PAUSED_WITHOUT_LIMIT);
            case WAITING -> waiting();
            case NOT_APPLICABLE ->
                proof.target().isEmpty() ? say(Words.NOT_SELECTED) : say(Words.NOT_NEEDED, time(proof.countedUntil()));
            case CANCELLED -> cancelled();
        };
    }

    private String stopped() {
        String until = time(proof.countedUntil());
        if (reading.due().isEmpty()) {
            return reading.startedAt().isEmpty()
                    ? say(Words.MET_BEFOREHAND, stop(), until)
                    : say(Words.MET_WITHOUT_LIMIT, stop(), until, speaker.amount(reading.spent()));
        }
        if (reading.verdict() == Verdict.MET) {
            return say(Words.MET, stop(), until, due());
        }
        Words late = reading.stoppedAt().isPresent() ? Words.LATE : Words.ENDED_LATE;
        return say(late, stop(), until, due(), speaker.amount(reading.lateBy()));
    }

    private String open(Words late, Words withoutLimit) {
        if (reading.verdict() == Verdict.BREACHED) {
            return say(late, due(), speaker.amount(reading.lateBy()));
        }
        if (reading.left().isEmpty()) {
            return say(withoutLimit, speaker.amount(reading.spent()));
        }
        Words clock = target().figure().limit().countsWorkingTime() ? Words.WORKING : Words.ELAPSED;
        String left = speaker.say(clock, speaker.amount(reading.left().get()));
        return reading.due().isPresent() ? say(Words.RUNNING, due(), left) : say(Words.PAUSED, left);
    }

    private String waiting() {
        String start = target().start().name();
        return reading.projectedDue()
                .map(due -> say(Words.WAITING_UNTIL, start, time(due)))
                .orElseGet(() -> say(Words.WAITING, start));
    }

    private String cancelled() {
        Instant last = proof.ending().map(Ending::at).orElse(proof.at());
        boolean ranOut = target().kind() == Target.Kind.WINDOW
                && reading.due().filter(last::isAfter).isPresent();
        return ranOut ? say(Words.RAN_OUT, stop(), due()) : say(Words.CANCELLED, time(last));
    }

    private Target target() {
        return proof.target().orElseThrow();
    }

    private String stop() {
        return target().stop().name();
    }

    private String due() {
        return time(reading.due().orElseThrow());
    }

    private String time(Instant at) {
        return speaker.time(at);
    }

    /** Every sentence begins with the name of the target. */
    private String say(Words words, Object... parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = reading.target();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return speaker.say(words, all);
    }
}

package io.deskwright.escalation.watch;

import io.deskwright.core.desk.CaseKind;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.escalation.watch.WatchCommand.Acknowledge;
import io.deskwright.escalation.watch.WatchCommand.Answer;
import io.deskwright.escalation.watch.WatchCommand.Snooze;
import io.deskwright.escalation.watch.WatchCommand.WithdrawAcknowledgement;
import io.deskwright.escalation.watch.WatchEvent.Acknowledged;
import io.deskwright.escalation.watch.WatchEvent.AcknowledgementWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.Answered;
import io.deskwright.escalation.watch.WatchEvent.Snoozed;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Logs of the watch as cases, so that what people say to it is kept under the law of every desk. */
final class WatchBook implements CaseKind<WatchLog, WatchCommand> {

    private final Subjects subjects;
    private final Duration longestSnooze;

    WatchBook(Subjects subjects, Duration longestSnooze) {
        this.subjects = subjects;
        this.longestSnooze = longestSnooze;
    }

    @Override
    public boolean begins(Event first) {
        return first instanceof WatchEvent;
    }

    @Override
    public WatchLog fold(List<Entry> history) {
        return WatchLog.of(history);
    }

    /** How the provider gets to its work is the provider's own. */
    @Override
    public boolean mayKnow(WatchLog known, Actor reader) {
        return reader.role().isProvider();
    }

    @Override
    public Either<Refusal, List<WatchEvent>> decide(
            CaseId id, Optional<WatchLog> existing, WatchCommand command, Actor actor, Instant at) {
        Optional<Subject> subject = WatchLog.subjectOf(id).flatMap(subjects::find);
        if (subject.isEmpty() || !actor.role().isProvider()) {
            return Either.left(Refusal.of(Code.ILLEGAL_IN_STATE).with("state", "NONE"));
        }
        if (!actor.role().isPerson()) {
            return Either.left(Refusal.of(Code.NOT_PERMITTED)
                    .with("permitted", "people of the provider")
                    .with("role", actor.role().english()));
        }
        WatchLog log = existing.orElse(WatchLog.EMPTY);
        if (command instanceof Acknowledge said) {
            return acknowledged(said, subject.get(), at);
        }
        if (command instanceof WithdrawAcknowledgement) {
            return log.acknowledgement().isPresent()
                    ? Either.right(List.of(new AcknowledgementWithdrawn()))
                    : Either.left(Refusal.of(Code.NOT_DUE));
        }
        return command instanceof Snooze said ? snoozed(said, at) : given((Answer) command, log);
    }

    private static Either<Refusal, List<WatchEvent>> acknowledged(Acknowledge said, Subject subject, Instant at) {
        Form form = new Form();
        said.until().ifPresent(until -> isLater(form, until, at));
        return unlessRefused(form, () -> List.of(new Acknowledged(said.until(), episodes(subject, at))));
    }

    private Either<Refusal, List<WatchEvent>> snoozed(Snooze said, Instant at) {
        Form form = new Form().text("reason", said.reason());
        isLater(form, said.until(), at);
        boolean isTooLong = Duration.between(at, said.until()).compareTo(longestSnooze) > 0;
        form.must(
                !isTooLong, "until", said.until(), "is more than " + longestSnooze + " ahead", "距今超过 " + longestSnooze);
        return unlessRefused(form, () -> List.of(new Snoozed(said.until(), Personal.of(said.reason()))));
    }

    private static void isLater(Form form, Instant until, Instant at) {
        form.must(until.isAfter(at), "until", until, "is not later than " + at, "不晚于 " + at);
    }

    private static Either<Refusal, List<WatchEvent>> given(Answer said, WatchLog log) {
        List<FiringKey> asked = log.unanswered().stream()
                .map(firing -> firing.fired().key().first())
                .filter(key -> key.rung().equals(said.rung()))
                .distinct()
                .toList();
        return unlessRefused(
                        new Form().text("answer", said.answer()),
                        () -> asked.stream()
                                .<WatchEvent>map(key -> new Answered(key, Personal.of(said.answer())))
                                .toList())
                .flatMap(events -> events.isEmpty() ? Either.left(Refusal.of(Code.NOT_DUE)) : Either.right(events));
    }

    private static Either<Refusal, List<WatchEvent>> unlessRefused(Form form, Supplier<List<WatchEvent>> events) {
        return form.refusal()
                .<Either<Refusal, List<WatchEvent>>>map(Either::left)
                .orElseGet(() -> Either.right(events.get()));
    }

    private static Map<String, Integer> episodes(Subject subject, Instant at) {
        return new Occurrences(subject, WatchLog.EMPTY, at).openTargets();
    }
}

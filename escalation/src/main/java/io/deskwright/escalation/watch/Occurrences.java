package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.watch.WatchLog.Firing;
import io.deskwright.sla.calendar.Unreachable;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import io.vavr.Lazy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When the triggers of rungs come true for one case, as it stands at one instant.
 *
 * <p>Only what still holds is a reason: of a target its open clock, of everything else its latest time. So nobody is told in
 * October of what was over in June, and after downtime each reason counts once.
 */
final class Occurrences {

    /** Of two clocks of a target in one episode the one that runs speaks for both. */
    private static final Comparator<Occurrence> FIRST =
            Comparator.comparing(Occurrence::waits).thenComparing(Occurrence::at);

    private static final Threshold WHOLE = new Threshold.Percent(100);

    private final Subject subject;
    private final WatchLog log;
    private final Instant now;
    private final CaseClock clock;
    private final List<Reading> open;
    /** The targets whose clock has started, and whether they are promises. */
    private final Map<String, Boolean> started = new LinkedHashMap<>();

    private final Lazy<Map<Reading, Integer>> episodes;

    Occurrences(Subject subject, WatchLog log, Instant now) {
        this.subject = subject;
        this.log = log;
        this.now = now;
        this.clock = subject.clocks().at(now);
        List<Reading> readings = clock.worstFirst();
        this.open = readings.stream()
                .filter(reading -> reading.progress() == Progress.RUNNING || reading.progress() == Progress.PAUSED)
                .toList();
        this.episodes = Lazy.of(() -> subject.clocks().episodes(open, now));
        readings.stream()
                .filter(reading -> reading.startedAt().isPresent())
                .forEach(reading -> started.computeIfAbsent(reading.target(), target -> isPromise(reading)));
    }

    /** The reasons for a rung, past and coming, in order; none if it does not count for the level of the case. */
    List<Occurrence> of(Rung rung) {
        return rung.countsFor(subject.level())
                ? whateverItsLevel(rung).stream().sorted(FIRST).toList()
                : List.of();
    }

    /** The reasons for a rung, also if the level has changed since it fired: it may have done that itself. */
    List<Occurrence> whateverItsLevel(Rung rung) {
        Trigger trigger = rung.trigger();
        if (trigger instanceof Trigger.Reaches reaches) {
            return reached(reaches);
        }
        if (trigger instanceof Trigger.Breached breached) {
            return breached(breached.targets());
        }
        if (trigger instanceof Trigger.Unanswered unanswered) {
            return unanswered(unanswered.rung());
        }
        return subject.open() ? happened(rung, trigger) : List.of();
    }

    /** A clock that waits urges nobody. */
    private List<Occurrence> reached(Trigger.Reaches trigger) {
        List<Occurrence> found = new ArrayList<>();
        for (Reading reading : meant(trigger.targets())) {
            if (reading.progress() == Progress.RUNNING) {
                clock.reaches(reading, trigger.threshold()).ifPresent(at -> found.add(of(reading, at)));
            }
        }
        return found;
    }

    private List<Occurrence> breached(Targets targets) {
        List<Occurrence> found = new ArrayList<>();
        for (Reading reading : meant(targets)) {
            due(reading).ifPresent(due -> found.add(of(reading, due.plusNanos(1))));
        }
        return found;
    }

    /** A clock that waits has none, unless it is late, or has counted all before it waits and is late in a moment. */
    private Optional<Instant> due(Reading reading) {
        boolean counts = reading.verdict() == Verdict.BREACHED || reading.progress() == Progress.RUNNING;
        return counts ? reading.due() : clock.reaches(reading, WHOLE).filter(now::equals);
    }

    /**
     * The targets that are meant, of those whose clock has started, and open: the first that has started is meant also when it
     * has been met since. A window is no promise and is meant only by name.
     */
    private List<Reading> meant(Targets targets) {
        List<String> candidates = started.entrySet().stream()
                .filter(target -> target.getValue() || targets.names().contains(target.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> names = targets.among(candidates);
        return open.stream().filter(reading -> names.contains(reading.target())).toList();
    }

    /** {@return the open targets by the names under which they fire, each with its episode} */
    Map<String, Integer> openTargets() {
        Map<String, Integer> known = new TreeMap<>();
        open.forEach(reading -> known.merge(name(reading), episode(reading), Math::max));
        return known;
    }

    /** Whether a target is open in that episode, or the case is where it is of no target. */
    boolean mayStillHold(FiringKey key) {
        boolean isOfTarget = clock.readings().stream().map(Occurrences::name).anyMatch(key.of()::equals);
        return isOfTarget
                ? open.stream().anyMatch(one -> name(one).equals(key.of()) && episode(one) == key.episode())
                : subject.open();
    }

    /** Whether it is of a target whose clock waits. */
    boolean isWaiting(FiringKey key) {
        return open.stream()
                .filter(one -> one.progress() == Progress.PAUSED)
                .anyMatch(one -> name(one).equals(key.of()) && episode(one) == key.episode());
    }

    private boolean isPromise(Reading reading) {
        return clock.grounds(reading)
                .target()
                .filter(target -> target.kind() == Target.Kind.PROMISE)
                .isPresent();
    }

    private Occurrence of(Reading reading, Instant at) {
        return Occurrence.ofTarget(name(reading), episode(reading), at, reading.progress() == Progress.PAUSED);
    }

    /**
     * Each instance of a target that has several is a promise of its own. It keeps its name when a later one begins or the case
     * is reopened, for it would fire anew under another; what is open from before a reopening has an episode of its own.
     */
    static String name(Reading reading) {
        return reading.target() + (reading.instance() > 1 ? "#" + reading.instance() : "");
    }

    private int episode(Reading reading) {
        return Objects.requireNonNull(episodes.get().get(reading));
    }

    private List<Occurrence> happened(Rung rung, Trigger trigger) {
        if (trigger instanceof Trigger.HasLevel) {
            return hasLevel(rung);
        }
        if (trigger instanceof Trigger.Reclassified) {
            List<Moment> levels = subject.moments(Moment.Kind.LEVEL);
            return levels.size() < 2 ? List.of() : latest("LEVEL", levels.subList(1, levels.size()));
        }
        if (trigger instanceof Trigger.HandedOver handedOver) {
            return nth("HANDED_OVER", subject.moments(Moment.Kind.HANDED_OVER), handedOver.times());
        }
        if (trigger instanceof Trigger.Reopened reopened) {
            return nth("REOPENED", subject.moments(Moment.Kind.REOPENED), reopened.times());
        }
        if (trigger instanceof Trigger.Silent silent) {
            return silent(silent.amount());
        }
        return sign(((Trigger.Sign) trigger).name());
    }

    /** Since when it has had one of the levels without interruption; which time that is. */
    private List<Occurrence> hasLevel(Rung rung) {
        List<Moment> entered = new ArrayList<>();
        boolean inside = false;
        for (Moment moment : subject.moments(Moment.Kind.LEVEL)) {
            boolean counts = rung.countsFor(moment.name());
            if (counts && !inside) {
                entered.add(moment);
            }
            inside = counts;
        }
        return inside ? latest("LEVEL", entered) : List.of();
    }

    private static List<Occurrence> latest(String of, List<Moment> moments) {
        return moments.isEmpty()
                ? List.of()
                : List.of(Occurrence.of(
                        of, moments.size(), moments.get(moments.size() - 1).at()));
    }

    private static List<Occurrence> nth(String of, List<Moment> moments, int times) {
        return moments.size() < times
                ? List.of()
                : List.of(Occurrence.of(of, 1, moments.get(times - 1).at()));
    }

    /** Where all clocks wait for somebody else, nobody is silent. */
    private List<Occurrence> silent(Duration amount) {
        boolean allWait = !open.isEmpty() && open.stream().allMatch(reading -> reading.progress() == Progress.PAUSED);
        return allWait
                ? List.of()
                : latest("ACTIVITY", subject.moments(Moment.Kind.ACTIVITY)).stream()
                        .flatMap(last -> silenceAfter(last, amount).stream())
                        .toList();
    }

    /** Where the working time of the case ends for good, nobody is silent in it. */
    private Optional<Occurrence> silenceAfter(Occurrence last, Duration amount) {
        try {
            Instant at = subject.clocks().hours().deadline(last.at(), amount);
            return Optional.of(Occurrence.of("SILENCE", last.episode(), at));
        } catch (Unreachable never) {
            return Optional.empty();
        }
    }

    private List<Occurrence> sign(String name) {
        List<Moment> began = new ArrayList<>();
        boolean holds = false;
        for (Moment moment : subject.moments()) {
            if (moment.kind() == Moment.Kind.SIGN_BEGAN && moment.name().equals(name)) {
                if (!holds) {
                    began.add(moment);
                }
                holds = true;
            } else if (moment.kind() == Moment.Kind.SIGN_ENDED && moment.name().equals(name)) {
                holds = false;
            }
        }
        return holds ? latest(name, began) : List.of();
    }

    /** Of several requests for the same the first counts that nobody answered: asking again puts nothing off. */
    private List<Occurrence> unanswered(String asking) {
        Map<FiringKey, Occurrence> first = new LinkedHashMap<>();
        for (Firing firing : log.unanswered()) {
            FiringKey key = firing.fired().key();
            if (key.rung().equals(asking) && !withins(firing).isEmpty() && isStillAsked(firing)) {
                first.putIfAbsent(
                        key.first(), Occurrence.known(key.of(), key.episode(), answerDue(firing), firing.at()));
            }
        }
        return List.copyOf(first.values());
    }

    /** What was asked for before a reopening is over. */
    private boolean isStillAsked(Firing firing) {
        boolean isWorkedOn = subject.open() || !open.isEmpty();
        return isWorkedOn
                && subject.moments(Moment.Kind.REOPENED).stream()
                        .noneMatch(reopened -> reopened.at().isAfter(firing.at()));
    }

    private static Instant answerDue(Firing firing) {
        return firing.at().plus(Collections.min(withins(firing)));
    }

    private static List<Duration> withins(Firing firing) {
        return firing.fired().actions().stream()
                .filter(Action.RequestSupport.class::isInstance)
                .map(action -> ((Action.RequestSupport) action).within())
                .toList();
    }
}

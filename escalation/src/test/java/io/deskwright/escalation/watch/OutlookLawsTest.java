package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.watch.WatchEvent.Acknowledged;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of the outlook, against a watcher that knows nothing of wake-ups and asks every minute, and against the sum of the
 * gaps of a repetition. All that happens does so at whole minutes.
 */
class OutlookLawsTest {

    private static final Instant NINE = utc("2026-03-02T09:00");
    private static final int MINUTES = 36 * 60;
    private static final Instant END = minute(MINUTES);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final List<String> TARGETS = List.of("A", "B", "C");
    private static final List<String> LEVELS = List.of("GENERAL", "SEVERE");

    private static Instant minute(int number) {
        return NINE.plus(Duration.ofMinutes(number));
    }

    /** A case, its life by the minute, and its plan; the same for the same seed. */
    private static final class Life {

        private final Random random;
        private final BusinessCalendar hours;
        private final Terms terms;
        private final List<Timeline.Entry> entries = new ArrayList<>();
        private final List<Moment> moments = new ArrayList<>();
        private final TreeMap<Instant, Boolean> open = new TreeMap<>();
        private final Plan plan;

        Life(long seed) {
            random = new Random(seed);
            hours = random.nextBoolean() ? ALWAYS : weekdays("08:00-18:00");
            terms = terms();
            happens();
            plan = plan();
        }

        private Terms terms() {
            List<Target> targets = new ArrayList<>();
            List<Milestone> stops = List.of(Milestone.ARRIVED, Milestone.SERVICE_RESTORED, Milestone.RESOLVED);
            for (int i = 0; i <= random.nextInt(3); i++) {
                Duration amount = Duration.ofMinutes(10 + random.nextInt(600));
                Target.Builder target = Target.named(TARGETS.get(i))
                        .from(i == 2 ? Milestone.ARRIVED : Milestone.REPORTED)
                        .to(stops.get(i))
                        .within(
                                random.nextBoolean() ? new Limit.Elapsed(amount) : new Limit.WorkingTime(amount),
                                Basis.stated("§1"));
                if (random.nextBoolean()) {
                    target.pausedBy("CUSTOMER");
                }
                if (random.nextInt(4) == 0) {
                    target.outlivingTheCase();
                }
                targets.add(target.build());
            }
            return Cases.terms(targets.toArray(Target[]::new));
        }

        private void happens() {
            fact(NINE, new Fact.Reached(Milestone.REPORTED));
            moments.add(new Moment(Moment.Kind.LEVEL, "GENERAL", NINE));
            moments.add(Moment.of(Moment.Kind.ACTIVITY, NINE));
            open.put(NINE, true);
            TreeSet<Integer> when = new TreeSet<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                when.add(1 + random.nextInt(MINUTES / 2));
            }
            when.forEach(number -> happens(minute(number)));
        }

        private void happens(Instant at) {
            if (random.nextBoolean()) {
                moments.add(Moment.of(Moment.Kind.ACTIVITY, at));
            }
            switch (random.nextInt(12)) {
                case 0 -> fact(at, new Fact.Paused("CUSTOMER", Fact.Party.CUSTOMER));
                case 1, 2 -> fact(at, new Fact.Resumed("CUSTOMER"));
                case 3 ->
                    fact(at, new Fact.Waived(any(TARGETS), at.plus(Duration.ofMinutes(random.nextInt(900))), "c"));
                case 4 -> moments.add(new Moment(Moment.Kind.LEVEL, any(LEVELS), at));
                case 5 -> fact(at, new Fact.Reached(Milestone.ARRIVED));
                case 6 -> fact(at, new Fact.Reached(Milestone.SERVICE_RESTORED));
                case 7 -> moments.add(Moment.of(Moment.Kind.HANDED_OVER, at));
                case 8 ->
                    moments.add(new Moment(
                            random.nextBoolean() ? Moment.Kind.SIGN_BEGAN : Moment.Kind.SIGN_ENDED, "S", at));
                case 9 -> {
                    fact(at, new Fact.Reached(Milestone.RESOLVED));
                    fact(at, new Fact.Ended(Fact.End.CLOSED));
                    open.put(at, false);
                }
                default -> {
                    fact(at, new Fact.Reopened());
                    moments.add(Moment.of(Moment.Kind.REOPENED, at));
                    open.put(at, true);
                }
            }
        }

        private void fact(Instant at, Fact fact) {
            entries.add(Cases.at(at, fact));
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Plan plan() {
            Plan.Builder built = Cases.plan(ladder(0)).but();
            return random.nextBoolean() ? built.addLadders(ladder(1)).build() : built.build();
        }

        private Ladder ladder(int number) {
            List<Rung> rungs = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                rungs.add(oneRung("l" + number + "r" + i, i > 0 ? Optional.of("l" + number + "r0") : Optional.empty()));
            }
            Optional<Ladder.Again> again = random.nextInt(3) == 0
                    ? Optional.of(new Ladder.Again(any(rungs).name(), repeat()))
                    : Optional.empty();
            return new Ladder("l" + number, Ladder.Kind.FUNCTIONAL, rungs, again, random.nextInt(3) > 0);
        }

        private Rung oneRung(String name, Optional<String> asking) {
            Rung.Builder built = new Rung.Builder().from(rung(name, trigger(asking)));
            if (random.nextInt(3) == 0) {
                built.addLevels(any(LEVELS));
            }
            if (random.nextInt(3) == 0) {
                built.addActions(new Action.RequestSupport(Role.ADVISER, Duration.ofMinutes(1 + random.nextInt(90))));
            }
            return (random.nextInt(3) == 0 ? built.repeat(repeat()) : built).build();
        }

        private Repeat repeat() {
            Repeat every = Repeat.every(Duration.ofMinutes(7 + random.nextInt(300)));
            Repeat bounded = random.nextBoolean()
                    ? every.atMost(1 + random.nextInt(5)).backingOff(1 + random.nextInt(3))
                    : every;
            return random.nextBoolean() ? bounded.inWorkingTime() : bounded;
        }

        private Trigger trigger(Optional<String> asking) {
            Duration amount = Duration.ofMinutes(random.nextInt(200));
            return switch (random.nextInt(10)) {
                case 0, 1 -> new Trigger.Reaches(targets(), new Threshold.Percent(1 + random.nextInt(200)));
                case 2 -> new Trigger.Reaches(targets(), new Threshold.Before(amount));
                case 3 -> new Trigger.Reaches(targets(), new Threshold.After(amount));
                case 4 -> new Trigger.Breached(targets());
                case 5 -> new Trigger.HasLevel();
                case 6 -> new Trigger.Silent(amount.plusMinutes(1));
                case 7 -> new Trigger.HandedOver(1 + random.nextInt(2));
                case 8 -> asking.<Trigger>map(Trigger.Unanswered::new).orElseGet(Trigger.Reclassified::new);
                default -> new Trigger.Sign("S");
            };
        }

        private Targets targets() {
            List<String> names = new ArrayList<>(TARGETS);
            Collections.shuffle(names, random);
            return new Targets(names.subList(0, 1 + random.nextInt(3)), random.nextBoolean());
        }

        /** The case as it stands at an instant: of what is to come nothing is known. */
        Subject at(Instant now) {
            List<Moment> known =
                    moments.stream().filter(moment -> !moment.at().isAfter(now)).toList();
            String level = known.stream()
                    .filter(moment -> moment.kind() == Moment.Kind.LEVEL)
                    .reduce((before, after) -> after)
                    .map(Moment::name)
                    .orElse("");
            Timeline timeline = new Timeline(entries).knownAt(now);
            return Cases.subject(Clocks.of(terms, hours, timeline), NINE)
                    .but()
                    .open(open.floorEntry(now).getValue())
                    .level(level)
                    .moments(known)
                    .build();
        }

        /** When something happens, so that whoever watches is woken. */
        Set<Instant> happenings() {
            Set<Instant> all = new TreeSet<>();
            entries.forEach(entry -> all.add(entry.occurredAt()));
            moments.forEach(moment -> all.add(moment.at()));
            return all;
        }

        Simulation watcher() {
            return new Simulation(plan, this::at);
        }

        /** Sleeps from wake-up to wake-up, and is woken when something happens. */
        Simulation sleeping() {
            Simulation watcher = watcher();
            TreeSet<Instant> wakeUps = new TreeSet<>(happenings());
            while (!wakeUps.isEmpty()) {
                Instant now = wakeUps.pollFirst();
                Optional<Instant> next = watcher.ask(now);
                assertThat(next.filter(at -> !at.isAfter(now))).isEmpty();
                next.filter(at -> !at.isAfter(END)).ifPresent(wakeUps::add);
            }
            return watcher;
        }

        /** Asks every minute, and once more before something happens, and knows nothing of wake-ups. */
        Simulation restless() {
            TreeSet<Instant> questions = new TreeSet<>();
            for (Instant now = NINE; !now.isAfter(END); now = now.plus(STEP)) {
                questions.add(now);
            }
            happenings().stream()
                    .map(at -> at.minusNanos(1))
                    .filter(NINE::isBefore)
                    .forEach(questions::add);
            Simulation watcher = watcher();
            questions.forEach(watcher::ask);
            return watcher;
        }

        /** Asks now and then. */
        Simulation careless(Random when) {
            Simulation watcher = watcher();
            for (Instant now = NINE; !now.isAfter(END); now = now.plus(STEP.multipliedBy(1 + when.nextInt(400)))) {
                watcher.ask(now);
            }
            return watcher;
        }
    }

    private static List<FiringKey> keys(Simulation watcher) {
        return watcher.events().stream().map(RungFired::key).toList();
    }

    private static Instant at(Simulation watcher, int index) {
        String line = watcher.fired().get(index);
        return Instant.parse(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String line(RungFired event) {
        return event.key() + " " + event.dueAt();
    }

    /** Support is asked for when a rung fires, so what hangs on that comes as much later as the watcher was. */
    private static boolean hangsOnTheWatcher(RungFired event, Plan plan) {
        Rung rung = plan.rungs().get(event.number() - 1);
        return rung.trigger() instanceof Trigger.Unanswered
                || plan.ladders().stream()
                        .filter(ladder ->
                                ladder.again().isPresent() && ladder.rungs().contains(rung))
                        .flatMap(ladder -> ladder.rungs().stream())
                        .anyMatch(other -> other.trigger() instanceof Trigger.Unanswered);
    }

    @Property(tries = 8)
    void who_sleeps_until_the_next_wake_up_misses_nothing_that_a_restless_watcher_finds(@ForAll long seed) {
        Life life = new Life(seed);
        Simulation sleeping = life.sleeping();
        Simulation restless = life.restless();
        assertThat(sleeping.events().stream()
                        .filter(event -> !hangsOnTheWatcher(event, life.plan))
                        .filter(event -> event.dueAt().isBefore(END.minus(STEP)))
                        .map(OutlookLawsTest::line))
                .containsExactlyInAnyOrderElementsOf(restless.events().stream()
                        .filter(event -> !hangsOnTheWatcher(event, life.plan))
                        .filter(event -> event.dueAt().isBefore(END.minus(STEP)))
                        .map(OutlookLawsTest::line)
                        .toList());
    }

    @Property(tries = 40)
    void who_sleeps_until_the_next_wake_up_is_never_late_unless_something_happened(@ForAll long seed) {
        Life life = new Life(seed);
        Simulation watcher = life.sleeping();
        for (int i = 0; i < watcher.events().size(); i++) {
            Instant due = watcher.events().get(i).dueAt();
            Instant fired = at(watcher, i);
            assertThat(fired.equals(due) || life.happenings().contains(fired))
                    .as("%s fired at %s", watcher.events().get(i), fired)
                    .isTrue();
        }
    }

    @Property(tries = 40)
    void nothing_fires_twice_or_before_it_is_due_and_rounds_rise(@ForAll long seed) {
        Life life = new Life(seed);
        for (Simulation watcher : List.of(life.sleeping(), life.careless(new Random(seed)))) {
            List<FiringKey> keys = keys(watcher);
            assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
            Map<FiringKey, Integer> rounds = new java.util.HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                RungFired event = watcher.events().get(i);
                assertThat(event.dueAt()).isBeforeOrEqualTo(at(watcher, i));
                int before = rounds.getOrDefault(event.key().first(), 0);
                assertThat(event.key().round()).isEqualTo(before + event.missed() + 1);
                rounds.put(event.key().first(), event.key().round());
            }
        }
    }

    @Property(tries = 40)
    void who_asks_now_and_then_fires_nothing_else_and_says_when_it_is_late(@ForAll long seed) {
        Life life = new Life(seed);
        Simulation careless = life.careless(new Random(seed));
        Simulation sleeping = life.sleeping();
        boolean isReopened = !life.at(END).moments(Moment.Kind.REOPENED).isEmpty();
        Set<String> reasons = new HashSet<>();
        sleeping.events().forEach(event -> reasons.add(line(event)));
        for (int i = 0; i < careless.events().size(); i++) {
            RungFired event = careless.events().get(i);
            Instant fired = at(careless, i);
            boolean isBehind = event.dueAt().plus(WatchPorts.USUAL_TOLERANCE).isBefore(fired);
            boolean somethingHappened = life.happenings().stream()
                    .anyMatch(at -> !at.isAfter(fired)
                            && at.isAfter(
                                    fired.minus(WatchPorts.USUAL_TOLERANCE).minusNanos(1)));
            assertThat(event.late() && !isBehind).isFalse();
            if (!somethingHappened && !hangsOnTheWatcher(event, life.plan)) {
                assertThat(event.late()).isEqualTo(isBehind);
            }
            if (!hangsOnTheWatcher(event, life.plan)) {
                assertThat(sleeping.log().hasFired(event.key())).isTrue();
                // a clock that begins anew without a later due instant has another grid in the same episode
                assertThat(isReopened || reasons.contains(line(event))).isTrue();
            }
        }
    }

    @Property(tries = 40)
    void nothing_becomes_due_before_the_next_wake_up(@ForAll long seed) {
        Life life = new Life(seed);
        Random random = new Random(seed);
        Instant now = minute(random.nextInt(MINUTES / 2));
        Subject subject = life.at(now);
        Simulation watcher = new Simulation(life.plan, subject);
        Optional<Instant> next = watcher.ask(now);
        Instant until = next.orElse(END);
        assertThat(until).isAfter(now);
        for (int i = 0; i < 20; i++) {
            long nanos = Duration.between(now, until).toNanos() - 1;
            Instant then = i == 0 ? until.minusNanos(1) : now.plusNanos(nanos / 20 * i);
            assertThat(Outlook.of(life.plan, subject, watcher.log(), then).due())
                    .as("at %s of %s", then, until)
                    .isEmpty();
        }
        next.ifPresent(then -> assertThat(
                        Outlook.of(life.plan, subject, watcher.log(), then).due())
                .isNotEmpty());
    }

    @Property(tries = 40)
    void the_order_in_which_moments_are_told_does_not_matter(@ForAll long seed) {
        Life life = new Life(seed);
        Random random = new Random(seed);
        Instant now = minute(random.nextInt(MINUTES));
        Subject subject = life.at(now);
        List<Moment> apart = subject.moments().stream()
                .filter(moment -> subject.moments().stream()
                                .filter(other -> other.at().equals(moment.at()) && other.kind() == moment.kind())
                                .count()
                        == 1)
                .toList();
        List<Moment> shuffled = new ArrayList<>(apart);
        Collections.shuffle(shuffled, random);
        String one = Outlook.of(life.plan, subject.but().moments(apart).build(), WatchLog.EMPTY, now)
                .toString();
        String other = Outlook.of(life.plan, subject.but().moments(shuffled).build(), WatchLog.EMPTY, now)
                .toString();
        assertThat(other).isEqualTo(one);
    }

    @Property(tries = 40)
    void an_acknowledgement_fires_nothing_and_with_an_end_only_moves_what_it_stops(@ForAll long seed) {
        Life life = new Life(seed);
        Random random = new Random(seed);
        Instant now = minute(random.nextInt(MINUTES));
        Subject subject = life.at(now);
        String readings = subject.clocks().at(now).readings().toString();
        Outlook free = Outlook.of(life.plan, subject, WatchLog.EMPTY, now);
        Map<String, Integer> episodes = new Occurrences(subject, WatchLog.EMPTY, now).openTargets();
        Outlook forGood =
                Outlook.of(life.plan, subject, said(life.plan, new Acknowledged(Optional.empty(), episodes), now), now);
        Instant end = now.plus(Duration.ofMinutes(1 + random.nextInt(500)));
        Outlook forNow =
                Outlook.of(life.plan, subject, said(life.plan, new Acknowledged(Optional.of(end), episodes), now), now);
        Outlook quiet = Outlook.silent(life.plan, subject, WatchLog.EMPTY, now, end);
        Set<String> unstoppable = new HashSet<>();
        life.plan.ladders().stream()
                .filter(ladder -> !ladder.stopsWhenAcknowledged())
                .forEach(ladder -> ladder.rungs().forEach(rung -> unstoppable.add(rung.name())));
        List<Outlook.Due> left = free.due().stream()
                .filter(due -> unstoppable.contains(due.key().rung()))
                .toList();
        assertThat(forGood.due()).isEqualTo(left);
        assertThat(forNow.due()).isEqualTo(left);
        assertThat(quiet.due()).isEmpty();
        if (!free.due().isEmpty()) {
            assertThat(quiet.nextWakeUp()).contains(end);
        }
        if (left.size() < free.due().size()) {
            assertThat(forNow.nextWakeUp().orElseThrow()).isBeforeOrEqualTo(end);
        }
        assertThat(subject.clocks().at(now).readings().toString()).isEqualTo(readings);
    }

    private static WatchLog said(Plan plan, WatchEvent event, Instant at) {
        Simulation watcher = new Simulation(plan, now -> {
            throw new AssertionError(now);
        });
        watcher.tell(event, at);
        return watcher.log();
    }

    @Property(tries = 100)
    void of_a_repetition_as_many_rounds_fire_as_gaps_fit(
            @ForAll @IntRange(min = 1, max = 120) int every,
            @ForAll @IntRange(min = 1, max = 3) int factor,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll @IntRange(min = 0, max = 2000) int length) {
        Repeat repeat = Repeat.every(Duration.ofMinutes(every)).atMost(most).backingOff(factor);
        Plan plan = Cases.plan(Cases.ladder(Cases.repeating("r", Cases.percent(100), repeat)));
        Subject subject = Cases.subject(Cases.within(Duration.ofHours(1)), ALWAYS, NINE);
        Instant first = NINE.plus(Duration.ofHours(1));
        Simulation watcher = new Simulation(plan, subject).sleepUntil(NINE, first.plus(Duration.ofMinutes(length)));
        int rounds = 1;
        long gap = every;
        long sum = every;
        while (rounds <= most && sum <= length) {
            rounds++;
            gap *= factor;
            sum += gap;
        }
        assertThat(watcher.events()).hasSize(rounds);
    }

    // ---- an oracle that counts minutes

    /** One target, minute by minute: which minutes it counts is all that is known of clocks and calendars here. */
    private static final class Minutes {

        private static final List<Integer> POINTS = List.of(10, 50, 80, 100, 150);

        private final boolean isWorking;
        private final int limit;
        private final int stop;
        private final boolean[] paused = new boolean[MINUTES + 1];
        private Timeline timeline = Timeline.reported(NINE);

        Minutes(Random random) {
            isWorking = random.nextBoolean();
            limit = 100 * (1 + random.nextInt(8));
            stop = random.nextBoolean() ? MINUTES : 1 + random.nextInt(MINUTES - 1);
            int at = 0;
            while (random.nextInt(3) > 0 && at < stop - 400) {
                int from = at + 1 + random.nextInt(200);
                int to = from + 1 + random.nextInt(150);
                timeline = timeline.paused(minute(from), "CUSTOMER", Fact.Party.CUSTOMER)
                        .resumed(minute(to), "CUSTOMER");
                java.util.Arrays.fill(paused, from, Math.min(to, MINUTES), true);
                at = to;
            }
            if (stop < MINUTES && at < stop) {
                timeline = timeline.reached(minute(stop), Milestone.RESOLVED);
            }
        }

        private int lastMinute() {
            return timeline.entries().stream()
                            .anyMatch(entry -> entry.fact().equals(new Fact.Reached(Milestone.RESOLVED)))
                    ? stop
                    : MINUTES;
        }

        /** Monday 09:00 is minute 0; from Monday and Tuesday 08:00 to 18:00 is working time. */
        private boolean counts(int number) {
            int ofDay = (number + 9 * 60) % (24 * 60);
            return !paused[number] && (!isWorking || (ofDay >= 8 * 60 && ofDay < 18 * 60));
        }

        /** The minute at which so many were counted; none if that is not by the last. */
        private Optional<Integer> reached(int amount) {
            int counted = 0;
            for (int i = 0; i < lastMinute(); i++) {
                if (counted == amount) {
                    return Optional.of(i);
                }
                counted += counts(i) ? 1 : 0;
            }
            return Optional.empty();
        }

        /** Fires if at that minute, or at any later one before the stop, the clock runs. */
        private boolean runsFrom(int number) {
            for (int i = number; i < lastMinute(); i++) {
                if (!paused[i]) {
                    return true;
                }
            }
            return false;
        }

        Set<String> expected() {
            Set<String> expected = new TreeSet<>();
            POINTS.forEach(point -> reached(limit / 100 * point)
                    .filter(this::runsFrom)
                    .ifPresent(at -> expected.add("p" + point + " " + minute(at))));
            reached(limit - 30).filter(this::runsFrom).ifPresent(at -> expected.add("before " + minute(at)));
            reached(limit + 30).filter(this::runsFrom).ifPresent(at -> expected.add("after " + minute(at)));
            reached(limit).ifPresent(at -> expected.add("breach " + minute(at).plusNanos(1)));
            return expected;
        }

        Simulation watcher() {
            List<Rung> rungs = new ArrayList<>();
            POINTS.forEach(point -> rungs.add(rung("p" + point, Cases.percent(point))));
            rungs.add(rung("before", Cases.before(Duration.ofMinutes(30))));
            rungs.add(rung("after", Cases.after(Duration.ofMinutes(30))));
            rungs.add(rung("breach", Cases.breached()));
            Duration amount = Duration.ofMinutes(limit);
            Target target = Target.named(Cases.FIX)
                    .from(Milestone.REPORTED)
                    .to(Milestone.RESOLVED)
                    .within(isWorking ? new Limit.WorkingTime(amount) : new Limit.Elapsed(amount), Basis.stated("§1"))
                    .pausedBy("CUSTOMER")
                    .build();
            return new Simulation(
                    Cases.plan(Cases.ladder(rungs.toArray(Rung[]::new))),
                    now -> Cases.subject(
                            Clocks.of(Cases.terms(target), weekdays("08:00-18:00"), timeline.knownAt(now)), NINE));
        }

        Set<String> fired() {
            Simulation watcher = watcher();
            TreeSet<Instant> wakeUps = new TreeSet<>();
            timeline.entries().forEach(entry -> wakeUps.add(entry.occurredAt()));
            while (!wakeUps.isEmpty()) {
                watcher.ask(wakeUps.pollFirst()).filter(END::isAfter).ifPresent(wakeUps::add);
            }
            Set<String> fired = new TreeSet<>();
            watcher.events().forEach(event -> fired.add(event.key().rung() + " " + event.dueAt()));
            assertThat(fired).hasSameSizeAs(watcher.events());
            return fired;
        }
    }

    @Property(tries = 80)
    void a_rung_fires_at_the_minute_that_counting_minutes_says(@ForAll long seed) {
        Minutes minutes = new Minutes(new Random(seed));
        assertThat(minutes.fired()).isEqualTo(minutes.expected());
    }
}

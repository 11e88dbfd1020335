package io.deskwright.escalation.plan;

import io.deskwright.core.people.Role;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;

/** Plans of all shapes. */
final class RandomPlans {

    private static final List<String> WORDS = List.of(
            "A", "RESTORE", "first of", "all", "50 %", "# no comment", "现场", "a\rb", "deskwright plan 1", "\u00e9 x");

    private final Random random;
    private int names;

    RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    Plan plan() {
        List<Ladder> ladders = some(3, this::ladder);
        return new Plan(
                word(),
                word(),
                Instant.ofEpochSecond(random.nextLong() >> 28, random.nextInt(1_000_000_000)),
                word(),
                ladders);
    }

    private interface Maker<T> {
        T make();
    }

    /** One at least. */
    private <T> List<T> some(int most, Maker<T> maker) {
        List<T> made = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            made.add(maker.make());
        }
        return made;
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String name() {
        return word() + names++;
    }

    private Ladder ladder() {
        List<Rung> rungs = some(4, this::rung);
        Optional<Ladder.Again> again = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        new Ladder.Again(rungs.get(random.nextInt(rungs.size())).name(), repeat()));
        Ladder.Kind kind = any(Ladder.Kind.values());
        return new Ladder(name(), kind, rungs, again, random.nextBoolean());
    }

    private Rung rung() {
        return new Rung(
                name(),
                trigger(),
                random.nextBoolean() ? new TreeSet<>() : new TreeSet<>(some(3, this::word)),
                some(4, this::action),
                random.nextBoolean() ? Optional.empty() : Optional.of(repeat()));
    }

    private Repeat repeat() {
        OptionalInt most = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(count());
        return new Repeat(amount(), random.nextBoolean(), most, most.isPresent() ? 1 + random.nextInt(3) : 1);
    }

    private int count() {
        return random.nextInt(9) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(20);
    }

    private Duration amount() {
        return Duration.ofSeconds(random.nextInt(1_000_000), 1 + random.nextInt(999_999_999));
    }

    private Role role() {
        return any(Role.values());
    }

    private Targets targets() {
        return random.nextInt(3) == 0 ? Targets.all() : new Targets(some(3, this::word), random.nextBoolean());
    }

    private Threshold threshold() {
        return switch (random.nextInt(4)) {
            case 0 -> new Threshold.Percent(1 + random.nextInt(1_000));
            case 1 -> new Threshold.Before(amount());
            case 2 -> new Threshold.After(amount());
            default -> new Threshold.Before(Duration.ZERO);
        };
    }

    private Trigger trigger() {
        return switch (random.nextInt(9)) {
            case 0 -> new Trigger.Reaches(targets(), threshold());
            case 1 -> new Trigger.Breached(targets());
            case 2 -> new Trigger.HasLevel();
            case 3 -> new Trigger.Reclassified();
            case 4 -> new Trigger.HandedOver(count());
            case 5 -> new Trigger.Reopened(count());
            case 6 -> new Trigger.Silent(amount());
            case 7 -> new Trigger.Sign(word());
            default -> new Trigger.Unanswered(word());
        };
    }

    private Action action() {
        return switch (random.nextInt(6)) {
            case 0 -> new Action.Notify(some(3, this::role));
            case 1 -> new Action.Reassign(role());
            case 2 -> new Action.RequestSupport(role(), amount());
            case 3 -> new Action.AnalyseJointly(List.of(word(), "x", "y", name()), told());
            case 4 -> new Action.RaiseLevel(word(), told());
            default -> new Action.AskForEmergencyPlan(role());
        };
    }

    private List<Role> told() {
        return random.nextBoolean() ? List.of() : some(3, this::role);
    }
}

package io.deskwright.sla.kit;

import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random histories in the words of some terms: their milestones, their reasons to wait, the values that their conditions
 * ask for, agreements, ends and reopenings, some of them recorded late.
 */
public final class CaseHistories {

    private static final int MOST_FACTS = 14;

    private final List<Milestone> milestones;
    private final List<String> reasons;
    private final List<Condition> conditions;
    private final List<String> targets;
    private final Milestone first;
    private final Duration spread;

    private CaseHistories(Terms terms, Duration spread) {
        Set<String> names = new TreeSet<>();
        Set<String> waits = new TreeSet<>(List.of("NOBODY_ASKS_FOR_THIS"));
        conditions = new ArrayList<>();
        for (Target target : terms.targets()) {
            names.add(target.start().name());
            names.add(target.stop().name());
            waits.addAll(target.pausedBy());
            target.endsPause().ifPresent(waits::add);
            conditions.addAll(target.when());
        }
        milestones = names.stream().map(Milestone::of).toList();
        reasons = List.copyOf(waits);
        targets = terms.targetNames();
        first = terms.targets().get(0).start();
        this.spread = spread;
    }

    /**
     * Draws histories of a case.
     *
     * @param terms whose words they use; a history begins with what starts the first target
     * @param from the earliest report, inclusive
     * @param to the latest report, exclusive
     * @param spread how long after the report the last fact may happen
     * @return the histories
     */
    public static Arbitrary<Timeline> of(Terms terms, Instant from, Instant to, Duration spread) {
        CaseHistories histories = new CaseHistories(terms, spread);
        long seconds = Duration.between(from, to).toSeconds();
        return Arbitraries.randomValue(random -> histories.draw(random, from.plusSeconds(random.nextLong(seconds))));
    }

    private Timeline draw(Random random, Instant report) {
        Timeline timeline = Timeline.empty();
        for (Condition condition : conditions) {
            if (random.nextBoolean()) {
                timeline = timeline.known(report, Map.of(condition.fact(), condition.value()));
            }
        }
        timeline = timeline.reached(report, first);
        List<Instant> instants = new ArrayList<>();
        for (int i = random.nextInt(MOST_FACTS); i > 0; i--) {
            instants.add(report.plusSeconds(random.nextLong(spread.toSeconds())));
        }
        instants.sort(Comparator.naturalOrder());
        for (Instant at : instants) {
            timeline = timeline.late(at, at.plusSeconds(random.nextInt(4) * 900L), fact(at, random));
        }
        return timeline;
    }

    private Fact fact(Instant at, Random random) {
        Milestone milestone = one(milestones, random);
        int kind = random.nextInt(20);
        if (kind < 9) {
            return new Fact.Reached(milestone);
        }
        if (kind < 12) {
            return new Fact.Paused(one(reasons, random), one(List.of(Party.values()), random));
        }
        if (kind < 15) {
            return new Fact.Resumed(one(reasons, random));
        }
        return switch (kind) {
            case 15 -> known(random);
            case 16 -> new Fact.Waived(one(targets, random), at.plusSeconds(random.nextInt(400_000)), "the customer");
            case 17 -> random.nextBoolean() ? new Fact.Revoked(milestone) : new Fact.Accepted(milestone);
            case 18 -> new Fact.Ended(one(List.of(End.values()), random));
            default -> random.nextBoolean() ? new Fact.Reopened() : known(random);
        };
    }

    private Fact known(Random random) {
        if (conditions.isEmpty()) {
            return Fact.Known.level("ANY");
        }
        Condition condition = one(conditions, random);
        return new Fact.Known(Map.of(condition.fact(), random.nextInt(4) == 0 ? "other" : condition.value()));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

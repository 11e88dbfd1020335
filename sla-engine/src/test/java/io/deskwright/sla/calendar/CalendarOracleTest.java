package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.Definitions.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Law 4: calendars, single and combined, and an oracle that shares nothing with them give the same answers. */
class CalendarOracleTest {

    private static final int DAYS = 32;
    private static final int DAYS_BEFORE = 16;
    private static final Duration SPREAD = Duration.ofDays(3);

    /** A calendar, its oracle, and the definitions that they are made of. */
    private record Pair(String kind, BusinessCalendar calendar, MinuteOracle oracle, List<Definition> definitions) {}

    @Property
    void agrees_with_the_oracle_at_a_glance(@ForAll("cases") Case aCase) {
        check(aCase);
    }

    @Tag("bulk")
    @Property(tries = 20_000)
    void agrees_with_the_oracle(@ForAll("cases") Case aCase) {
        check(aCase);
    }

    @Tag("long")
    @Property(tries = 1_000_000)
    void agrees_with_the_oracle_for_long(@ForAll("cases") Case aCase) {
        check(aCase);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Definitions.cases();
    }

    private static void check(Case aCase) {
        Pair pair = pair(aCase);
        BusinessCalendar calendar = pair.calendar();
        MinuteOracle oracle = pair.oracle();
        Instant start = aCase.instant(SPREAD);
        Instant other = aCase.instant(SPREAD);

        assertThat(calendar.isOpen(start)).isEqualTo(oracle.isOpen(start));
        assertThat(calendar.worked(start, other)).isEqualTo(oracle.worked(start, other));

        Duration ahead = aCase.upTo(oracle.worked(start, oracle.end()));
        Instant deadline = calendar.deadline(start, ahead);
        assertThat(deadline).isEqualTo(oracle.deadline(start, ahead));
        Duration behind = aCase.upTo(oracle.worked(oracle.start(), start));
        Instant before = calendar.deadlineBefore(start, behind);
        assertThat(before).isEqualTo(oracle.deadlineBefore(start, behind));

        checkEdge(oracle.nextOpening(start), () -> calendar.nextOpening(start));
        checkEdge(oracle.nextClosing(start), () -> calendar.nextClosing(start));
        checkEdge(oracle.previousClosing(start), () -> calendar.previousClosing(start));
        assertThat(calendar.windows(oracle.start(), oracle.end())).containsExactlyElementsOf(oracle.windows());

        Statistics.label("kind of calendar").collect(pair.kind());
        collect(
                "crosses a clock change",
                pair.definitions().stream().anyMatch(definition -> crossesChange(definition, before, deadline)));
        collect(
                "touches an exceptional date",
                pair.definitions().stream().anyMatch(definition -> touchesException(definition, before, deadline)));
        collect("has windows over midnight", pair.definitions().stream().anyMatch(Definition::runsOvernight));
    }

    private static Pair pair(Case aCase) {
        Definition one = aCase.definition();
        Definition two = aCase.another();
        return switch (aCase.random().nextInt(6)) {
            case 0 ->
                new Pair(
                        "union",
                        one.calendar().union(two.calendar()),
                        oracle(one, aCase).or(oracle(two, aCase)),
                        List.of(one, two));
            case 1 ->
                new Pair(
                        "intersection",
                        one.calendar().intersection(two.calendar()),
                        oracle(one, aCase).and(oracle(two, aCase)),
                        List.of(one, two));
            case 2 ->
                new Pair(
                        "difference",
                        one.calendar().minus(two.calendar()),
                        oracle(one, aCase).andNot(oracle(two, aCase)),
                        List.of(one, two));
            default -> new Pair("single", one.calendar(), oracle(one, aCase), List.of(one));
        };
    }

    private static MinuteOracle oracle(Definition definition, Case aCase) {
        return new MinuteOracle(definition, aCase.around().minusDays(DAYS_BEFORE), DAYS);
    }

    /** An edge outside the span of the oracle is no case. */
    private static void checkEdge(Optional<Instant> expected, Supplier<Instant> got) {
        expected.ifPresent(edge -> assertThat(got.get()).isEqualTo(edge));
    }

    private static void collect(String label, boolean holds) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 25));
    }

    private static boolean crossesChange(Definition definition, Instant from, Instant to) {
        ZoneOffsetTransition change = definition.zone().getRules().nextTransition(from);
        return change != null && change.getInstant().isBefore(to);
    }

    private static boolean touchesException(Definition definition, Instant from, Instant to) {
        LocalDate last = LocalDate.ofInstant(to, definition.zone());
        LocalDate first = LocalDate.ofInstant(from, definition.zone());
        return first.datesUntil(last.plusDays(1)).anyMatch(definition::isExceptional);
    }
}

package io.deskwright.sla.calendar;

import io.deskwright.sla.calendar.Definitions.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 4: the calendar and an oracle that shares nothing with it give the same answers. */
class CalendarOracleTest {

    private static final int DAYS = 32;
    private static final int DAYS_BEFORE = 16;
    private static final Duration SPREAD = Duration.ofDays(3);

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
        Definition definition = aCase.definition();
        BusinessCalendar calendar = definition.calendar();
        MinuteOracle oracle = new MinuteOracle(definition, aCase.around().minusDays(DAYS_BEFORE), DAYS);
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

        Statistics.label("crosses a clock change")
                .collect(crossesChange(definition, before, deadline))
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 25));
        Statistics.label("touches an exceptional date")
                .collect(touchesException(definition, before, deadline))
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 25));
        Statistics.label("has windows over midnight")
                .collect(definition.runsOvernight())
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 25));
    }

    /** An edge outside the span of the oracle is no case. */
    private static void checkEdge(Optional<Instant> expected, Supplier<Instant> got) {
        expected.ifPresent(edge -> assertThat(got.get()).isEqualTo(edge));
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

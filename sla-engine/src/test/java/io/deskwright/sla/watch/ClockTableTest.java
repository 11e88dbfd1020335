package io.deskwright.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.CompiledCalendars;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.SimpleClock;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.watch.Cases.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A sweep shows of every clock what its own reading shows; the examples are due on a Friday at closing time. */
class ClockTableTest {

    private static final CompiledCalendar OFFICE = CompiledCalendar.of(
            WeeklyHours.in(ZoneOffset.UTC).weekdays("09:00-17:00").build(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1));
    private static final Instant FRIDAY_CLOSING = Instant.parse("2026-11-20T17:00:00Z");
    private static final long HOUR = Duration.ofHours(1).toNanos();

    /** A row of the table, the case that it belongs to as far as it is known, and its target. */
    private record Row(Case known, String target) {

        Reading at(Instant now) {
            return known.at(now).reading(target);
        }

        long leftNanos(Instant now) {
            Reading reading = at(now);
            boolean open = reading.progress() == Progress.RUNNING || reading.progress() == Progress.PAUSED;
            if (open && reading.isDecided()) {
                return -reading.lateBy().toNanos();
            }
            return open ? reading.left().map(Duration::toNanos).orElse(ClockTable.NO_CLOCK) : ClockTable.NO_CLOCK;
        }

        boolean is(String state, Instant now) {
            return at(now).state().equals(state) && leftNanos(now) != ClockTable.NO_CLOCK;
        }
    }

    @Provide
    Arbitrary<Cases> cases() {
        return Cases.cases();
    }

    @Property(tries = 100)
    void a_sweep_shows_of_every_row_what_folding_its_case_shows(@ForAll("cases") Cases cases) {
        LocalDate begins = LocalDate.ofInstant(cases.from(), ZoneOffset.UTC);
        CompiledCalendars compiled = new CompiledCalendars(begins.minusDays(3), begins.plusDays(30));
        List<Row> rows = new ArrayList<>();
        Instant written = cases.instant();
        for (Case aCase : cases.byKey().values()) {
            Case known = aCase.until(written);
            known.terms().targetNames().forEach(name -> rows.add(new Row(known, name)));
        }
        ClockTable table = new ClockTable(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Row one = rows.get(row);
            table.write(row, compiled.of(one.known().clockOf(one.target())), one.at(written));
        }
        long[] leftNanos = new long[rows.size()];
        for (Instant now : instants(rows, written, cases)) {
            int late = table.sweep(now, leftNanos);
            for (int row = 0; row < rows.size(); row++) {
                assertThat(leftNanos[row])
                        .as("%s", rows.get(row))
                        .isEqualTo(rows.get(row).leftNanos(now));
            }
            assertThat(late).isEqualTo(count(rows, "BREACHED", now)).isEqualTo(table.late(now));
            assertThat(table.running() - late).isEqualTo(count(rows, "RUNNING", now));
            assertThat(table.paused()).isEqualTo(count(rows, "PAUSED", now));
        }
    }

    /** The instant of writing, some later ones, and the due instants with what is next to them. */
    private static List<Instant> instants(List<Row> rows, Instant written, Cases cases) {
        List<Instant> instants = new ArrayList<>(List.of(written, cases.instant(), cases.instant()));
        for (Row row : rows) {
            row.at(written).due().ifPresent(due -> instants.addAll(List.of(due, due.plusNanos(1))));
        }
        instants.removeIf(written::isAfter);
        return instants;
    }

    private static int count(List<Row> rows, String state, Instant now) {
        return (int) rows.stream().filter(row -> row.is(state, now)).count();
    }

    @Example
    void while_it_is_closed_nothing_runs_but_who_was_due_at_closing_time_is_late() {
        ClockTable table = new ClockTable(2);
        table.run(0, OFFICE, FRIDAY_CLOSING);
        table.run(1, OFFICE, FRIDAY_CLOSING.plus(Duration.ofHours(65)));
        assertThat(swept(table, FRIDAY_CLOSING)).containsExactly(0L, HOUR);
        assertThat(swept(table, FRIDAY_CLOSING.plusNanos(1))).containsExactly(-1L, HOUR);
        assertThat(swept(table, FRIDAY_CLOSING.plus(Duration.ofHours(60)))).containsExactly(-60 * HOUR, HOUR);
        assertThat(table.late(FRIDAY_CLOSING)).isZero();
        assertThat(table.late(FRIDAY_CLOSING.plusNanos(1))).isOne();
    }

    @Example
    void a_row_is_what_was_written_last() {
        ClockTable table = new ClockTable(1);
        assertThat(swept(table, FRIDAY_CLOSING)).containsExactly(ClockTable.NO_CLOCK);
        table.run(0, OFFICE, FRIDAY_CLOSING);
        assertThat(table).returns(1, ClockTable::running).returns(0, ClockTable::paused);
        table.pause(0, Duration.ofHours(3));
        assertThat(table).returns(0, ClockTable::running).returns(1, ClockTable::paused);
        assertThat(swept(table, Instant.EPOCH)).containsExactly(3 * HOUR);
        table.clear(0);
        assertThat(table).returns(0, ClockTable::running).returns(0, ClockTable::paused);
        assertThat(swept(table, FRIDAY_CLOSING)).containsExactly(ClockTable.NO_CLOCK);
    }

    @Example
    void the_first_due_instant_of_a_calendar_may_be_later_than_others_and_than_now() {
        ClockTable table = new ClockTable(3);
        table.run(0, OFFICE, FRIDAY_CLOSING);
        table.run(1, OFFICE, FRIDAY_CLOSING.minusSeconds(3_600));
        table.run(2, OFFICE, FRIDAY_CLOSING.plus(Duration.ofDays(3)));
        assertThat(swept(table, FRIDAY_CLOSING.minusSeconds(7_200))).containsExactly(2 * HOUR, HOUR, 10 * HOUR);
    }

    @Example
    void what_does_not_fit_is_refused() {
        ClockTable table = new ClockTable(2);
        Instant last = Instant.parse("2116-02-20T23:53:38.427387903Z");
        Instant first = Instant.parse("1823-11-12T00:06:21.572612097Z");
        table.run(0, OFFICE, last);
        table.run(1, OFFICE, first);
        assertThat(table.late(last)).isOne();
        assertThat(table.late(first)).isZero();
        for (Instant beyond : List.of(first.minusNanos(1), last.plusNanos(1), Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.run(0, OFFICE, beyond))
                    .withMessageContaining(beyond.toString());
            assertThatIllegalArgumentException().isThrownBy(() -> table.late(beyond));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.pause(0, Duration.ofNanos(-1)))
                .withMessageContaining("PT-0.000000001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.sweep(FRIDAY_CLOSING, new long[1]))
                .withMessageContaining("2 rows");
    }

    @Example
    void a_clock_that_was_stopped_leaves_its_row() {
        ClockTable table = new ClockTable(1);
        table.run(0, OFFICE, FRIDAY_CLOSING);
        SimpleClock stopped = SimpleClock.opened(FRIDAY_CLOSING.minusSeconds(7_200), OFFICE, Duration.ofHours(1))
                .stopped(FRIDAY_CLOSING.minusSeconds(3_600));
        table.write(0, OFFICE, stopped.read(FRIDAY_CLOSING));
        assertThat(swept(table, FRIDAY_CLOSING)).containsExactly(ClockTable.NO_CLOCK);
    }

    @Example
    void a_waived_clock_that_waits_after_its_limit_is_not_late() {
        Target target = Target.named("RESOLVE")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.WorkingTime(Duration.ofHours(1)), Basis.stated("the test"))
                .pausedBy("DECISION")
                .build();
        Instant reported = FRIDAY_CLOSING.minus(Duration.ofHours(4));
        Instant waits = FRIDAY_CLOSING.minus(Duration.ofHours(2));
        Terms terms = new Terms("test", "1", reported, "the test", List.of(target));
        Timeline history = Timeline.reported(reported)
                .with(reported, new Fact.Waived("RESOLVE", FRIDAY_CLOSING, "the customer"))
                .paused(waits, "DECISION", Fact.Party.CUSTOMER);
        Reading reading = CaseClock.of(terms, OFFICE, history, waits).reading("RESOLVE");
        assertThat(reading.state()).isEqualTo("PAUSED");
        ClockTable table = new ClockTable(1);
        table.write(0, OFFICE, reading);
        assertThat(swept(table, waits)).allMatch(left -> left >= 0);
    }

    private static List<Long> swept(ClockTable table, Instant now) {
        long[] leftNanos = new long[table.rows()];
        table.sweep(now, leftNanos);
        return Arrays.stream(leftNanos).boxed().toList();
    }
}

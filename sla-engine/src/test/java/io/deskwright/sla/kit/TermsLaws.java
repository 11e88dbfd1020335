package io.deskwright.sla.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Ledger;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.check.ProofChecker;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that clocks keep under all terms; a test class of a user's own terms implements this.
 *
 * <pre>{@code
 * class OurTermsTest implements TermsLaws {
 *     public Terms terms() {
 *         return TermsText.parse("our.terms", text);
 *     }
 *
 *     public BusinessCalendar calendar() {
 *         return OurHours.of(2026);
 *     }
 * }
 * }</pre>
 */
public interface TermsLaws {

    /** {@return the terms that are tested} */
    Terms terms();

    /** {@return the calendar of the cases} */
    BusinessCalendar calendar();

    /** {@return how long after its report something may happen to a case} */
    default Duration spread() {
        return Duration.ofDays(12);
    }

    /** {@return histories in the words of the terms} */
    @Provide
    default Arbitrary<Timeline> histories() {
        return CaseHistories.of(
                terms(), Instant.parse("2016-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"), spread());
    }

    /** {@return how long after the report a case is looked at} */
    @Provide
    default Arbitrary<Duration> delays() {
        return Arbitraries.longs()
                .between(0, spread().multipliedBy(2).toMinutes())
                .map(Duration::ofMinutes);
    }

    /** Law 1: the same history gives the same readings, proofs and words. */
    @Property
    default void the_same_history_gives_the_same_readings(
            @ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        CaseClock once = read(timeline, delay);
        CaseClock again = read(new Timeline(List.copyOf(timeline.entries())), delay);
        assertThat(again.readings())
                .isEqualTo(once.readings())
                .hasToString(once.readings().toString());
        assertThat(Proof.allOf(again)).isEqualTo(Proof.allOf(once));
    }

    /** Law 5: targets are independent of each other, but for the due instant that is only projected. */
    @Property
    default void a_target_reads_the_same_without_those_that_wait_for_nothing_else(
            @ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        CaseClock all = read(timeline, delay);
        for (String name : terms().targetNames()) {
            Terms alone = new Terms(
                    "alone",
                    "1",
                    Instant.EPOCH,
                    "law 5",
                    terms().targets().stream()
                            .filter(target -> target.name().equals(name)
                                    || target.endsPause().isPresent())
                            .toList());
            Reading single = CaseClock.of(alone, calendar(), timeline, at(timeline, delay))
                    .reading(name);
            Reading together = all.reading(name);
            assertThat(single.state()).isEqualTo(together.state());
            assertThat(single.due()).isEqualTo(together.due());
            assertThat(single.spent()).isEqualTo(together.spent());
        }
    }

    /** Law 5: a breach stays, whatever happens later. */
    @Property
    default void a_breach_that_the_future_did_not_revoke_stays(
            @ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        Instant now = at(timeline, delay);
        Timeline known = new Timeline(timeline.entries().stream()
                .filter(entry -> !entry.occurredAt().isAfter(now))
                .toList());
        List<Reading> later = read(known, delay.plus(spread())).readings();
        for (Reading reading : read(known, delay).readings()) {
            if (reading.verdict() == Reading.Verdict.BREACHED) {
                assertThat(later)
                        .filteredOn(other -> other.target().equals(reading.target())
                                && other.segment() == reading.segment()
                                && other.instance() == reading.instance())
                        .extracting(Reading::verdict)
                        .containsExactly(Reading.Verdict.BREACHED);
            }
        }
    }

    /** Law 6: the ledger of a target has all of its time, and what it did not wait for is what its clock counted. */
    @Property
    default void the_parties_of_a_ledger_share_all_of_its_time(
            @ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        CaseClock clock = read(timeline, delay);
        for (Reading reading : clock.readings()) {
            Ledger ledger = clock.ledger(reading);
            Duration shared = Duration.ZERO;
            for (Party party : Party.values()) {
                shared = shared.plus(ledger.byParty().getOrDefault(party, Duration.ZERO));
            }
            assertThat(shared).isEqualTo(ledger.gross());
        }
    }

    /** What a proof counts is what was spent, and until the due instant it is the amount of the limit. */
    @Property
    default void a_proof_adds_up(@ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        for (Proof proof : Proof.allOf(read(timeline, delay))) {
            Reading reading = proof.reading();
            if (reading.startedAt().isPresent() && reading.progress() != Progress.CANCELLED) {
                assertThat(proof.countedBy(proof.countedUntil())).isEqualTo(reading.spent());
            }
            proof.measure()
                    .filter(measure ->
                            reading.due().isPresent() && !measure.amount().isNegative())
                    .ifPresent(measure -> assertThat(
                                    proof.countedBy(measure.computedDue().orElseThrow()))
                            .isEqualTo(measure.amount()));
        }
    }

    /** A second program, which shares no arithmetic with the engine, accepts every proof. */
    @Property(tries = 300)
    default void a_second_program_accepts_every_proof(
            @ForAll("histories") Timeline timeline, @ForAll("delays") Duration delay) {
        for (Proof proof : Proof.allOf(read(timeline, delay))) {
            assertThat(ProofChecker.check(proof, terms(), calendar(), timeline)).isEmpty();
        }
    }

    /** Who wakes up when told meets every due instant, and comes to an end. */
    @Property(tries = 200)
    default void the_walk_from_wake_up_to_wake_up_meets_every_due_instant(@ForAll("histories") Timeline timeline) {
        CaseClock clock = CaseClock.of(terms(), calendar(), timeline, last(timeline));
        List<Instant> dues = clock.readings().stream()
                .filter(reading -> reading.state().equals(Progress.RUNNING.name()))
                .flatMap(reading -> reading.due().stream())
                .filter(due -> due.isAfter(last(timeline)))
                .collect(Collectors.toList());
        Instant here = last(timeline);
        Optional<Instant> next = clock.nextWakeUp();
        for (int steps = 0; next.isPresent(); steps++) {
            assertThat(steps).isLessThan(1_000);
            assertThat(next.get()).isAfter(here);
            here = next.get();
            dues.removeIf(here::equals);
            next = CaseClock.of(terms(), calendar(), timeline, here).nextWakeUp();
        }
        assertThat(dues).isEmpty();
    }

    private CaseClock read(Timeline timeline, Duration delay) {
        return CaseClock.of(terms(), calendar(), timeline, at(timeline, delay));
    }

    private static Instant at(Timeline timeline, Duration delay) {
        return timeline.entries().get(0).occurredAt().plus(delay);
    }

    private static Instant last(Timeline timeline) {
        return timeline.entries().stream()
                .map(Timeline.Entry::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}

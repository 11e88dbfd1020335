package io.deskwright.sla.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.Unreachable;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Histories;
import io.deskwright.sla.clock.Histories.History;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Span.Cause;
import io.deskwright.sla.proof.check.ProofChecker;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The second program accepts what the first one proves, and no lie. */
class ProofCheckerTest {

    private static final int PLAIN = 1_000;
    private static final int RICH = 500;
    private static final int LIES = 10_000;
    private static final ZoneId UTC = ZoneId.of("Etc/UTC");
    private static final BusinessCalendar OFFICE = WeeklyHours.in(UTC)
            .named("office")
            .version("3")
            .weekdays("09:00-12:00", "13:00-18:00")
            .holiday(LocalDate.of(2024, 5, 1), "Labour Day")
            .breakOn(LocalDate.of(2024, 5, 2), "10:00-10:30")
            .build();

    @Test
    void every_proof_of_a_random_history_is_accepted() {
        accepted("plain histories", PLAIN, Histories::history);
    }

    @Test
    void every_proof_of_every_limit_and_window_is_accepted() {
        accepted("rich histories", RICH, Promises::history);
    }

    private static void accepted(String what, int histories, Function<Random, History> generator) {
        int proofs = 0;
        for (int seed = 0; seed < histories; seed++) {
            History history = generator.apply(new Random(seed));
            for (Proof proof : proofs(history)) {
                proofs++;
                assertThat(check(proof, history)).as("%s%n%s", proof, history).isEmpty();
            }
        }
        System.out.printf("%s: %d proofs accepted%n", what, proofs);
        assertThat(proofs).isGreaterThan(histories);
    }

    @Test
    void every_lie_about_any_limit_is_found() {
        Map<Mutation, Integer> told = new EnumMap<>(Mutation.class);
        Map<Mutation, Integer> equal = new EnumMap<>(Mutation.class);
        Set<Class<?>> limits = new HashSet<>();
        int lies = 0;
        for (int seed = 0; lies < LIES; seed++) {
            Random random = new Random(1_000_000 + seed);
            History history = Promises.history(random);
            for (Proof proof : proofs(history)) {
                if (proof.target().isEmpty() || !check(proof, history).isEmpty()) {
                    continue;
                }
                limits.add(proof.target().get().figure().limit().getClass());
                for (Mutation mutation : Mutation.values()) {
                    Optional<Proof> lie = mutation.of(proof, random);
                    if (lie.filter(proof::equals).isPresent()) {
                        equal.merge(mutation, 1, Integer::sum);
                    } else if (lie.isPresent()) {
                        lies++;
                        told.merge(mutation, 1, Integer::sum);
                        assertThat(check(lie.get(), history))
                                .as("%s of %s", mutation, proof)
                                .isNotEmpty();
                    }
                }
            }
        }
        System.out.printf("%d lies found: %s; equal to the truth: %s%n", lies, told, equal);
        assertThat(told.keySet()).containsExactly(Mutation.values());
        assertThat(limits).contains(Limit.class.getPermittedSubclasses());
    }

    /** The proofs of a history at an instant; none if the calendar is never open long enough for a limit. */
    private static List<Proof> proofs(History history) {
        try {
            return Proof.allOf(history.at(history.instant()));
        } catch (Unreachable never) {
            return List.of();
        }
    }

    private static List<String> check(Proof proof, History history) {
        return ProofChecker.check(proof, history.terms(), history.calendar(), history.timeline());
    }

    @Test
    void a_proof_of_other_terms_or_of_another_calendar_is_refused_with_both_versions() {
        Case one = fix(new Limit.WorkingTime(Duration.ofHours(4)), "2024-05-02T09:00");
        Terms next =
                new Terms("case", "2", Instant.EPOCH, "the test", one.terms().targets());
        assertThat(ProofChecker.check(one.proof("2024-05-02T10:00"), next, OFFICE, one.timeline()))
                .containsExactly("version of the terms is said to be 1, but is 2");
        BusinessCalendar later = WeeklyHours.in(UTC)
                .named("office")
                .version("4")
                .weekdays("09:00-18:00")
                .build();
        assertThat(ProofChecker.check(one.proof("2024-05-02T10:00"), one.terms(), later, one.timeline()))
                .containsExactly("version of the calendar is said to be 3, but is 4");
    }

    @Test
    void a_proof_of_other_zone_data_is_never_wrong() {
        Case one = fix(new Limit.WorkingTime(Duration.ofHours(4)), "2024-05-02T09:00");
        Proof proof = one.proof("2024-05-02T10:00");
        Proof other = Mutation.versions(proof, "another", "another", "1999z");
        assertThat(ProofChecker.check(other, one.terms(), OFFICE, one.timeline()))
                .containsExactly(ProofChecker.OTHER_ZONE_DATA);
    }

    @Test
    void a_holiday_is_skipped_by_its_name_and_a_break_by_what_it_is() {
        Case one = fix(new Limit.WorkingTime(Duration.ofHours(4)), "2024-04-30T16:00");
        Proof proof = one.proof("2024-05-02T09:00");
        assertThat(proof.spans())
                .containsExactly(
                        span("2024-04-30T16:00", "2024-04-30T18:00", Cause.COUNTED, ""),
                        span("2024-04-30T18:00", "2024-05-01T00:00", Cause.CLOSED, ""),
                        span("2024-05-01T00:00", "2024-05-02T00:00", Cause.HOLIDAY, "Labour Day"),
                        span("2024-05-02T00:00", "2024-05-02T09:00", Cause.CLOSED, ""),
                        span("2024-05-02T09:00", "2024-05-02T10:00", Cause.COUNTED, ""),
                        span("2024-05-02T10:00", "2024-05-02T10:30", Cause.BREAK, ""),
                        span("2024-05-02T10:30", "2024-05-02T11:30", Cause.COUNTED, ""));
        assertThat(one.check(proof)).isEmpty();
    }

    @Test
    void a_wait_is_skipped_by_its_reason_and_party() {
        Case one = fix(new Limit.Elapsed(Duration.ofHours(2)), "2024-05-02T09:00")
                .with(timeline -> timeline.paused(at("2024-05-02T10:00"), "ACCESS", Party.CUSTOMER)
                        .resumed(at("2024-05-02T13:00"), "ACCESS"));
        Proof proof = one.proof("2024-05-02T15:00");
        assertThat(proof.reading().verdict()).isEqualTo(Verdict.BREACHED);
        assertThat(proof.spans())
                .containsExactly(
                        span("2024-05-02T09:00", "2024-05-02T10:00", Cause.COUNTED, ""),
                        new Span(
                                at("2024-05-02T10:00"),
                                at("2024-05-02T13:00"),
                                Cause.WAITING,
                                "ACCESS",
                                Optional.of(Party.CUSTOMER)),
                        span("2024-05-02T13:00", "2024-05-02T15:00", Cause.COUNTED, ""));
        assertThat(one.check(proof)).isEmpty();
    }

    @Test
    void the_band_is_that_of_the_report_and_lunch_is_outside() {
        Limit bands = new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2));
        Case atWork = fix(bands, "2024-05-02T11:59");
        assertThat(atWork.proof("2024-05-02T12:00").spans())
                .containsExactly(span("2024-05-02T11:59", "2024-05-02T12:59", Cause.COUNTED, ""));
        assertThat(atWork.check(atWork.proof("2024-05-02T12:00"))).isEmpty();
        Case atLunch = fix(bands, "2024-05-02T12:00");
        assertThat(atLunch.proof("2024-05-02T12:30").spans())
                .containsExactly(span("2024-05-02T12:00", "2024-05-02T14:00", Cause.COUNTED, ""));
        assertThat(atLunch.check(atLunch.proof("2024-05-02T12:30"))).isEmpty();
    }

    @Test
    void a_counted_period_rolls_over_a_holiday_to_the_end_of_the_next_day() {
        Case one = fix(new Limit.Counted(CountedPeriod.days(2), CountingPolicies.CIVIL_CODE), "2024-04-29T10:00");
        Proof proof = one.proof("2024-04-30T10:00");
        assertThat(proof.reading().due()).contains(at("2024-05-03T00:00"));
        assertThat(proof.spans()).containsExactly(span("2024-04-29T10:00", "2024-05-03T00:00", Cause.COUNTED, ""));
        assertThat(proof.measure().orElseThrow().amount()).isEqualTo(Duration.ofHours(86));
        assertThat(one.check(proof)).isEmpty();
    }

    @Test
    void a_proof_says_in_plain_words_what_is_wrong_with_it() {
        Terms terms = terms(new Limit.Elapsed(Duration.ofHours(2)));
        Timeline timeline = Timeline.reported(at("2024-05-02T09:00"));
        BusinessCalendar always = AlwaysOpen.in(UTC);
        Proof proof = Proof.allOf(CaseClock.of(terms, always, timeline, at("2024-05-02T10:00")))
                .get(0);
        Timeline longAgo = Timeline.reported(at("2024-05-01T09:00"));
        assertThat(ProofChecker.check(proof, terms, always, longAgo))
                .contains("verdict is said to be OPEN, but is BREACHED");
    }

    /** A case with one target, in the office. */
    private record Case(Terms terms, Timeline timeline) {

        Case with(Function<Timeline, Timeline> more) {
            return new Case(terms, more.apply(timeline));
        }

        Proof proof(String at) {
            return Proof.allOf(CaseClock.of(terms, OFFICE, timeline, at(at))).get(0);
        }

        List<String> check(Proof proof) {
            return ProofChecker.check(proof, terms, OFFICE, timeline);
        }
    }

    private static Case fix(Limit limit, String reportedAt) {
        return new Case(terms(limit), Timeline.reported(at(reportedAt)));
    }

    private static Terms terms(Limit limit) {
        Figure figure = new Figure(limit, Basis.stated("the test"));
        Target fix = Target.named("FIX")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(figure.limit(), figure.basis())
                .pausedBy("ACCESS")
                .build();
        return new Terms("case", "1", Instant.EPOCH, "the test", List.of(fix));
    }

    private static Span span(String from, String to, Cause cause, String name) {
        return new Span(at(from), at(to), cause, name, Optional.empty());
    }

    private static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }
}

package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Histories.History;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws 1, 2, 5 and 6 of the house as far as clocks show them, and the four clock bugs that peers share. */
class ClockLawsTest {

    private static final Duration A_NANO = Duration.ofNanos(1);

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Property
    void law_1_default_zone_and_locale_change_nothing(@ForAll("histories") History history) {
        Instant at = history.instant();
        List<Reading> here = history.at(at).readings();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(history.at(at).readings()).isEqualTo(here);
            assertThat(history.at(at).readings()).hasToString(here.toString());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Property
    void law_2_at_the_due_instant_the_limit_is_spent_and_not_before(@ForAll("histories") History aCase) {
        Instant at = aCase.instant();
        History history = aCase.without(Fact.Waived.class::isInstance).until(at);
        for (Reading reading : history.at(at).worstFirst()) {
            if (reading.state().equals("RUNNING") && reading.due().isPresent()) {
                Instant due = reading.due().get();
                Reading then = history.at(due, reading);
                Duration limit = reading.spent().plus(reading.left().orElseThrow());
                assertThat(then.state()).isEqualTo("RUNNING");
                assertThat(then.spent()).isEqualTo(limit);
                assertThat(then.left()).contains(Duration.ZERO);
                assertThat(history.at(due.plusNanos(1), reading).state()).isEqualTo("BREACHED");
            }
        }
    }

    @Property
    void law_5_spent_time_never_falls_while_the_terms_stay_the_same(@ForAll("histories") History aCase) {
        History history = aCase.without(fact -> fact instanceof Fact.Revoked || fact instanceof Fact.Known);
        Instant one = history.instant();
        Instant other = history.instant();
        Instant later = one.isAfter(other) ? one : other;
        for (Reading before : history.at(one.isAfter(other) ? other : one).readings()) {
            assertThat(same(before, history.at(later)).spent()).isGreaterThanOrEqualTo(before.spent());
        }
    }

    @Property
    void law_5_no_change_of_level_pause_reopening_or_waiver_erases_a_breach(@ForAll("histories") History aCase) {
        History history = aCase.without(Fact.Revoked.class::isInstance);
        Instant one = history.instant();
        Instant other = history.instant();
        Instant later = one.isAfter(other) ? one : other;
        for (Reading before : history.at(one.isAfter(other) ? other : one).readings()) {
            if (before.verdict() == Verdict.BREACHED) {
                Reading after = same(before, history.at(later));
                assertThat(after.verdict()).isEqualTo(Verdict.BREACHED);
                assertThat(after.due()).isEqualTo(before.due());
            }
        }
    }

    @Property
    void law_5_targets_are_independent(@ForAll("histories") History history) {
        Instant at = history.instant();
        for (String name : history.terms().targetNames()) {
            Reading alone = history.only(name::equals).at(at).reading(name);
            Reading among = history.at(at).reading(name);
            assertThat(alone.state()).isEqualTo(among.state());
            // only the projection before the start looks at another target
            if (among.progress() != Progress.WAITING) {
                assertThat(alone).isEqualTo(among);
            }
        }
    }

    @Property
    void law_5_what_is_recorded_later_changes_nothing_as_judged_then(@ForAll("histories") History history) {
        Instant recordedBy = history.instant();
        Instant at = history.instant();
        Timeline then = history.timeline().knownAt(recordedBy);
        Timeline longer = history.timeline()
                .late(history.reportedAt(), recordedBy.plusNanos(1), new Fact.Reached(Milestone.ACKNOWLEDGED))
                .late(history.reportedAt(), recordedBy.plusNanos(1), new Fact.Paused("DECISION", Party.CUSTOMER));
        assertThat(history.with(longer.knownAt(recordedBy)).at(at).readings())
                .isEqualTo(history.with(then).at(at).readings());
    }

    @Property
    void law_6_overlapping_pauses_count_once(@ForAll("histories") History aCase) {
        History history = aCase.without(fact -> fact instanceof Fact.Paused
                || fact instanceof Fact.Resumed
                || fact instanceof Fact.Reopened
                || fact instanceof Fact.Waived);
        Instant from =
                history.reportedAt().plusSeconds(900L * (1 + history.random().nextInt(200)));
        Instant second = from.plusSeconds(900L * history.random().nextInt(50));
        Instant firstEnds = second.plusSeconds(900L * history.random().nextInt(50));
        Instant to = firstEnds.plusSeconds(900L * history.random().nextInt(50));
        Timeline whole =
                history.timeline().paused(from, "DECISION", Party.CUSTOMER).resumed(to, "DECISION");
        Timeline inParts = history.timeline()
                .paused(from, "DECISION", Party.CUSTOMER)
                .paused(second, "ACCESS", Party.CUSTOMER)
                .paused(second, "DECISION", Party.CUSTOMER)
                .paused(second, "PART", Party.VENDOR)
                .resumed(firstEnds, "DECISION")
                .resumed(to, "ACCESS");
        Instant at = history.instant();
        assertThat(history.with(inParts).at(at).readings())
                .isEqualTo(history.with(whole).at(at).readings());
    }

    @Property
    void law_6_a_milestone_that_no_target_names_changes_nothing(@ForAll("histories") History history) {
        Instant at = history.instant();
        Timeline noisy = history.timeline()
                .reached(history.instant(), Histories.TAKEN_OVER)
                .reached(history.instant(), Milestone.of("RETURNED_TO_DISPATCH"))
                .reached(history.instant(), Milestone.of("ESCALATED"));
        assertThat(history.with(noisy).at(at).readings())
                .isEqualTo(history.at(at).readings());
        assertThat(history.with(noisy).at(at).nextWakeUp())
                .isEqualTo(history.at(at).nextWakeUp());
    }

    @Property
    void law_6_a_start_that_comes_again_changes_nothing(@ForAll("histories") History aCase) {
        History history = aCase.without(fact -> fact instanceof Fact.Reopened || fact instanceof Fact.Revoked);
        Timeline again = history.timeline().reached(history.instant(), Milestone.REPORTED);
        for (Entry entry : history.timeline().entries()) {
            if (entry.fact().equals(new Fact.Reached(Milestone.ARRIVED))) {
                again = again.reached(
                        entry.occurredAt().plusSeconds(history.random().nextInt(90_000)), Milestone.ARRIVED);
            }
        }
        Instant at = history.instant();
        assertThat(history.with(again).at(at).readings())
                .isEqualTo(history.at(at).readings());
    }

    @Property
    void the_parties_of_a_ledger_share_all_of_its_time(@ForAll("histories") History history) {
        Instant at = history.instant();
        for (String name : history.terms().targetNames()) {
            Ledger ledger = history.at(at).ledger(name);
            Duration shared = ledger.byParty().values().stream().reduce(Duration.ZERO, Duration::plus);
            Duration stopped = ledger.spans().stream()
                    .filter(Ledger.Span::stopsClock)
                    .map(Ledger.Span::length)
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(ledger.gross()).isEqualTo(shared);
            assertThat(ledger.net()).isEqualTo(ledger.gross().minus(stopped));
            for (int i = 1; i < ledger.spans().size(); i++) {
                assertThat(ledger.spans().get(i).from())
                        .isEqualTo(ledger.spans().get(i - 1).to());
            }
            assertThat(ledger.spans())
                    .allSatisfy(span -> assertThat(span.length()).isPositive());
        }
    }

    @Property
    void what_a_measured_clock_counts_is_the_net_time_of_its_ledger(@ForAll("histories") History aCase) {
        History history = aCase.without(Fact.Reopened.class::isInstance);
        CaseClock clock = history.at(history.instant());
        assertThat(clock.ledger("HANDLE").net())
                .isEqualTo(clock.reading("HANDLE").spent());
    }

    @Property
    void thresholds_come_in_order_and_the_last_is_the_due_instant(@ForAll("histories") History aCase) {
        History history = aCase.without(Fact.Waived.class::isInstance);
        CaseClock clock = history.at(history.instant());
        for (Reading reading : clock.worstFirst()) {
            if (reading.progress() == Progress.RUNNING) {
                assertThat(clock.reaches(reading, new Threshold.Percent(100))).isEqualTo(reading.due());
            }
            Optional<Instant> before = reading.startedAt();
            boolean reached = true;
            for (int percent : List.of(1, 25, 50, 75, 99, 100, 120)) {
                Optional<Instant> at = clock.reaches(reading, new Threshold.Percent(percent));
                assertThat(at.isEmpty() || reached).isTrue();
                reached = at.isPresent();
                if (reached && before.isPresent()) {
                    assertThat(at.get()).isAfterOrEqualTo(before.get());
                    before = at;
                }
            }
        }
    }

    @Property
    void the_next_wake_up_is_strictly_later_and_the_walk_visits_every_due_instant(@ForAll("histories") History aCase) {
        Instant at = aCase.instant();
        History history = aCase.until(at);
        List<Instant> dues = history.at(at).worstFirst().stream()
                .filter(reading -> reading.state().equals("RUNNING"))
                .flatMap(reading -> reading.due().stream())
                .filter(due -> due.isAfter(at))
                .toList();
        List<Instant> visited = new ArrayList<>();
        for (Optional<Instant> next = history.at(at).nextWakeUp(); next.isPresent(); ) {
            assertThat(next.get()).isAfter(visited.isEmpty() ? at : visited.get(visited.size() - 1));
            visited.add(next.get());
            assertThat(visited).hasSizeLessThan(60);
            next = history.at(next.get()).nextWakeUp();
        }
        assertThat(visited).containsAll(dues);
    }

    @Property
    void a_case_that_has_ended_wakes_nobody_for_what_ended_with_it(@ForAll("histories") History aCase) {
        Instant at = aCase.instant();
        History history = aCase.without(Fact.Reopened.class::isInstance).only(name -> !name.equals("REPORT"));
        Timeline ended = history.timeline().ended(at, Fact.End.CLOSED);
        assertThat(history.with(ended).at(at).nextWakeUp()).isEmpty();
    }

    /** The first clock bug: the deadline on one calendar, the pause on another. */
    @Property
    void a_pause_takes_as_much_as_its_own_calendar_counts_in_it(@ForAll("histories") History history) {
        BusinessCalendar calendar = history.calendar();
        Duration limit = Duration.ofMinutes(15L * (1 + history.random().nextInt(100)));
        Instant start = history.reportedAt();
        Instant from = start.plusSeconds(900L * history.random().nextInt(300));
        Instant to = from.plusSeconds(900L * (1 + history.random().nextInt(300)));
        Instant unpaused = calendar.deadline(start, limit);
        Instant expected =
                from.isBefore(unpaused) ? calendar.deadline(start, limit.plus(calendar.worked(from, to))) : unpaused;
        Instant due = SimpleClock.opened(start, calendar, limit)
                .paused(from, to)
                .read(to)
                .due()
                .orElseThrow();
        assertThat(due).isEqualTo(expected);
    }

    /** The second clock bug: a new level forgets the pauses and the start. */
    @Property
    void a_new_level_keeps_the_start_and_every_pause(@ForAll("histories") History aCase) {
        History history = aCase.without(fact -> fact instanceof Fact.Known || fact instanceof Fact.Reopened);
        Instant change = history.instant();
        Instant at = change.plusSeconds(900L * history.random().nextInt(200));
        History changed = history.with(history.timeline().with(change, Fact.Known.level("HIGH")));
        History always = history.with(Timeline.empty()
                .with(history.reportedAt(), Fact.Known.level("HIGH"))
                .reached(history.reportedAt(), Milestone.REPORTED));
        for (Entry entry : history.timeline()
                .entries()
                .subList(2, history.timeline().entries().size())) {
            always = always.with(always.timeline().late(entry.occurredAt(), entry.recordedAt(), entry.fact()));
        }
        // a waiver, too, freezes what is decided when it comes: it is judged under the terms of its own time
        boolean waived = history.timeline().entries().stream().anyMatch(entry -> entry.fact() instanceof Fact.Waived);
        // and what is known after the end changes nothing that ended with the case
        boolean ended = history.until(change).timeline().entries().stream()
                .anyMatch(entry -> entry.fact() instanceof Fact.Ended);
        if (!waived && !ended && !history.at(change).reading("FIX").isDecided()) {
            assertThat(changed.at(at).reading("FIX")).isEqualTo(always.at(at).reading("FIX"));
        }
    }

    /** The third clock bug: one milestone stops two clocks. */
    @Property
    void a_milestone_stops_only_the_targets_that_name_it(@ForAll("histories") History history) {
        Instant at = history.instant();
        Instant when = history.instant();
        for (Milestone milestone : List.of(Milestone.RESOLVED, Milestone.ACKNOWLEDGED, Histories.ANSWERED)) {
            CaseClock more =
                    history.with(history.timeline().reached(when, milestone)).at(at);
            for (Target target : history.terms().targets()) {
                boolean named =
                        target.start().equals(milestone) || target.stop().equals(milestone);
                Reading reading = history.at(at).reading(target.name());
                if (!named && reading.progress() != Progress.WAITING) {
                    assertThat(more.reading(target.name())).isEqualTo(reading);
                }
            }
        }
    }

    /** The fourth clock bug: a warning before the due instant is counted back in the wrong time. */
    @Property
    void a_warning_before_the_due_instant_lies_so_much_of_its_own_clock_before_it(
            @ForAll("histories") History history) {
        BusinessCalendar calendar = history.calendar();
        Duration before = Duration.ofMinutes(15L * (1 + history.random().nextInt(20)));
        Duration limit = before.plusMinutes(15L * (1 + history.random().nextInt(60)));
        Target target = Target.named("FIX")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.WorkingTime(limit), Histories.BASIS)
                .tellingAt(new Threshold.Before(before))
                .build();
        History one = history.with(Histories.terms(List.of(target))).until(history.reportedAt());
        CaseClock clock = one.at(history.reportedAt());
        Instant warning = clock.reaches("FIX", new Threshold.Before(before)).orElseThrow();
        Instant due = clock.reading("FIX").due().orElseThrow();
        assertThat(calendar.worked(warning, due)).isEqualTo(before);
        assertThat(calendar.isOpen(warning.minus(A_NANO))).isTrue();
        assertThat(clock.nextWakeUp()).contains(warning);
        assertThat(one.at(warning).nextWakeUp()).contains(due);
    }

    @Property
    void what_comes_after_the_due_instant_lies_so_much_of_its_own_clock_after_it_and_is_woken_up_for(
            @ForAll("histories") History history) {
        BusinessCalendar calendar = history.calendar();
        Duration after = Duration.ofMinutes(15L * (1 + history.random().nextInt(20)));
        Target target = Target.named("FIX")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(
                        new Limit.WorkingTime(
                                Duration.ofMinutes(15L * history.random().nextInt(60))),
                        Histories.BASIS)
                .tellingAt(new Threshold.After(after))
                .build();
        History one = history.with(Histories.terms(List.of(target))).until(history.reportedAt());
        CaseClock clock = one.at(history.reportedAt());
        Instant due = clock.reading("FIX").due().orElseThrow();
        Instant alarm = clock.reaches("FIX", new Threshold.After(after)).orElseThrow();
        assertThat(calendar.worked(due, alarm)).isEqualTo(after);
        assertThat(calendar.isOpen(alarm.minus(A_NANO))).isTrue();
        CaseClock late = one.at(due.plusNanos(1));
        assertThat(late.reading("FIX").verdict()).isEqualTo(Reading.Verdict.BREACHED);
        assertThat(late.nextWakeUp()).contains(alarm);
    }

    @Property(tries = 300)
    void an_episode_is_the_ordinal_of_a_due_instant_that_only_grows_later_and_not_by_a_pause(
            @ForAll("histories") History history) {
        Instant at = history.reportedAt().plus(Duration.ofDays(history.random().nextInt(60)));
        for (String target : history.terms().targetNames()) {
            List<Timeline.Entry> told = new ArrayList<>();
            List<Instant> dues = new ArrayList<>();
            for (Timeline.Entry entry : history.timeline().entries()) {
                if (!(entry.fact() instanceof Fact.Paused || entry.fact() instanceof Fact.Resumed)) {
                    told.add(entry);
                    history.with(new Timeline(told))
                            .at(at)
                            .reading(target)
                            .due()
                            .ifPresent(dues::add);
                }
            }
            int later = 0;
            for (int i = 1; i < dues.size(); i++) {
                later += dues.get(i).isAfter(dues.get(i - 1)) ? 1 : 0;
            }
            assertThat(CaseClock.episode(history.terms(), history.calendar(), history.timeline(), target, at))
                    .isEqualTo(1 + later);
        }
    }

    /** Of each instance, over the segments that it has had; where a target has one reading, the episode is that of the target. */
    @Property(tries = 200)
    void the_episode_of_a_reading_counts_the_due_instants_of_its_own_instance(@ForAll("histories") History history) {
        Instant at = history.reportedAt().plus(Duration.ofDays(history.random().nextInt(60)));
        CaseClock now = history.at(at);
        Map<Reading, Integer> episodes =
                CaseClock.episodes(history.terms(), history.calendar(), history.timeline(), now.readings(), at);
        assertThat(episodes.keySet()).containsExactlyElementsOf(now.readings());
        episodes.forEach((reading, episode) -> {
            List<Reading> siblings = now.readings().stream()
                    .filter(other -> other.target().equals(reading.target()))
                    .toList();
            if (siblings.size() == 1) {
                assertThat(episode)
                        .isEqualTo(CaseClock.episode(
                                history.terms(), history.calendar(), history.timeline(), reading.target(), at));
            } else {
                assertThat(episode).isEqualTo(countedAgain(history, reading, at));
            }
        });
    }

    private static int countedAgain(History history, Reading reading, Instant at) {
        List<Timeline.Entry> told = new ArrayList<>();
        Instant last = Instant.MAX;
        int episode = 1;
        for (Timeline.Entry entry : history.timeline().entries()) {
            if (!(entry.fact() instanceof Fact.Paused || entry.fact() instanceof Fact.Resumed)) {
                told.add(entry);
                Instant due = last;
                for (Reading then : history.with(new Timeline(told)).at(at).readings()) {
                    boolean isItself = then.target().equals(reading.target())
                            && then.instance() == reading.instance()
                            && then.segment() <= reading.segment();
                    due = isItself ? then.due().orElse(last) : due;
                }
                episode += due.isAfter(last) ? 1 : 0;
                last = due;
            }
        }
        return episode;
    }

    private static Reading same(Reading reading, CaseClock later) {
        return later.readings().stream()
                .filter(other -> other.target().equals(reading.target())
                        && other.segment() == reading.segment()
                        && other.instance() == reading.instance())
                .findFirst()
                .orElseThrow(() -> new AssertionError("lost: " + reading));
    }
}

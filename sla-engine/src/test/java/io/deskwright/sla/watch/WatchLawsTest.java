package io.deskwright.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.watch.Cases.Case;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A watch says what looking at every case by itself would say. */
class WatchLawsTest {

    private static final int STEPS = 40;

    @Provide
    Arbitrary<Cases> cases() {
        return Cases.cases();
    }

    /** When each case was looked at last; from that alone, and the cases, follows what is due. */
    private record Folded(Cases cases, Map<String, Instant> lookedAt) {

        Map<String, Instant> wakeUps() {
            Map<String, Instant> wakeUps = new TreeMap<>();
            lookedAt.forEach(
                    (key, at) -> cases.named(key).at(at).nextChange().ifPresent(wakeUp -> wakeUps.put(key, wakeUp)));
            return wakeUps;
        }

        /** In the order of keys the sort is stable. */
        List<String> due(Instant now) {
            return wakeUps().entrySet().stream()
                    .filter(wakeUp -> !wakeUp.getValue().isAfter(now))
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Optional<Instant> next() {
            return wakeUps().values().stream().min(Comparator.naturalOrder());
        }
    }

    @Property(tries = 100)
    void from_instant_to_instant_a_watch_gives_what_folding_every_case_gives(@ForAll("cases") Cases cases) {
        Watch<String> watch = Watch.empty();
        Folded folded = new Folded(cases, new HashMap<>());
        Instant last = cases.from();
        for (int step = 0; step < STEPS; step++) {
            Instant now = later(last, cases, watch);
            List<String> due = folded.due(now);
            assertThat(watch.due(now)).isEqualTo(due);
            Map<String, CaseClock> read =
                    watch.read(now, (key, at) -> cases.named(key).at(at));
            assertThat(read.keySet()).containsExactlyElementsOf(due);
            read.forEach((key, clocks) -> {
                assertThat(clocks.readings()).isEqualTo(cases.named(key).at(now).readings());
                folded.lookedAt().put(key, now);
            });
            assertThat(watch.due(now)).isEmpty();
            cases.byKey().forEach((key, one) -> {
                if (one.isTouchedAt(now)) {
                    watch.follow(key, one.at(now));
                    folded.lookedAt().put(key, now);
                }
            });
            assertThat(watch.nextWakeUp()).isEqualTo(folded.next());
            assertThat(watch.size()).isEqualTo(folded.wakeUps().size());
            last = now;
        }
    }

    /** The next wake-up or happening, whichever comes first; now and then the host sleeps until a happening. */
    private static Instant later(Instant now, Cases cases, Watch<String> watch) {
        Optional<Instant> happening =
                cases.happenings().stream().filter(now::isBefore).findFirst();
        Optional<Instant> wakeUp = cases.random().nextInt(4) == 0 ? Optional.empty() : watch.nextWakeUp();
        if (happening.isPresent() && wakeUp.isPresent()) {
            return happening.get().isBefore(wakeUp.get()) ? happening.get() : wakeUp.get();
        }
        return happening.or(() -> wakeUp).orElseGet(() -> now.plusSeconds(900));
    }

    @Property(tries = 300)
    void who_looks_only_at_wake_ups_misses_no_change(@ForAll("cases") Cases cases) {
        for (Case aCase : cases.byKey().values()) {
            Instant at = cases.instant();
            Case known = aCase.until(at);
            Instant until = known.at(at).nextWakeUp().orElse(at.plusSeconds(90L * 86_400));
            // at a due instant a clock is in time, and late from the next nanosecond on
            for (String target : known.terms().targetNames()) {
                assertThat(known.at(until).reading(target).state())
                        .isEqualTo(known.at(at.plusNanos(1)).reading(target).state());
            }
        }
    }

    @Property
    void what_is_due_hangs_on_the_wake_ups_alone_and_not_on_how_they_came_in(@ForAll("cases") Cases cases) {
        Watch<String> watch = Watch.empty();
        Map<String, Instant> wakeUps = new TreeMap<>();
        for (int i = 0; i < STEPS; i++) {
            String key = "case " + cases.random().nextInt(12);
            if (cases.random().nextInt(3) == 0) {
                assertThat(watch.remove(key)).isEqualTo(wakeUps.remove(key) != null);
            } else {
                Instant wakeUp = cases.from().plusSeconds(cases.random().nextInt(6));
                watch.put(key, wakeUp);
                wakeUps.put(key, wakeUp);
            }
            Instant now = cases.from().plusSeconds(cases.random().nextInt(6));
            Watch<String> rebuilt = Watch.empty();
            wakeUps.forEach(rebuilt::put);
            assertThat(watch.due(now)).isEqualTo(rebuilt.due(now));
            assertThat(watch.size()).isEqualTo(wakeUps.size());
            assertThat(watch.wakeUp(key)).isEqualTo(Optional.ofNullable(wakeUps.get(key)));
            assertThat(watch.nextWakeUp()).isEqualTo(wakeUps.values().stream().min(Comparator.naturalOrder()));
        }
    }
}

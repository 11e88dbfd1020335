package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.proof.CaseDrawing;
import io.deskwright.sla.proof.Language;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.ProofJson;
import io.deskwright.sla.proof.ProofText;
import io.deskwright.sla.proof.ZoneData;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.TermsText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Prints what many clocks read; the same bytes in every JVM, whatever its zone, its locale and its day. */
public final class SameBytes {

    private static final int HISTORIES = 300;
    private static final long SEED = 20_261_121;
    private static final Instant FROM = Instant.parse("2018-01-01T00:00:00Z");
    private static final int DAYS = 3_000;
    private static final List<String> REASONS =
            List.of("CUSTOMER_DECISION", "CUSTOMER_ACCESS", "CUSTOMER_DATA", "RECURRENCE", "PART");
    private static final List<String> LEVELS = List.of("SYSTEM_DOWN", "SEVERE", "SINGLE", "GENERAL", "MAJOR");

    private SameBytes() {}

    /**
     * Prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(SEED);
        List<BusinessCalendar> calendars = Stream.of("Asia/Shanghai", "Europe/Berlin", "America/New_York")
                .map(zone -> calendar(ZoneId.of(zone)))
                .toList();
        for (int i = 0; i < HISTORIES; i++) {
            Terms terms = SourceTerms.of(SourceTerms.names().get(random.nextInt(5)));
            Instant start = FROM.plusSeconds(random.nextLong(DAYS * 86_400L));
            Timeline history = history(terms, start, random);
            Instant at = start.plusSeconds(random.nextLong(20 * 86_400L));
            BusinessCalendar calendar = calendars.get(random.nextInt(calendars.size()));
            CaseClock clock = CaseClock.of(terms, calendar, history, at);
            out.println(clock.readings());
            out.println(clock.nextWakeUp());
            terms.targetNames().forEach(target -> out.println(clock.ledger(target)));
            for (Proof proof : Proof.allOf(clock)) {
                // the name of the zone data is the one thing that may differ from JDK to JDK
                String zoneData = ZoneData.versionFor(calendar.zone());
                out.println(ProofJson.write(proof).replace(zoneData, "-"));
                out.println(ProofText.english(proof).replace(zoneData, "-"));
                out.println(ProofText.chinese(proof).replace(zoneData, "-"));
            }
            out.println(CaseDrawing.svg(clock, Language.CHINESE));
        }
        try {
            TermsText.parse("broken.terms", "deskwright terms 1\nname | \ntarget | İ\nlimit | elapsed | PT\n");
        } catch (InvalidDefinition invalid) {
            out.println(invalid.getMessage());
        }
    }

    private static BusinessCalendar calendar(ZoneId zone) {
        WeeklyHours hours = WeeklyHours.in(zone)
                .weekdays("09:00-12:00", "13:00-18:00")
                .holidays(Holidays.china())
                .build();
        return CompiledCalendar.of(hours, LocalDate.of(2018, 1, 1), LocalDate.of(2026, 1, 1));
    }

    private static Timeline history(Terms terms, Instant start, SplittableRandom random) {
        Timeline history = Timeline.empty()
                .known(start, Map.of("visitNeeded", "true", "level", LEVELS.get(random.nextInt(LEVELS.size()))))
                .reached(start, Milestone.REPORTED);
        Instant at = start;
        for (int i = random.nextInt(12); i > 0; i--) {
            at = at.plusSeconds(random.nextLong(100_000));
            String reason = REASONS.get(random.nextInt(REASONS.size()));
            Target target = terms.targets().get(random.nextInt(terms.targets().size()));
            history = switch (random.nextInt(5)) {
                case 0 -> history.paused(at, reason, Party.CUSTOMER);
                case 1 -> history.resumed(at, reason);
                case 2 -> history.with(at, Fact.Known.level(LEVELS.get(random.nextInt(LEVELS.size()))));
                case 3 -> history.reached(at, target.start());
                default -> history.reached(at, target.stop());
            };
        }
        return history;
    }
}

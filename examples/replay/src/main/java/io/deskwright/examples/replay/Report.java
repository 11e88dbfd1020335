package io.deskwright.examples.replay;

import io.deskwright.escalation.plan.Plan;
import io.deskwright.examples.replay.escalation.Escalation;
import io.deskwright.examples.replay.escalation.EscalationReport;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.Quirk;
import io.deskwright.examples.replay.log.UnusableInput;
import io.deskwright.examples.replay.log.WallClock;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.ProofText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outcome of a replay as text. */
record Report(IncidentLog log, JudgedBy level, Plan plan, List<Verdict> verdicts, Warnings warnings) {

    private static final int FIRST_LINES = 3;

    /** {@return the lines: table by priority, agreement with the log, time by party, warnings by quirk} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        heading(lines);
        table(lines);
        agreement(lines);
        parties(lines);
        quirks(lines);
        return lines;
    }

    private void heading(List<String> lines) {
        lines.add(text(
                "Log     %s: %,d rows, %,d incidents",
                log.name(), log.rows(), log.incidents().size()));
        lines.add(text(
                "Terms   %s: %s, version %s",
                level.termsFile(), level.terms().name(), level.terms().version()));
        lines.add(text("Hours   %s: %s", level.hoursFile(), level.hours().name()));
        lines.add(text("Zone    %s", level.hours().zone()));
    }

    private void table(List<String> lines) {
        lines.add("");
        lines.add("Business time used, hours:minutes; median and 90th percentile by nearest rank");
        lines.add("");
        lines.add(row("", "", "", "", "opened to", "resolved", "opened to", "closed"));
        lines.add(row("priority", "count", "met", "missed", "median", "90%", "median", "90%"));
        for (Summary summary : Summary.of(verdicts)) {
            lines.add(row(
                    summary.group(),
                    number(summary.verdicts().size()),
                    number(summary.met()),
                    number(summary.missed()),
                    time(summary.toResolved(50)),
                    time(summary.toResolved(90)),
                    time(summary.toClosed(50)),
                    time(summary.toClosed(90))));
        }
        lines.add("");
        lines.add(text(
                "Rows left out: %,d. Never closed: %,d. Not judged for other reasons: %,d.",
                warnings.count(Quirk.WRONG_FIELD_COUNT, Quirk.ROW_LEFT_OUT),
                warnings.count(Quirk.NEVER_CLOSED),
                warnings.count(Quirk.NEVER_OPENED, Quirk.NO_PRIORITY, Quirk.TOO_LONG)));
    }

    private void agreement(List<String> lines) {
        List<Verdict> compared = verdicts.stream().filter(Verdict::isComparable).toList();
        List<Verdict> others =
                compared.stream().filter(verdict -> !verdict.agrees()).toList();
        lines.add(text(
                "Agrees with made_sla of the log on %,d of %,d incidents, not on %,d.",
                compared.size() - others.size(), compared.size(), others.size()));
        if (!others.isEmpty()) {
            lines.add("");
            lines.add(difference("incident", "line", "priority", "opened", "closed", "used", "terms", "made_sla"));
            others.forEach(verdict -> lines.add(difference(verdict)));
        }
    }

    private static String difference(Verdict verdict) {
        return difference(
                verdict.closing().incident(),
                String.valueOf(verdict.closing().line()),
                verdict.priority(),
                verdict.openedAt(),
                verdict.closing().updatedAt(),
                time(Optional.of(verdict.toClosed())),
                verdict.met() ? "met" : "missed",
                verdict.met() ? "false" : "true");
    }

    private void parties(List<String> lines) {
        lines.add("");
        lines.add("Elapsed time from opened to closed by whom it is put down to, hours:minutes");
        lines.add("");
        lines.add(party("party", "incidents", "waited for", "in all", "clock stood still"));
        for (PartyShare share :
                PartyShare.of(verdicts.stream().map(Verdict::ledger).toList())) {
            lines.add(party(
                    share.party().name().toLowerCase(Locale.ROOT),
                    number(share.incidentsThatWaited()),
                    time(Optional.of(share.waited())),
                    time(Optional.of(share.total())),
                    time(Optional.of(share.clockStoodStill()))));
        }
    }

    private static String party(Object... cells) {
        return text("%-14s %9s %14s %14s %18s", cells);
    }

    private void quirks(List<String> lines) {
        lines.add("");
        lines.add(text("Warnings: %,d", warnings.count()));
        for (Quirk quirk : Quirk.values()) {
            if (warnings.count(quirk) > 0) {
                lines.add(text("%,9d  %-52s  %s", warnings.count(quirk), quirk.description(), firstLines(quirk)));
            }
        }
    }

    private String firstLines(Quirk quirk) {
        List<Warnings.Warning> found = warnings.of(quirk);
        String first = found.stream()
                .mapToLong(Warnings.Warning::line)
                .sorted()
                .limit(FIRST_LINES)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return (found.size() == 1 ? "line " : "lines ") + first + (found.size() > FIRST_LINES ? ", ..." : "");
    }

    /**
     * Finds the verdict on an incident.
     *
     * @throws UnusableInput if the log has no such incident that was judged
     */
    Verdict verdict(String incident) {
        return verdicts.stream()
                .filter(one -> one.closing().incident().equals(incident))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        "no verdict on '" + incident + "': " + log.name() + " has no such incident that was judged"));
    }

    /** Watches over all incidents that were judged. */
    EscalationReport escalation() {
        List<Escalation.Incident> incidents = verdicts.stream()
                .map(verdict -> new Escalation.Incident(
                        verdict.read(), String.valueOf(verdict.priority().number()), openedAt(verdict)))
                .toList();
        return new EscalationReport(
                Escalation.of(plan, level.serviceLevel(), incidents),
                level.hours().zone());
    }

    /** Reads the clocks of an incident once more. */
    CaseClock clock(Verdict verdict) {
        return level.serviceLevel()
                .read(verdict.read().timeline(), verdict.read().at());
    }

    /** {@return the proof of the verdict on an incident, in words} */
    String proof(String incident) {
        CaseClock clock = clock(verdict(incident));
        return ProofText.english(Proof.of(clock, clock.reading(JudgedBy.TARGET)));
    }

    /** {@return one line for each warning, in the order of the log} */
    List<String> warningLines() {
        return warnings.byLine().stream().map(Report::warningLine).toList();
    }

    /** {@return a line if incidents were opened before the terms took effect, which would not apply to them (AMB-74)} */
    Optional<String> olderThanTerms() {
        Instant effective = level.terms().effectiveFrom();
        List<Verdict> older = verdicts.stream()
                .filter(verdict -> openedAt(verdict).isBefore(effective))
                .toList();
        return older.stream()
                .min(Comparator.comparing(Verdict::openedAt))
                .map(first -> text(
                        "%s: effective from %s, but %s is older: %,d of %,d incidents were opened before, the first, "
                                + "%s, at %s; they are judged all the same (AMB-74)",
                        level.termsFile(),
                        effective,
                        log.name(),
                        older.size(),
                        verdicts.size(),
                        first.closing().incident(),
                        openedAt(first)));
    }

    private Instant openedAt(Verdict verdict) {
        return new WallClock(level.hours().zone()).instant(verdict.openedAt());
    }

    private static String warningLine(Warnings.Warning warning) {
        String detail = warning.detail().isEmpty() ? "" : ": " + warning.detail();
        String incident = warning.incident().isEmpty() ? "" : warning.incident() + ": ";
        return "line " + warning.line() + ": " + incident + warning.quirk().description() + detail;
    }

    private static String row(Object... cells) {
        return text("%-14s %8s %8s %8s %10s %9s %10s %9s", cells).stripTrailing();
    }

    private static String difference(Object... cells) {
        return text("%-12s %7s  %-14s %-16s  %-16s %8s  %-6s  %s", cells);
    }

    private static String number(long number) {
        return text("%,d", number);
    }

    private static String time(Optional<Duration> time) {
        return time.map(known -> text("%,d:%02d", known.toHours(), known.toMinutesPart()))
                .orElse("-");
    }

    private static String text(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells);
    }
}

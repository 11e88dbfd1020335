package io.deskwright.examples.replay;

import io.deskwright.examples.replay.escalation.EscalationReport;
import io.deskwright.examples.replay.log.UnusableInput;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.proof.CaseDrawing;
import io.deskwright.sla.proof.Language;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.ProofText;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The outcome of a replay as one page that needs nothing else: no script, no font, no other file. */
record Page(Report report, Verdict shown) {

    private static final int BAR = 420;
    private static final String MET = "#2563eb";
    private static final String MISSED = "#dc2626";
    private static final String LEGEND =
            "<span style=\"color:" + MET + "\">■</span> met <span style=\"color:" + MISSED + "\">■</span> missed";
    private static final List<Integer> PERCENTILES = List.of(50, 75, 90, 95, 99);

    /**
     * Shows an incident, or the one that waited for others more often than any other.
     *
     * @throws UnusableInput if there is no verdict on it
     */
    static Page of(Report report, Optional<String> incident) {
        return new Page(report, incident.map(report::verdict).orElseGet(() -> mostWaits(report.verdicts())));
    }

    private static Verdict mostWaits(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            throw new UnusableInput("no page: no incident of the log was judged");
        }
        Verdict most = verdicts.get(0);
        for (Verdict verdict : verdicts) {
            if (verdict.ledger().spans().size() > most.ledger().spans().size()) {
                most = verdict;
            }
        }
        return most;
    }

    String html() {
        CaseClock clock = report.clock(shown);
        EscalationReport escalation = report.escalation();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; color: #1f2937; max-width: 1040px; margin: 2rem auto; padding: 0 1rem; }
                h1 { font-size: 1.6rem; margin-bottom: .2rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
                table { border-collapse: collapse; } th, td { padding: .2rem .8rem .2rem 0; text-align: right; white-space: nowrap; }
                th:first-child, td:first-child, .word { text-align: left; } th { color: #4b5563; font-weight: 600; }
                .lead { color: #4b5563; } pre { overflow-x: auto; background: #f3f4f6; padding: 1rem; font-size: 13px; }
                svg { max-width: 100%%; height: auto; }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <p class="lead">%s</p>
                <h2>Met and missed by month of closing</h2>
                %s
                <h2>Met and missed by priority</h2>
                %s
                <h2>Business time from opened to closed, hours:minutes</h2>
                %s
                <h2>What a plan would have escalated</h2>
                <p>%s</p>
                %s
                %s
                <h2>%s, as its clock saw it</h2>
                %s
                <details><summary>Why: the proof in words</summary><pre>%s</pre></details>
                </body>
                </html>
                """.formatted(
                        escaped(report.log().name()),
                        escaped(report.level().terms().name()),
                        escaped(lead()),
                        table("month", byMonth()),
                        table("priority", byPriority()),
                        times(),
                        escaped(escalation.sum()),
                        plain(EscalationReport.RUNG_HEADS, escalation.rungs(), 2),
                        plain(EscalationReport.ROLE_HEADS, escalation.roles(), 1),
                        escaped(shown.closing().incident()),
                        CaseDrawing.svg(clock, Language.ENGLISH),
                        escaped(ProofText.english(Proof.of(clock, clock.reading(JudgedBy.TARGET)))));
    }

    private String lead() {
        List<Verdict> verdicts = report.verdicts();
        long met = verdicts.stream().filter(Verdict::met).count();
        return text(
                "%,d of %,d incidents met (%s), judged by %s on %s; %s.",
                met,
                verdicts.size(),
                percent(met, verdicts.size()),
                report.level().termsFile(),
                report.level().hours().name(),
                report.log().name());
    }

    private SortedMap<String, List<Verdict>> byMonth() {
        return grouped(verdict -> YearMonth.from(verdict.closing().updatedAt()).toString());
    }

    private SortedMap<String, List<Verdict>> byPriority() {
        return grouped(verdict -> verdict.priority().toString());
    }

    private SortedMap<String, List<Verdict>> grouped(Function<Verdict, String> by) {
        return report.verdicts().stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static String table(String group, SortedMap<String, List<Verdict>> groups) {
        int most = groups.values().stream().mapToInt(List::size).max().orElse(1);
        List<String> rows = new ArrayList<>();
        rows.add("<tr><th>" + group + "</th><th>incidents</th><th>met</th><th>missed</th><th>share met</th><th>"
                + LEGEND + "</th></tr>");
        groups.forEach((name, verdicts) -> {
            long met = verdicts.stream().filter(Verdict::met).count();
            long missed = verdicts.size() - met;
            rows.add(text(
                    "<tr><td>%s</td><td>%,d</td><td>%,d</td><td>%,d</td><td>%s</td><td>%s</td></tr>",
                    escaped(name),
                    verdicts.size(),
                    met,
                    missed,
                    percent(met, verdicts.size()),
                    bar(met, missed, most)));
        });
        return "<table>" + String.join("\n", rows) + "</table>";
    }

    /** Met and missed are told apart by their place and by a title, not by colour alone. */
    private static String bar(long met, long missed, int most) {
        long wide = met * BAR / most;
        long rest = missed * BAR / most;
        return text(
                "<svg width=\"%d\" height=\"14\" role=\"img\"><title>%,d met, %,d missed</title>"
                        + "<rect width=\"%d\" height=\"14\" fill=\"%s\"/>"
                        + "<rect x=\"%d\" width=\"%d\" height=\"14\" fill=\"%s\"/></svg>",
                BAR, met, missed, wide, MET, wide + 1, rest, MISSED);
    }

    private String times() {
        List<String> rows = new ArrayList<>();
        rows.add("<tr><th>priority</th>"
                + PERCENTILES.stream()
                        .map(percent -> "<th>" + percent + " %</th>")
                        .collect(Collectors.joining())
                + "</tr>");
        for (Summary summary : Summary.of(report.verdicts())) {
            rows.add("<tr><td>" + escaped(summary.group()) + "</td>"
                    + PERCENTILES.stream()
                            .map(percent -> "<td>"
                                    + summary.toClosed(percent).map(Page::time).orElse("-") + "</td>")
                            .collect(Collectors.joining())
                    + "</tr>");
        }
        return "<table>" + String.join("\n", rows) + "</table>";
    }

    /** A table whose first columns are words. */
    private static String plain(List<String> heads, List<List<String>> rows, int words) {
        String head =
                heads.stream().map(cell -> "<th>" + escaped(cell) + "</th>").collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> (i < words ? "<td class=\"word\">" : "<td>") + escaped(row.get(i)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><tr>" + head + "</tr>\n" + body + "</table>";
    }

    private static String time(Duration time) {
        return text("%,d:%02d", time.toHours(), time.toMinutesPart());
    }

    private static String percent(long part, long whole) {
        long tenths = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole;
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(String form, Object... parts) {
        return String.format(Locale.ROOT, form, parts);
    }
}

package io.deskwright.examples.replay.escalation;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Rung;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a plan would have done, as rows of text. */
public record EscalationReport(Escalation escalation, ZoneId zone) {

    /** The heads of {@link #rungs}. */
    public static final List<String> RUNG_HEADS =
            List.of("ladder", "rung", "incidents", "firings", "repeats", "most in an hour", "which");

    /** The heads of {@link #roles}. */
    public static final List<String> ROLE_HEADS = List.of("role", "notices", "messages", "most in an hour", "which");

    /** {@return for each rung its ladder, its name, how many incidents it would have fired for, how often, its peak} */
    public List<List<String>> rungs() {
        List<List<String>> rows = new ArrayList<>();
        for (Ladder ladder : escalation.plan().ladders()) {
            for (Rung rung : ladder.rungs()) {
                rows.add(row(ladder, rung));
            }
        }
        return rows;
    }

    private List<String> row(Ladder ladder, Rung rung) {
        List<Firing> fired = escalation.firings().stream()
                .filter(firing -> firing.rung().name().equals(rung.name()))
                .toList();
        long incidents = fired.stream().map(Firing::incident).distinct().count();
        long repeats = fired.stream().filter(firing -> firing.round() > 1).count();
        Escalation.Peak peak = Escalation.peak(fired.stream().map(Firing::at).toList());
        return List.of(
                ladder.name(),
                rung.name(),
                number(incidents),
                number(fired.size()),
                number(repeats),
                number(peak.count()),
                which(peak));
    }

    /** {@return for each role that would have been told the notices, the messages made of them by e-mail, and their peak} */
    public List<List<String>> roles() {
        List<List<String>> rows = new ArrayList<>();
        for (Role role : escalation.posts().keySet()) {
            Post post = escalation.posts().get(role);
            Escalation.Peak peak = Escalation.peak(post.messages());
            rows.add(List.of(
                    role.english(),
                    number(post.notices()),
                    number(post.messages().size()),
                    number(peak.count()),
                    which(peak)));
        }
        return rows;
    }

    /** {@return one sentence on all of it} */
    public String sum() {
        List<Firing> firings = escalation.firings();
        Escalation.Peak peak = Escalation.peak(firings.stream().map(Firing::at).toList());
        long incidents = firings.stream().map(Firing::incident).distinct().count();
        long notices =
                escalation.posts().values().stream().mapToLong(Post::notices).sum();
        long messages = escalation.posts().values().stream()
                .mapToLong(post -> post.messages().size())
                .sum();
        return "Plan " + escalation.plan().name() + ": " + number(firings.size()) + " firings for " + number(incidents)
                + " incidents, at most " + number(peak.count()) + " in an hour"
                + (peak.count() == 0 ? "" : " (" + which(peak) + ")")
                + "; " + number(notices) + " notices, grouped for "
                + Escalation.GROUPING.toMinutes() + " min, by e-mail " + number(messages)
                + " messages, as many by SMS.";
    }

    /** {@return the report as lines of text} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("What a plan would have escalated, had it been in force");
        lines.add("");
        lines.add(rung(RUNG_HEADS));
        rungs().forEach(row -> lines.add(rung(row)));
        lines.add("");
        lines.add(role(ROLE_HEADS));
        roles().forEach(row -> lines.add(role(row)));
        lines.add("");
        lines.add(sum());
        return lines;
    }

    private static String rung(List<String> cells) {
        return text("%-14s %-22s %9s %9s %9s %16s  %s", cells.toArray()).stripTrailing();
    }

    private static String role(List<String> cells) {
        return text("%-37s %9s %9s %26s  %s", cells.toArray()).stripTrailing();
    }

    private String which(Escalation.Peak peak) {
        Instant hour = peak.hour();
        return peak.count() == 0
                ? "-"
                : LocalDateTime.ofInstant(hour, zone).toString().replace('T', ' ');
    }

    private static String number(long number) {
        return text("%,d", number);
    }

    private static String text(String form, Object... cells) {
        return String.format(Locale.ROOT, form, cells);
    }
}

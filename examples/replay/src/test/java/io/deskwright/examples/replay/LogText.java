package io.deskwright.examples.replay;

import io.deskwright.escalation.plan.PlanText;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.LogFile;
import io.deskwright.examples.replay.log.Progress;
import io.deskwright.examples.replay.log.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** A small log, written row by row, with its columns in another order and one more among them. */
final class LogText {

    static final String HEADER =
            "sys_updated_at,opened_at,number,comment,incident_state,sys_mod_count,active,priority,made_sla";
    static final String MON_9 = "7/3/2016 09:00";

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    static LogText log() {
        return new LogText();
    }

    LogText row(String incident, String state, int modCount, String updatedAt) {
        boolean active = !state.equals("Closed");
        return line(updatedAt, MON_9, incident, "-", state, modCount, active, "3 - Moderate", "true");
    }

    LogText line(Object... cells) {
        return raw(String.join(",", List.of(cells).stream().map(String::valueOf).toList()));
    }

    LogText raw(String line) {
        text.append(line).append('\n');
        return this;
    }

    byte[] utf8() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Report replayed() {
        return replayed("UTC");
    }

    Report replayed(String zone) {
        return replayed(recorded(zone));
    }

    Report replayed(JudgedBy level) {
        return replay(LogFile.of("small.csv", utf8()), level);
    }

    static Report replay(LogFile file, String zone) {
        return replay(file, recorded(zone));
    }

    static Report replay(LogFile file, JudgedBy level) {
        Warnings warnings = new Warnings();
        IncidentLog log = IncidentLog.read(file, Progress.HIDDEN, warnings);
        return new Report(
                log,
                level,
                PlanText.parse("recorded.plan", bundled("recorded.plan")),
                new Judge(level, warnings).verdicts(log),
                warnings);
    }

    static JudgedBy recorded(String zone) {
        return level(zone, bundled("recorded.terms"), bundled("recorded.hours"));
    }

    static JudgedBy level(String zone, String terms, String hours) {
        return new JudgedBy(
                "recorded.terms",
                LogTerms.parse("recorded.terms", terms),
                "recorded.hours",
                HoursText.parse("recorded.hours", hours, ZoneId.of(zone)));
    }

    static String bundled(String name) {
        try {
            return Bundled.text(name);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}

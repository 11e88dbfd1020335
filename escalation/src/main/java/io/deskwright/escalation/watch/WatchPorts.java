package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.Journals;
import io.deskwright.escalation.notice.DeliveryRules;
import io.deskwright.escalation.notice.Language;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Templates;
import io.deskwright.escalation.roster.DutyRoster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What a watch stands on.
 *
 * @param journals where histories are kept: those of the cases, of the logs and of the mailboxes
 * @param subjects the cases
 * @param plans which plan each is under
 * @param roster who is on duty
 * @param hands who does to a case what a rung asks for
 * @param maintenance when nothing fires
 * @param wakeUps when to look at which case
 * @param notifier who hands messages over
 * @param rules how they are handed over
 * @param templates in which words
 * @param words what templates may name of a case beside what stands in journals, asked when a message is written: names,
 *     places
 * @param language in which language to each person
 * @param clock what time it is
 * @param node the name of this watcher, unlike that of any other that shares the journals
 * @param tolerance by how much a rung may fire late without being marked so
 * @param lease for how long a case that is looked at is kept from other watchers; for messages {@link DeliveryRules} says it
 * @param longestSnooze how long nothing may fire at most because somebody asked for that, so that no case is forgotten
 */
@Value.Builder
public record WatchPorts(
        Journals journals,
        Subjects subjects,
        Plans plans,
        DutyRoster roster,
        Hands hands,
        Maintenance maintenance,
        WakeUps wakeUps,
        Notifier notifier,
        DeliveryRules rules,
        Templates templates,
        Function<CaseId, Map<String, String>> words,
        Function<String, Language> language,
        InstantSource clock,
        String node,
        Duration tolerance,
        Duration lease,
        Duration longestSnooze) {

    /** By how much a rung may fire late if nothing else is said. */
    public static final Duration USUAL_TOLERANCE = Duration.ofMinutes(1);

    /** For how long a case is kept from other watchers if nothing else is said. */
    public static final Duration USUAL_LEASE = Duration.ofMinutes(2);

    /** How long a snooze may be if nothing else is said. */
    public static final Duration USUAL_LONGEST_SNOOZE = Duration.ofHours(24);

    /** Checks that all parts are there. */
    public WatchPorts {
        Objects.requireNonNull(journals, "journals");
        Objects.requireNonNull(subjects, "subjects");
        Objects.requireNonNull(plans, "plans");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(wakeUps, "wakeUps");
        Objects.requireNonNull(notifier, "notifier");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(longestSnooze, "longestSnooze");
    }

    /** {@return a builder that begins with these ports} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the ports. */
    public static final class Builder extends WatchPortsBuilder {

        /** Begins with one watcher that does nothing to cases, knows no maintenance and writes English. */
        public Builder() {
            hands(Hands.NONE)
                    .maintenance(Maintenance.NONE)
                    .rules(DeliveryRules.STANDARD)
                    .templates(Templates.standard())
                    .words(subject -> Map.of())
                    .language(person -> Language.ENGLISH)
                    .node("watch")
                    .tolerance(USUAL_TOLERANCE)
                    .lease(USUAL_LEASE)
                    .longestSnooze(USUAL_LONGEST_SNOOZE);
        }
    }
}

package io.deskwright.examples.replay.escalation;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.notice.DeliveryRules;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.sla.comparison.ServiceLevel;
import io.deskwright.sla.comparison.WhatIf.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan would have done to the incidents of a log.
 *
 * @param plan the plan
 * @param firings what would have fired, in the order of firing
 * @param posts what each role that is told would have had in its mailbox
 */
public record Escalation(Plan plan, List<Firing> firings, Map<Role, Post> posts) {

    /** Mass faults come together: a notice waits so long for others. */
    public static final Duration GROUPING = Duration.ofMinutes(10);

    private static final DeliveryRules RULES =
            DeliveryRules.STANDARD.but().grouping(GROUPING).build();

    /**
     * An incident to be watched over.
     *
     * @param read its history
     * @param level its level
     * @param openedAt when it was opened
     */
    public record Incident(Case<String> read, String level, Instant openedAt) {}

    /**
     * Something that comes in an hour more often than in any other.
     *
     * @param count how often
     * @param hour when that hour begins; the epoch if it never came
     */
    public record Peak(int count, Instant hour) {}

    /**
     * Watches over all incidents of a log at once, as if the present plan had been in force then.
     *
     * @param plan the plan
     * @param level what was promised
     * @param incidents the incidents
     * @return what would have fired, and whom that would have told
     */
    public static Escalation of(Plan plan, ServiceLevel level, List<Incident> incidents) {
        List<Firing> firings = new ArrayList<>();
        for (Incident incident : incidents) {
            firings.addAll(Climb.of(plan, level, incident.read(), incident.level(), incident.openedAt()));
        }
        firings.sort(Comparator.comparing(Firing::at));
        return new Escalation(plan, firings, posts(firings));
    }

    private static Map<Role, Post> posts(List<Firing> firings) {
        Map<Role, Post> posts = new EnumMap<>(Role.class);
        for (Firing firing : firings) {
            firing.rung().actions().stream()
                    .map(Action::told)
                    .flatMap(List::stream)
                    .forEach(role -> posts.computeIfAbsent(role, told -> new Post(told, RULES))
                            .queue(firing));
        }
        posts.values().forEach(Post::finish);
        return posts;
    }

    /** {@return how often something comes in one hour at most; of equal hours the first} */
    static Peak peak(List<Instant> instants) {
        Map<Instant, Integer> hours = new TreeMap<>();
        instants.forEach(at -> hours.merge(at.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum));
        return hours.entrySet().stream()
                .max(Map.Entry.<Instant, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(hour -> new Peak(hour.getValue(), hour.getKey()))
                .orElse(new Peak(0, Instant.EPOCH));
    }
}

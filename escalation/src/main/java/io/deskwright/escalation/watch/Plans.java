package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.ByLevel;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.sla.definition.Versions;

/** Which plan a case is under. Implementations are thread-safe, and answer the same for the same case. */
@FunctionalInterface
public interface Plans {

    /**
     * Finds the plan of a case.
     *
     * @param subject the case
     * @return its plan
     */
    Plan planOf(Subject subject);

    /**
     * Keeps all cases under one plan.
     *
     * @param plan the plan
     * @return it, for every case
     */
    static Plans always(Plan plan) {
        return subject -> plan;
    }

    /**
     * Keeps each case under the version that was in force when it was received (AMB-74), and in it under the plan of its
     * level (CLS-22).
     *
     * @param versions all versions, each with a plan for every level
     * @return the plans; a case that was received before the first version is under the first
     */
    static Plans of(Versions<ByLevel<Plan>> versions) {
        return subject -> versions.inForceAt(subject.begunAt())
                .orElseGet(() -> versions.all().get(0))
                .definition()
                .of(subject.level());
    }
}

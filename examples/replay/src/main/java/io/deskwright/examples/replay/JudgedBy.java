package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.Priority;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.comparison.ServiceLevel;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.terms.Terms;

/** How incidents are judged: what is promised, and the working hours in which it is counted, each with its file. */
record JudgedBy(String termsFile, Terms terms, String hoursFile, BusinessCalendar hours) {

    /** The target by which an incident is judged. */
    static final String TARGET = "CLOSE";

    JudgedBy {
        if (!terms.targetNames().contains(TARGET)) {
            Problems problems = new Problems(termsFile);
            problems.add(termsFile, "no target '" + TARGET + "', by which incidents are judged");
            problems.throwIfAny();
        }
    }

    /** {@return both, with the hours in their fast form} */
    ServiceLevel serviceLevel() {
        return new ServiceLevel(terms, Judge.compiled(hours));
    }

    boolean promises(Priority priority) {
        return terms.select(TARGET, priority.facts()).isPresent();
    }
}

/**
 * Escalation of Deskwright: ladders of rungs, duty rosters, and notices that are handed over once.
 */
module io.deskwright.escalation {
    requires transitive io.deskwright.core;
    requires static org.immutables.value.annotations;
    requires org.slf4j;

    exports io.deskwright.escalation.notice;
    exports io.deskwright.escalation.plan;
    exports io.deskwright.escalation.plan.lint;
    exports io.deskwright.escalation.roster;
    exports io.deskwright.escalation.watch;
}

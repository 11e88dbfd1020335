/**
 * The core of Deskwright: tickets, their journal, and the desk as the front door.
 *
 * <p>Who embeds it begins with {@link io.deskwright.core.desk.ServiceDesk}.
 */
module io.deskwright.core {
    requires transitive io.deskwright.sla;
    requires transitive io.vavr;
    requires static org.immutables.value.annotations;
    requires org.slf4j;

    exports io.deskwright.core.asset;
    exports io.deskwright.core.contract;
    exports io.deskwright.core.contract.lint;
    exports io.deskwright.core.contract.price;
    exports io.deskwright.core.contract.quote;
    exports io.deskwright.core.contract.version;
    exports io.deskwright.core.deadline;
    exports io.deskwright.core.desk;
    exports io.deskwright.core.fault;
    exports io.deskwright.core.journal;
    exports io.deskwright.core.lifecycle;
    exports io.deskwright.core.memory;
    exports io.deskwright.core.people;
    exports io.deskwright.core.port;
    exports io.deskwright.core.report;
    exports io.deskwright.core.sentence;
    exports io.deskwright.core.ticket;
    exports io.deskwright.core.ticket.command;
}

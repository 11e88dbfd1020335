/** The core of Deskwright: tickets, their journal, and the desk as the front door. */
module io.deskwright.core {
    requires transitive io.deskwright.sla;
    requires transitive io.vavr;
    requires static org.immutables.value.annotations;
    requires org.slf4j;
}

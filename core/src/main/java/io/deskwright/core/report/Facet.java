package io.deskwright.core.report;

import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Ticket;
import java.util.function.Function;

/** By what tickets are told apart; what is not known of a ticket is empty. */
public enum Facet implements Function<Ticket, String> {
    /** The fault level as it is now [故障级别]. */
    LEVEL,
    /** The name of the kind of service (TRK-18). */
    TYPE,
    /** The maker of the device that was judged last [厂家] (TRK-17). */
    MANUFACTURER,
    /** Where the service is due [地区]. */
    REGION,
    /** The engineer who has it, or had it last [工程师]. */
    ENGINEER,
    /** The contract [合同]. */
    CONTRACT;

    @Override
    public String apply(Ticket ticket) {
        return switch (this) {
            case LEVEL -> ticket.severity();
            case TYPE -> ticket.type().map(OrderType::name).orElse("");
            case MANUFACTURER -> ticket.devices().manufacturer();
            case REGION -> ticket.origin().region();
            case ENGINEER -> ticket.assignee().orElse("");
            case CONTRACT -> ticket.origin().contract();
        };
    }
}

package io.deskwright.examples.conformance;

import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How an order stands after the last step. */
final class JourneyEnd {

    private JourneyEnd() {}

    /** Reads what a journey expects; a field that it does not name is not compared, but it tells the state. */
    static Map<String, Object> expected(Fields end) {
        end.required("state");
        Map<String, Object> expected = new TreeMap<>();
        end.names().forEach(field -> expected.put(field, expected(field, end)));
        return expected;
    }

    private static Object expected(String field, Fields end) {
        return switch (field) {
            case "state", "closeReason" -> end.text(field);
            case "assignee" -> end.shownText(field);
            case "handleSpent" -> end.shownDuration(field);
            case "openObligations" -> end.texts(field);
            case "surveyInvitations", "returnsToDispatch" -> end.number(field);
            default -> throw new UnreadableCase("field '" + field + "' is unknown");
        };
    }

    static Map<String, Object> got(String order, JourneyDesk desk) {
        Map<String, Object> got = new TreeMap<>();
        Optional<Ticket> ticket = desk.ticket(order);
        got.put("state", ticket.map(known -> known.state().name()).orElse("NONE"));
        ticket.ifPresent(known -> {
            got.put("assignee", known.assignee().orElse("null"));
            got.put("handleSpent", desk.handled(order));
            got.put("openObligations", obligations(known));
            got.put("surveyInvitations", known.counts().surveyInvitations());
            got.put("returnsToDispatch", known.counts().returnsToDispatch());
        });
        ticket.filter(known -> known.state() == TicketState.CLOSED)
                .flatMap(Ticket::closeReason)
                .ifPresent(reason -> got.put("closeReason", reason.name()));
        return got;
    }

    private static List<String> obligations(Ticket ticket) {
        List<String> open = new ArrayList<>();
        if (ticket.analysisReportDue()) {
            open.add("ANALYSIS_REPORT");
        }
        open.addAll(Collections.nCopies(ticket.parts().oldDue().size(), "OLD_PART_RETURN"));
        return open;
    }
}

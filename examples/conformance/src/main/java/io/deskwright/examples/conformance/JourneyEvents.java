package io.deskwright.examples.conformance;

import io.deskwright.core.journal.Entry;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import java.util.List;
import java.util.Set;

/** The events that journeys speak of: those of REQUIREMENTS §21.3. */
final class JourneyEvents {

    private static final Set<String> NAMES = Set.of(
            "TicketReceived",
            "TypeDetermined",
            "SeveritySet",
            "RequestConfirmed",
            "EngineerAssigned",
            "CallTransferred",
            "WorkCompleted",
            "WorkIncomplete",
            "WorkResumed",
            "ReturnedToDispatch",
            "PhoneSolutionGiven",
            "PhoneNotSolved",
            "FaultJudged",
            "CoverageDecided",
            "VisitBooked",
            "EngineerArrived",
            "PartSwapped",
            "CiSerialReplaced",
            "OldPartDue",
            "PartRequested",
            "VendorSolutionApplied",
            "PartReceived",
            "PartRefused",
            "QuoteSent",
            "QuoteDeclined",
            "QuoteAccepted",
            "AssistanceGiven",
            "ResolutionProposed",
            "FaultReportSent",
            "Resolved",
            "VerificationFailed",
            "JointAnalysisOpened",
            "WaitingForRecurrence",
            "FaultRecurred",
            "RecurrenceWindowExpired",
            "FaultReportAccepted",
            "FaultReportRejected",
            "RejectionConfirmed",
            "CauseChanged",
            "TicketSuperseded",
            "TicketClosed",
            "SurveyInvited",
            "CauseUnchanged",
            "EngineerChanged",
            "AnalysisReportDelivered",
            "OldPartReturned",
            "NoteAdded",
            "SeverityChanged",
            "Escalated",
            "NotificationRequested",
            "ServiceRestored",
            "ClockPaused",
            "ClockResumed",
            "VisitCancelled",
            "VisitRebooked",
            "TicketReopened",
            "TicketCancelled",
            "TicketMarkedDuplicate");

    private JourneyEvents() {}

    /** The names of what was recorded, in order, without those of which journeys do not speak. */
    static List<String> names(List<Entry> recorded) {
        return recorded.stream()
                .map(entry -> entry.event().getClass().getSimpleName())
                .filter(NAMES::contains)
                .toList();
    }

    /** Lets no event be expected that would never be looked at. */
    static List<String> known(List<String> names) {
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new UnreadableCase("event '" + name + "' is unknown");
            }
        }
        return names;
    }
}

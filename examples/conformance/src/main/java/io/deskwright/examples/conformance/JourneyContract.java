package io.deskwright.examples.conformance;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Rules;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What every order of a journey is under.
 *
 * @param agreement the contract
 * @param devices the devices that are known
 */
record JourneyContract(Agreement agreement, List<Device> devices) {

    private static final String NAME = "journey";
    private static final List<DailyWindow> OFFICE_HOURS =
            List.of(DailyWindow.parse("09:00-12:00"), DailyWindow.parse("13:00-18:00"));

    static JourneyContract read(Fields journey) {
        Fields contract = new Fields(journey.object("contract"));
        contract.only(
                "policy",
                "zone",
                "devices",
                "entitlements",
                "replyRequired",
                "analysisReportRequired",
                "cancellation",
                "reopenWindow");
        Agreement agreed = Agreement.of(NAME, terms(contract.text("policy", "P001")), hours(contract));
        return new JourneyContract(
                agreed.with(rules(contract, agreed.rules())).with(entitlements(contract)), devices(contract));
    }

    private static Terms terms(String policy) {
        if (!SourceTerms.names().contains(policy)) {
            throw new UnreadableCase("policy '" + policy + "' is unknown");
        }
        return SourceTerms.of(policy);
    }

    private static BusinessCalendar hours(Fields contract) {
        ZoneId zone = Fields.parse("zone", contract.text("zone", "Asia/Shanghai"), ZoneId::of);
        var week = WeeklyHours.in(zone);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.on(day, OFFICE_HOURS));
        return week.build();
    }

    private static Rules rules(Fields contract, Rules defaults) {
        Optional<Duration> window =
                contract.has("reopenWindow") ? Optional.of(contract.duration("reopenWindow")) : Optional.empty();
        return defaults.but()
                .replyRequired(contract.flag("replyRequired", true))
                .analysisReportRequired(contract.flag("analysisReportRequired", true))
                .cancellation(contract.flag("cancellation", false))
                .reopenWindow(window)
                .build();
    }

    private static List<Entitlement> entitlements(Fields contract) {
        List<Entitlement> entitlements = new ArrayList<>();
        for (JsonNode node : contract.listOrNone("entitlements")) {
            Fields granted = new Fields(node);
            granted.only("serial", "kind", "from", "to");
            entitlements.add(Entitlement.of(
                    granted.text("serial"), granted.text("kind"), granted.date("from"), granted.date("to")));
        }
        return entitlements;
    }

    private static List<Device> devices(Fields contract) {
        List<Device> devices = new ArrayList<>();
        for (JsonNode node : contract.listOrNone("devices")) {
            Fields device = new Fields(node);
            device.only("serial", "parts", "suppliedUntil");
            Optional<LocalDate> until =
                    device.has("suppliedUntil") ? Optional.of(device.date("suppliedUntil")) : Optional.empty();
            devices.add(Device.of(device.text("serial"), new LinkedHashSet<>(device.texts("parts")))
                    .but()
                    .suppliedUntil(until)
                    .build());
        }
        return devices;
    }
}

package io.deskwright.core.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.contract.Scope;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.Validity;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.fault.FactValue;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.core.sentence.Finding;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractLintTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JAN_1 = LocalDate.of(2026, 1, 1);
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
    private static final Device DEVICE =
            Device.of("SN-1", Set.of()).but().acceptedOn(JAN_1).build();

    /** A contract of which nothing can be said: terms without levels, the hours its own. */
    private static final Agreement SOUND = Agreement.of("C-1", SourceTerms.of("P000"), AlwaysOpen.in(SHANGHAI))
            .but()
            .projectManager("pm-1")
            .addEntitlements(Entitlement.warranty("SN-1", JAN_1, JAN_31))
            .build();

    private static List<String> findings(Agreement contract, Device... devices) {
        return ContractLint.findings(contract, List.of(devices)).stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<ContractCode> codes(Agreement contract) {
        return ContractLint.findings(contract, List.of()).stream()
                .map(Finding::code)
                .toList();
    }

    private static Agreement granting(Entitlement... entitlements) {
        return SOUND.with(List.of(entitlements));
    }

    private static Entitlement.Builder granted(String kind, Validity period) {
        return new Entitlement.Builder().kind(kind).period(period);
    }

    @Test
    void of_a_sound_contract_nothing_is_found() {
        assertThat(findings(SOUND, DEVICE)).isEmpty();
    }

    @Test
    void ORG_05_a_contract_without_a_manager_is_found() {
        assertThat(findings(SOUND.but().projectManager(" ").build()))
                .containsExactly("NO_MANAGER: Contract C-1 has no project manager.");
    }

    @Test
    void AMB_08_hours_that_are_assumed_or_never_open_are_found() {
        WeeklyHours assumed = WeeklyHours.in(SHANGHAI)
                .named("office")
                .weekdays("09:00-12:00", "13:00-18:00")
                .build();
        assertThat(findings(SOUND.but().hours(assumed).build()))
                .containsExactly(
                        "ASSUMED_HOURS: Contract C-1 has the hours that are assumed where nothing is said: office.");
        BusinessCalendar others =
                WeeklyHours.in(SHANGHAI).weekdays("09:00-12:00", "13:00-18:30").build();
        assertThat(findings(SOUND.but().hours(others).build())).isEmpty();
        BusinessCalendar never = assumed.minus(AlwaysOpen.in(SHANGHAI));
        Agreement closed =
                SOUND.but().hours(never).serviceFrom(JAN_1).serviceUntil(JAN_31).build();
        assertThat(ContractLint.findings(closed, List.of()))
                .extracting(
                        Finding::code,
                        finding -> finding.data().get("from"),
                        finding -> finding.data().get("until"))
                .containsExactly(tuple(ContractCode.NO_HOURS, "2026-01-01", "2026-01-31"));
        assertThat(ContractLint.findings(
                        closed.but().serviceUntil(Optional.empty()).build(), List.of()))
                .extracting(finding -> finding.data().get("until"))
                .containsExactly("2027-01-01");
        BusinessCalendar lastDay = WeeklyHours.in(SHANGHAI)
                .weekdays()
                .override(JAN_31, "09:00-10:00")
                .build();
        assertThat(findings(closed.but().hours(lastDay).build())).isEmpty();
        assertThat(findings(closed.but()
                        .hours(lastDay)
                        .serviceUntil(LocalDate.of(2026, 1, 30))
                        .entitlements(List.of(Entitlement.warranty("SN-1", JAN_1, JAN_1)))
                        .build()))
                .hasSize(1);
    }

    @Test
    void of_hours_at_the_end_of_time_two_years_are_looked_at() {
        BusinessCalendar never = AlwaysOpen.in(SHANGHAI).minus(AlwaysOpen.in(SHANGHAI));
        Agreement endless = SOUND.but()
                .hours(never)
                .serviceFrom(JAN_1)
                .serviceUntil(LocalDate.MAX)
                .build();
        List<Agreement> contracts = List.of(
                endless,
                endless.but().serviceUntil(LocalDate.of(9999, 12, 31)).build(),
                endless.but().serviceUntil(LocalDate.of(2028, 1, 2)).build());
        for (Agreement contract : contracts) {
            assertThat(ContractLint.findings(contract, List.of()))
                    .filteredOn(finding -> finding.code() == ContractCode.NO_HOURS)
                    .extracting(finding -> finding.data().get("until"))
                    .containsExactly("2028-01-01");
        }
        Agreement late = endless.but().serviceFrom(LocalDate.MAX).build();
        assertThat(ContractLint.findings(late, List.of()))
                .extracting(Finding::code)
                .contains(ContractCode.NO_HOURS);
        assertThat(ContractLint.findings(
                        late.but().serviceUntil(Optional.empty()).build(), List.of()))
                .extracting(Finding::code)
                .contains(ContractCode.NO_HOURS);
    }

    @Test
    void a_contract_that_grants_nothing_is_found() {
        assertThat(findings(granting())).containsExactly("NO_ENTITLEMENT: Contract C-1 grants nothing.");
    }

    @Test
    void a_gap_between_two_of_one_kind_is_found_with_its_first_and_last_day() {
        Entitlement first = Entitlement.warranty("SN-1", JAN_1, JAN_31);
        assertThat(findings(granting(
                        Entitlement.warranty("SN-1", LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 9)), first)))
                .containsExactly("GAP: HARDWARE_WARRANTY for SN-1 does not hold from 2026-02-01 through 2026-02-02.");
        Entitlement next = Entitlement.warranty("SN-1", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 9));
        assertThat(findings(granting(first, next))).isEmpty();
        Entitlement afterOne = Entitlement.warranty("SN-1", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 9));
        assertThat(findings(granting(first, afterOne)))
                .containsExactly("GAP: HARDWARE_WARRANTY for SN-1 does not hold from 2026-02-01 through 2026-02-01.");
        assertThat(findings(
                        granting(first, afterOne.but().services(Service.PHONE).build())))
                .isEmpty();
        assertThat(findings(
                        granting(first, afterOne.but().scope(Scope.of("SN-2")).build())))
                .isEmpty();
        assertThat(findings(granting(first, afterOne.but().kind("K").build()))).isEmpty();
    }

    @Test
    void what_follows_without_a_day_between_leaves_no_gap_however_long_the_series_is() {
        Entitlement first = Entitlement.warranty("SN-1", JAN_1, JAN_31);
        Entitlement second = Entitlement.warranty("SN-1", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        Entitlement third = Entitlement.warranty("SN-1", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(findings(granting(first, second, third))).isEmpty();
        assertThat(findings(granting(third, first)))
                .containsExactly("GAP: HARDWARE_WARRANTY for SN-1 does not hold from 2026-02-01 through 2026-02-28.");
    }

    @Test
    void a_gap_on_a_device_that_is_not_meant_is_none() {
        Scope hardware = Scope.devicesOf(Device.HARDWARE);
        Entitlement month = granted("K", Validity.ofWarranty(Period.ofMonths(1)))
                .scope(hardware)
                .build();
        Entitlement renewal = granted("K", Validity.since(LocalDate.of(2026, 2, 4)))
                .scope(hardware)
                .build();
        assertThat(findings(granting(month, renewal), DEVICE)).hasSize(1);
        assertThat(findings(granting(month, renewal), DEVICE.but().kind("CABLE").build()))
                .isEmpty();
    }

    @Test
    void a_service_that_ended_before_its_terms_began_is_read_all_the_same() {
        Agreement past = SOUND.but().serviceUntil(LocalDate.of(1999, 12, 31)).build();
        assertThat(ContractLint.findings(past, List.of()))
                .extracting(Finding::code)
                .containsExactly(ContractCode.AFTER_CONTRACT);
    }

    @Test
    void what_runs_on_beside_others_leaves_no_gap() {
        Entitlement longer = Entitlement.warranty("SN-1", JAN_1, LocalDate.of(2026, 3, 1));
        Entitlement within = Entitlement.warranty("SN-1", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3));
        Entitlement later = Entitlement.warranty("SN-1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
        assertThat(findings(granting(longer, within, later))).isEmpty();
        Entitlement endless = granted("K", Validity.since(JAN_1)).build();
        assertThat(findings(granting(
                        endless,
                        granted("K", Validity.since(LocalDate.of(2030, 1, 1))).build())))
                .isEmpty();
    }

    @Test
    void a_gap_is_looked_for_on_each_device_where_the_dates_are_its_own() {
        Entitlement year = granted("K", Validity.ofWarranty(Period.ofMonths(1))).build();
        Entitlement renewal =
                granted("K", Validity.since(LocalDate.of(2026, 2, 4))).build();
        Device later =
                DEVICE.but().serial("SN-2").acceptedOn(LocalDate.of(2026, 1, 3)).build();
        assertThat(findings(granting(year, renewal), DEVICE, later))
                .containsExactly("GAP: K for SN-1 does not hold from 2026-02-02 through 2026-02-03.");
    }

    @Test
    void what_ends_after_the_contract_is_found_and_what_has_no_end_is_not() {
        Agreement contract = granting(
                        Entitlement.warranty("SN-1", JAN_1, JAN_31),
                        granted("K", Validity.ofWarranty(Period.ofDays(30))).build(),
                        granted("L", Validity.lifelong()).build())
                .but()
                .serviceUntil(LocalDate.of(2026, 1, 30))
                .build();
        assertThat(findings(contract, DEVICE))
                .containsExactly(
                        "AFTER_CONTRACT: HARDWARE_WARRANTY for SN-1 ends 2026-01-31,"
                                + " after the service of the contract on 2026-01-30.",
                        "AFTER_CONTRACT: K for SN-1 ends 2026-01-31, after the service of the contract on 2026-01-30.");
        assertThat(findings(contract.but().serviceUntil(JAN_31).build(), DEVICE))
                .isEmpty();
    }

    @Test
    void AMB_34_devices_without_a_date_or_with_one_that_stands_in_are_found() {
        Agreement contract = granting(granted("K", Validity.lifelong())
                .scope(Scope.devicesOf(Device.HARDWARE))
                .build());
        Device undated = Device.of("SN-2", Set.of());
        Device delivered = undated.but().serial("SN-3").deliveredOn(JAN_1).build();
        assertThat(findings(contract, DEVICE, undated, delivered))
                .containsExactly(
                        "NO_START_DATE: Nobody knows from when K counts for device SN-2.",
                        "FALLBACK_DATE: K for device SN-3 counts from 2026-01-01 (DELIVERY),"
                                + " since nothing better is known.");
        assertThat(findings(contract, undated.but().kind("CABLE").build())).isEmpty();
        assertThat(findings(contract, undated.but().contract("C-2").build())).isEmpty();
        assertThat(findings(contract, undated.but().contract("C-1").build())).hasSize(1);
    }

    @Test
    void AMB_33_a_price_bound_to_a_bid_that_does_not_name_it_is_found() {
        Entitlement capped = granted(Entitlement.LIFETIME_SERVICE, Validity.since(JAN_1))
                .price(PriceRule.COST_UP_TO_BID)
                .build();
        Device switch1 = DEVICE.but().model("S-1").build();
        Device router = DEVICE.but().serial("SN-2").model("R-1").build();
        Device cable = DEVICE.but().serial("SN-3").model("K-1").kind("CABLE").build();
        assertThat(findings(granting(capped), switch1))
                .containsExactly("NO_BID_PRICE: LIFETIME_SERVICE is priced at cost, not above the bid price,"
                        + " but the bid has no price for *.");
        Agreement priced = granting(
                        capped.but().scope(Scope.devicesOf(Device.HARDWARE)).build())
                .but()
                .bid(Bid.NONE.with("S-1", Money.yuan("9")))
                .build();
        assertThat(findings(priced, switch1, DEVICE, cable)).isEmpty();
        assertThat(findings(priced, switch1, router, router))
                .containsExactly("NO_BID_PRICE: LIFETIME_SERVICE is priced at cost, not above the bid price,"
                        + " but the bid has no price for R-1.");
        assertThat(findings(granting(capped.but().price(PriceRule.COST).build())))
                .isEmpty();
        Agreement changes = priced.with(
                List.of(capped.but().services(Service.CUSTOMER_CHANGE).build()));
        assertThat(findings(changes, switch1, router)).isEmpty();
        assertThat(findings(changes.but().bid(Bid.NONE).build(), switch1))
                .containsExactly("NO_BID_PRICE: LIFETIME_SERVICE is priced at cost, not above the bid price,"
                        + " but the bid has no price for *.");
    }

    @Test
    void AMB_44_CLS_17_levels_that_no_target_asks_for_are_found() {
        Agreement source = Agreement.of("C-1", SourceTerms.of("P002"), AlwaysOpen.in(SHANGHAI));
        List<String> without = new ArrayList<>(source.rules().levels());
        without.removeAll(source.askedLevels());
        assertThat(without).isNotEmpty();
        assertThat(ContractLint.findings(source, List.of()))
                .filteredOn(finding -> finding.code().name().equals("LEVEL_WITHOUT_TARGET"))
                .extracting(Finding::english, Finding::chinese)
                .containsExactly(tuple(
                        "No target of contract C-1 asks for " + String.join(", ", without) + ".",
                        "合同 C-1 没有任何时限指标针对级别 " + String.join(", ", without) + "。"));
        Agreement allAsked =
                source.with(Rules.DEFAULTS.but().levels(source.askedLevels()).build());
        assertThat(ContractLint.findings(allAsked, List.of()))
                .extracting(finding -> finding.code().name())
                .doesNotContain("LEVEL_WITHOUT_TARGET");
        Agreement noneAsked = SOUND.with(Rules.DEFAULTS.but().levels(without).build());
        assertThat(noneAsked.askedLevels()).isEmpty();
        assertThat(findings(noneAsked)).isEmpty();
    }

    @Test
    void levels_that_the_fault_rules_do_not_know_are_found() {
        Agreement source = SOUND.with(SourceTerms.of("P002"))
                .with(Rules.DEFAULTS
                        .but()
                        .levels(SourceFaults.of("P002").levels().names())
                        .build());
        assertThat(codes(source)).doesNotContain(ContractCode.LEVELS_DIFFER);
        List<String> reversed = new ArrayList<>(SourceFaults.of("P002").levels().names());
        Collections.reverse(reversed);
        assertThat(codes(source.with(Rules.DEFAULTS.but().levels(reversed).build())))
                .contains(ContractCode.LEVELS_DIFFER);
        assertThat(findings(source.with(Rules.DEFAULTS))).isEmpty();
        Agreement foreign = SOUND.with(
                        Rules.DEFAULTS.but().levels(List.of("L1", "L2")).build())
                .but()
                .faults(SourceFaults.of("P002"))
                .build();
        assertThat(findings(foreign))
                .containsExactly("LEVELS_DIFFER: The fault rules P002 know the levels "
                        + String.join(", ", SourceFaults.of("P002").levels().names())
                        + "; contract C-1 speaks of L1, L2.");
    }

    @Test
    void AMB_67_thresholds_that_the_contract_must_set_are_found() {
        Agreement contract = SOUND.with(SourceTerms.of("P001"));
        List<String> unset = SourceFaults.of("P001").parameters().stream()
                .filter(parameter -> parameter.value().isEmpty())
                .map(parameter -> parameter.name())
                .toList();
        assertThat(unset).isNotEmpty();
        assertThat(ContractLint.findings(contract, List.of()))
                .filteredOn(finding -> finding.code() == ContractCode.PARAMETER_UNSET)
                .extracting(Finding::subject)
                .isEqualTo(unset);
        Agreement oneSet = contract.but()
                .faults(SourceFaults.of("P001").setting("manyUsers", new FactValue.Amount(100)))
                .build();
        assertThat(ContractLint.findings(oneSet, List.of()))
                .filteredOn(finding -> finding.code() == ContractCode.PARAMETER_UNSET)
                .extracting(Finding::subject)
                .containsExactly("stipulatedInterruption");
    }

    @Test
    void a_finding_is_a_sentence_in_two_languages() {
        Finding<ContractCode> finding = Finding.of(ContractCode.GAP, "K").with("scope", "*");
        assertThat(finding.english()).isEqualTo("K for * does not hold from {from} through {until}.");
        assertThat(finding.chinese()).isEqualTo("K（*）自 {from} 至 {until} 出现空档。");
        for (ContractCode code : ContractCode.values()) {
            assertThat(Finding.of(code, "S").english()).contains("S");
            assertThat(Finding.of(code, "S").chinese()).contains("S").doesNotContainPattern("[,:;()]");
        }
    }
}

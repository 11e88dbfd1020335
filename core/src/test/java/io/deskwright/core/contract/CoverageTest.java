package io.deskwright.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tender documents promise (REQUIREMENTS §8), a row for each of WAR-01 to WAR-20 that speaks of cover. */
class CoverageTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate ACCEPTED = LocalDate.of(2024, 2, 29);
    private static final String BACKEND = "BACKEND_SOFTWARE";

    static Agreement agreement(Entitlement... granted) {
        return Agreement.of("C-1", SourceTerms.of("P001"), AlwaysOpen.in(SHANGHAI))
                .with(List.of(granted));
    }

    private static Entitlement.Builder granted(String kind, Validity period, String... services) {
        return new Entitlement.Builder().kind(kind).period(period).services(services);
    }

    private static Validity years(int count) {
        return Validity.ofWarranty(Period.ofYears(count));
    }

    /** 000 (一) and 002 §1 in one contract, as a reader would write them down. */
    private static final Agreement CONTRACT = agreement(
            granted(Entitlement.OPERATION, years(4), Service.OPERATION, Service.INSPECTION)
                    .source("000 (一)")
                    .build(),
            granted(Entitlement.HARDWARE_WARRANTY, years(2), Service.HARDWARE).build(),
            granted(Entitlement.SOFTWARE_WARRANTY, years(2), Service.SOFTWARE).build(),
            granted(Entitlement.SOFTWARE_WARRANTY, years(1), Service.SOFTWARE)
                    .scope(Scope.devicesOf(BACKEND))
                    .build(),
            granted(Entitlement.ON_SITE, years(2), Service.ON_SITE, Service.SUPPORT)
                    .build(),
            granted(
                            Entitlement.LIFETIME_SERVICE,
                            Validity.lifelong(),
                            Service.HARDWARE,
                            Service.SOFTWARE,
                            Service.OPERATION,
                            Service.ON_SITE)
                    .price(PriceRule.COST_UP_TO_BID)
                    .build(),
            granted(
                            Entitlement.UPGRADE,
                            Validity.lifelong(),
                            Service.IMPROVEMENT,
                            Service.NEW_FUNCTION,
                            Service.NEW_STANDARD)
                    .build(),
            granted(Entitlement.UPGRADE, Validity.lifelong(), Service.CUSTOMER_CHANGE)
                    .price(PriceRule.UP_TO_BID)
                    .build(),
            granted("SPARE_SUPPLY", Validity.ofPurchase(Period.ofYears(10)), "SPARE_PARTS")
                    .price(PriceRule.COST)
                    .build());

    private static Device device(String kind) {
        return Device.of("SN-1", Set.of())
                .but()
                .kind(kind)
                .acceptedOn(ACCEPTED)
                .purchasedOn(LocalDate.of(2023, 8, 31))
                .build();
    }

    static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    private static Cover cover(Agreement contract, Device device, String service, String date) {
        return contract.coverageAt(device, service, noon(LocalDate.parse(date)));
    }

    @ParameterizedTest(name = "{0}: {2} of {1} on {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "WAR-01 | HARDWARE         | OPERATION       | 2024-02-28 | NOT_BEGUN        | ASKED          | -",
                "WAR-01 | HARDWARE         | OPERATION       | 2024-02-29 | COVERED          | FREE           | 2028-02-29",
                "WAR-01 | HARDWARE         | OPERATION       | 2028-02-29 | COVERED          | FREE           | 2028-02-29",
                "WAR-02 | HARDWARE         | INSPECTION      | 2028-02-29 | COVERED          | FREE           | 2028-02-29",
                "WAR-02 | HARDWARE         | INSPECTION      | 2028-03-01 | ENDED            | ASKED          | -",
                "WAR-03 | HARDWARE         | HARDWARE        | 2026-02-28 | COVERED          | FREE           | 2026-02-28",
                "WAR-03 | HARDWARE         | SOFTWARE        | 2026-02-28 | COVERED          | FREE           | 2026-02-28",
                "WAR-04 | HARDWARE         | ON_SITE         | 2026-02-28 | COVERED          | FREE           | 2026-02-28",
                "WAR-04 | HARDWARE         | SUPPORT         | 2026-03-01 | ENDED            | ASKED          | -",
                "WAR-05 | HARDWARE         | ON_SITE         | 2099-01-01 | COVERED          | COST_UP_TO_BID | -",
                "WAR-06 | HARDWARE         | SPARE_PARTS     | 2030-01-01 | COVERED          | COST           | 2033-08-31",
                "WAR-09 | HARDWARE         | HARDWARE        | 2024-02-29 | COVERED          | FREE           | 2026-02-28",
                "WAR-10 | HARDWARE         | HARDWARE        | 2026-03-01 | COVERED          | COST_UP_TO_BID | -",
                "WAR-11 | HARDWARE         | HARDWARE        | 2099-01-01 | COVERED          | COST_UP_TO_BID | -",
                "WAR-12 | BACKEND_SOFTWARE | CUSTOMER_CHANGE | 2024-02-29 | COVERED          | UP_TO_BID      | -",
                "WAR-13 | BACKEND_SOFTWARE | IMPROVEMENT     | 2025-01-01 | COVERED          | FREE           | -",
                "WAR-13 | BACKEND_SOFTWARE | NEW_FUNCTION    | 2099-01-01 | COVERED          | FREE           | -",
                "WAR-13 | BACKEND_SOFTWARE | NEW_STANDARD    | 2099-01-01 | COVERED          | FREE           | -",
                "WAR-14 | BACKEND_SOFTWARE | SOFTWARE        | 2025-02-28 | COVERED          | FREE           | 2025-02-28",
                "WAR-14 | BACKEND_SOFTWARE | SOFTWARE        | 2025-03-01 | COVERED          | COST_UP_TO_BID | -",
                "WAR-14 | HARDWARE         | SOFTWARE        | 2025-03-01 | COVERED          | FREE           | 2026-02-28",
                "WAR-17 | HARDWARE         | GUARD_DUTY      | 2025-01-01 | NOT_THIS_SERVICE | ASKED          | -",
                "AMB-32 | HARDWARE         | SPARE_PARTS     | 2023-08-30 | NOT_BEGUN        | ASKED          | -",
                "AMB-32 | HARDWARE         | SPARE_PARTS     | 2023-08-31 | COVERED          | COST           | 2033-08-31",
                "AMB-32 | HARDWARE         | SPARE_PARTS     | 2033-08-31 | COVERED          | COST           | 2033-08-31",
                "AMB-32 | HARDWARE         | SPARE_PARTS     | 2033-09-01 | ENDED            | ASKED          | -",
            })
    void the_documents_promise(
            String source, String kind, String service, String date, Remark.Code code, PriceRule price, String until) {
        Cover cover = cover(CONTRACT, device(kind), service, date);
        assertThat(cover.reason().code()).as(source).isEqualTo(code);
        assertThat(cover.price()).isEqualTo(price);
        assertThat(cover.isCovered()).isEqualTo(code == Remark.Code.COVERED);
        assertThat(cover.isFree()).isEqualTo(price == PriceRule.FREE);
        assertThat(cover.until()).isEqualTo(Optional.ofNullable(until).map(LocalDate::parse));
        assertThat(cover.warnings()).isEmpty();
        assertThat(cover.date()).isEqualTo(LocalDate.parse(date));
        assertThat(cover.serial()).isEqualTo("SN-1");
        assertThat(cover.service()).isEqualTo(service);
    }

    // WAR-07 is a fact about makers, which no contract of ours can promise. WAR-19, the levels of service, is a matter
    // of
    // terms; WAR-20, training in a quote, of SheetTest.

    @Test
    void WAR_08_a_makers_warranty_tells_who_bears_the_cost_and_not_what_the_customer_pays() {
        Entitlement vendors = Entitlement.of("SN-1", Entitlement.VENDOR_WARRANTY, ACCEPTED, LocalDate.of(2030, 1, 1));
        Entitlement ours = Entitlement.warranty("SN-1", ACCEPTED, LocalDate.of(2025, 1, 1));
        Agreement alone = agreement(vendors);
        Cover cover = cover(alone, device("HARDWARE"), Service.HARDWARE, "2030-01-01");
        assertThat(cover.isCovered()).isFalse();
        assertThat(cover.vendorPays()).isTrue();
        assertThat(cover.reason().code()).isEqualTo(Remark.Code.NOT_THIS_SERVICE);
        assertThat(alone.coverage("SN-1", noon(ACCEPTED))).isEqualTo(Coverage.OUT);
        Agreement both = agreement(vendors, ours);
        assertThat(cover(both, device("HARDWARE"), Service.HARDWARE, "2025-01-01")
                        .vendorPays())
                .isTrue();
        assertThat(cover(both, device("HARDWARE"), Service.HARDWARE, "2025-01-01")
                        .isFree())
                .isTrue();
        assertThat(cover(both, device("HARDWARE"), Service.HARDWARE, "2030-01-02")
                        .vendorPays())
                .isFalse();
        assertThat(cover(both, device("HARDWARE"), Service.SOFTWARE, "2025-01-01")
                        .vendorPays())
                .isFalse();
        assertThat(cover(both, Device.of("SN-2", Set.of()), Service.HARDWARE, "2025-01-01")
                        .reason()
                        .code())
                .isEqualTo(Remark.Code.NOT_THIS_DEVICE);
    }

    @Test
    void WAR_15_what_is_over_is_renewed_by_another_entitlement_and_by_nothing_else() {
        Entitlement first = Entitlement.warranty("SN-1", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        Entitlement renewal = Entitlement.warranty("SN-1", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 12, 31));
        Agreement renewed = agreement(first, renewal);
        assertThat(agreement(first).coverage("SN-1", noon(LocalDate.of(2025, 1, 1))))
                .isEqualTo(Coverage.OUT);
        Cover between = renewed.coverageAt("SN-1", noon(LocalDate.of(2025, 2, 28)));
        assertThat(between.reason().code()).isEqualTo(Remark.Code.ENDED);
        assertThat(between.nearest()).map(Granted::entitlement).contains(first);
        assertThat(renewed.coverageAt("SN-1", noon(LocalDate.of(2025, 3, 1))).by())
                .map(Granted::entitlement)
                .contains(renewal);
        assertThat(renewed.coverageAt("SN-1", noon(LocalDate.of(2026, 1, 1))).nearest())
                .map(Granted::entitlement)
                .contains(renewal);
        Cover before = renewed.coverageAt("SN-1", noon(LocalDate.of(2023, 12, 31)));
        assertThat(before.reason().code()).isEqualTo(Remark.Code.NOT_BEGUN);
        assertThat(before.nearest()).map(Granted::entitlement).contains(first);
        assertThat(before.from()).isEmpty();
    }

    @Test
    void WAR_16_a_package_is_sold_as_one_and_granted_as_its_entitlements() {
        Entitlement phone =
                granted("GOLD", Validity.since(ACCEPTED), Service.PHONE).build();
        ServicePackage gold = new ServicePackage("gold", List.of(phone));
        Agreement contract = agreement().with(gold.entitlements());
        assertThat(cover(contract, device("HARDWARE"), Service.PHONE, "2024-02-29")
                        .isFree())
                .isTrue();
        assertThatThrownBy(() -> new ServicePackage(" ", List.of(phone)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a package has a name and something in it, not ' ' with 1 entitlements");
        assertThatThrownBy(() -> new ServicePackage("gold", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void WAR_18_a_device_under_another_contract_is_not_covered() {
        Device other = device("HARDWARE").but().contract("C-2").build();
        Cover cover = cover(CONTRACT, other, Service.HARDWARE, "2024-03-01");
        assertThat(cover.isCovered()).isFalse();
        assertThat(cover.reason().english()).isEqualTo("SN-1 is under contract C-2, not under C-1.");
        assertThat(cover.reason().chinese()).isEqualTo("SN-1 属于合同 C-2,不属于 C-1。");
        assertThat(CONTRACT.coverage(other, noon(ACCEPTED))).isEqualTo(Coverage.OUT);
        assertThat(CONTRACT.coverage(device("HARDWARE").but().contract("C-1").build(), noon(ACCEPTED)))
                .isEqualTo(Coverage.IN_WARRANTY);
    }

    @Test
    void a_service_for_money_is_cover_and_yet_no_warranty() {
        assertThat(CONTRACT.coverage(device("HARDWARE"), noon(LocalDate.of(2026, 2, 28))))
                .isEqualTo(Coverage.IN_WARRANTY);
        assertThat(CONTRACT.coverage(device("HARDWARE"), noon(LocalDate.of(2026, 3, 1))))
                .isEqualTo(Coverage.OUT);
    }

    @Test
    void the_local_date_of_the_contract_decides_and_not_the_hour() {
        Agreement contract = agreement(Entitlement.warranty("SN-1", ACCEPTED, ACCEPTED));
        Instant midnight =
                LocalDateTime.parse("2024-02-29T00:00").atZone(SHANGHAI).toInstant();
        Instant next = LocalDateTime.parse("2024-03-01T00:00").atZone(SHANGHAI).toInstant();
        assertThat(contract.coverage("SN-1", midnight.minusNanos(1))).isEqualTo(Coverage.OUT);
        assertThat(contract.coverage("SN-1", midnight)).isEqualTo(Coverage.IN_WARRANTY);
        assertThat(contract.coverage("SN-1", next.minusNanos(1))).isEqualTo(Coverage.IN_WARRANTY);
        assertThat(contract.coverage("SN-1", next)).isEqualTo(Coverage.OUT);
    }

    @Test
    void an_entitlement_that_names_no_service_means_every_service() {
        Agreement contract = agreement(granted("ALL", Validity.since(ACCEPTED)).build());
        assertThat(cover(contract, device("HARDWARE"), "ANYTHING", "2024-02-29").isFree())
                .isTrue();
    }

    @Test
    void any_kind_but_the_warranties_on_hardware_answers_for_the_service_of_its_own_name() {
        Agreement contract = agreement(Entitlement.of("SN-1", Entitlement.ON_SITE, ACCEPTED, ACCEPTED));
        assertThat(contract.coverage("SN-1", noon(ACCEPTED))).isEqualTo(Coverage.OUT);
        assertThat(cover(contract, device("HARDWARE"), Entitlement.ON_SITE, "2024-02-29")
                        .isFree())
                .isTrue();
    }

    @Test
    void the_cheapest_counts_first_and_of_equally_cheap_ones_the_one_that_ends_last() {
        Entitlement cost = granted("A", Validity.since(ACCEPTED), Service.HARDWARE)
                .price(PriceRule.COST)
                .build();
        Entitlement brief = granted("B", Validity.between(ACCEPTED, LocalDate.of(2025, 1, 1)))
                .build();
        Entitlement longer = granted("C", Validity.between(ACCEPTED, LocalDate.of(2025, 1, 2)))
                .build();
        Entitlement endless = granted("D", Validity.since(ACCEPTED)).build();
        Cover cover = cover(agreement(cost, brief, longer), device("HARDWARE"), Service.HARDWARE, "2024-03-01");
        assertThat(cover.by()).map(Granted::entitlement).contains(longer);
        assertThat(cover.also()).extracting(Granted::entitlement).containsExactly(brief, cost);
        assertThat(cover.from()).contains(ACCEPTED);
        assertThat(cover(agreement(longer, endless), device("HARDWARE"), Service.HARDWARE, "2024-03-01")
                        .by())
                .map(Granted::entitlement)
                .contains(endless);
    }

    @Test
    void the_narrowest_scope_of_a_kind_counts_even_if_it_is_over() {
        Entitlement wide = granted("K", Validity.since(ACCEPTED)).build();
        Entitlement ofKind = wide.but()
                .scope(Scope.devicesOf("HARDWARE"))
                .period(Validity.between(ACCEPTED, LocalDate.of(2024, 3, 2)))
                .build();
        Entitlement ofOne = wide.but()
                .scope(Scope.of("SN-0", "SN-1"))
                .period(Validity.between(ACCEPTED, LocalDate.of(2024, 3, 1)))
                .build();
        Device one = device("HARDWARE");
        Agreement contract = agreement(wide, ofKind, ofOne);
        assertThat(cover(contract, one, "X", "2024-03-02").reason().code()).isEqualTo(Remark.Code.ENDED);
        Device another = one.but().serial("SN-2").build();
        assertThat(cover(contract, another, "X", "2024-03-02").isFree()).isTrue();
        assertThat(cover(contract, another, "X", "2024-03-03").isCovered()).isFalse();
        Device other = another.but().kind("CABLE").build();
        assertThat(cover(contract, other, "X", "2099-01-01").isFree()).isTrue();
    }

    @Test
    void a_narrow_entitlement_says_nothing_of_services_that_it_does_not_name() {
        Entitlement wide = granted("K", Validity.since(ACCEPTED), Service.HARDWARE, Service.SOFTWARE)
                .build();
        Entitlement narrow = granted("K", Validity.between(ACCEPTED, ACCEPTED), Service.SOFTWARE)
                .scope(Scope.of("SN-1"))
                .build();
        Agreement contract = agreement(wide, narrow);
        assertThat(cover(contract, device("HARDWARE"), Service.HARDWARE, "2024-03-01")
                        .isFree())
                .isTrue();
        assertThat(cover(contract, device("HARDWARE"), Service.SOFTWARE, "2024-03-01")
                        .isFree())
                .isFalse();
    }

    @Test
    void a_device_may_be_named_by_maker_model_and_serial() {
        Agreement contract = agreement(granted("K", Validity.since(ACCEPTED))
                .scope(Scope.of("M/T/SN-1"))
                .build());
        Device named = device("HARDWARE").but().manufacturer("M").model("T").build();
        assertThat(cover(contract, named, "X", "2024-03-01").isFree()).isTrue();
        assertThat(cover(contract, device("HARDWARE"), "X", "2024-03-01").isFree())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2024-03-10 | 2024-03-05 | 2024-03-01 | 2024-03-10 | ACCEPTANCE | -",
                "-          | 2024-03-05 | 2024-03-01 | 2024-03-05 | DELIVERY   | COUNTED_FROM_DELIVERY",
                "-          | -          | 2024-03-01 | 2024-03-01 | PURCHASE   | COUNTED_FROM_PURCHASE",
            })
    void AMB_34_a_warranty_counts_from_the_best_date_and_tells_which(
            LocalDate accepted,
            LocalDate delivered,
            LocalDate bought,
            LocalDate from,
            Span.Since since,
            Remark.Code warning) {
        Device device = Device.of("SN-1", Set.of())
                .but()
                .acceptedOn(Optional.ofNullable(accepted))
                .deliveredOn(Optional.ofNullable(delivered))
                .purchasedOn(Optional.ofNullable(bought))
                .build();
        Cover cover = CONTRACT.coverageAt(device, Service.HARDWARE, noon(from));
        assertThat(cover.from()).contains(from);
        assertThat(cover.by()).map(granted -> granted.span().since()).contains(since);
        assertThat(cover.warnings())
                .extracting(Remark::code)
                .isEqualTo(Optional.ofNullable(warning).stream().toList());
        Cover late = CONTRACT.coverageAt(device, Service.INSPECTION, noon(LocalDate.of(2099, 1, 1)));
        assertThat(late.warnings())
                .extracting(Remark::code)
                .isEqualTo(Optional.ofNullable(warning).stream().toList());
    }

    @Test
    void AMB_34_what_counts_from_a_date_that_nobody_knows_covers_nothing_and_says_so() {
        Cover cover = CONTRACT.coverageAt("SN-1", noon(ACCEPTED));
        assertThat(cover.isCovered()).isFalse();
        assertThat(cover.nearest()).isEmpty();
        assertThat(cover.reason().english())
                .isEqualTo("HARDWARE_WARRANTY for SN-1 has no known beginning: P2Y from WARRANTY_START.");
        assertThat(cover.reason().chinese()).isEqualTo("SN-1 的 HARDWARE_WARRANTY 起算日期不详:P2Y from WARRANTY_START。");
        assertThat(cover.warnings())
                .extracting(warning -> warning.facts().get("kind"))
                .containsExactly(Entitlement.HARDWARE_WARRANTY, Entitlement.LIFETIME_SERVICE);
    }

    @Test
    void AMB_34_a_warranty_of_unknown_beginning_is_told_beside_what_covers_for_money() {
        Agreement contract = agreement(
                granted(Entitlement.HARDWARE_WARRANTY, years(2), Service.HARDWARE)
                        .build(),
                granted(Entitlement.LIFETIME_SERVICE, Validity.since(ACCEPTED))
                        .price(PriceRule.COST)
                        .build());
        Cover cover = contract.coverageAt("SN-1", noon(ACCEPTED));
        assertThat(cover.price()).isEqualTo(PriceRule.COST);
        assertThat(cover.warnings()).extracting(Remark::code).containsExactly(Remark.Code.NO_START_DATE);
    }

    @Test
    void AMB_34_a_warranty_that_is_over_only_as_it_counts_from_the_delivery_is_told_beside_what_covers_for_money() {
        Agreement contract = agreement(
                granted(Entitlement.HARDWARE_WARRANTY, years(1), Service.HARDWARE)
                        .build(),
                granted(Entitlement.LIFETIME_SERVICE, Validity.since(ACCEPTED))
                        .price(PriceRule.COST)
                        .build(),
                granted("DEARER", years(9)).price(PriceRule.ASKED).build());
        Device delivered =
                Device.of("SN-1", Set.of()).but().deliveredOn(ACCEPTED).build();
        Cover cover = cover(contract, delivered, Service.HARDWARE, "2025-03-01");
        assertThat(cover.price()).isEqualTo(PriceRule.COST);
        assertThat(cover.warnings())
                .extracting(Remark::english)
                .containsExactly(
                        "HARDWARE_WARRANTY for SN-1 counts from its delivery on 2024-02-29: no acceptance is known.");
    }

    @Test
    void AMB_32_without_a_purchase_date_ten_years_count_from_the_signing_with_a_warning() {
        Device device = Device.of("SN-1", Set.of());
        Agreement signed = CONTRACT.but().signedOn(LocalDate.of(2023, 2, 28)).build();
        Cover cover = cover(signed, device, "SPARE_PARTS", "2033-02-28");
        assertThat(cover.isCovered()).isTrue();
        assertThat(cover.warnings()).extracting(Remark::code).containsExactly(Remark.Code.COUNTED_FROM_SIGNING);
        assertThat(cover(signed, device, "SPARE_PARTS", "2033-03-01").isCovered())
                .isFalse();
        assertThat(cover(CONTRACT, device, "SPARE_PARTS", "2033-02-28").reason().code())
                .isEqualTo(Remark.Code.NO_START_DATE);
        assertThat(cover(signed, device("HARDWARE"), "SPARE_PARTS", "2033-02-28")
                        .warnings())
                .isEmpty();
    }

    @Test
    void the_answer_says_why_in_two_languages() {
        Remark covered = cover(CONTRACT, device("HARDWARE"), Service.HARDWARE, "2024-02-29")
                .reason();
        assertThat(covered.toString())
                .isEqualTo("COVERED: HARDWARE for SN-1 is covered by HARDWARE_WARRANTY, free of charge,"
                        + " from 2024-02-29 until 2026-02-28.");
        assertThat(covered.chinese())
                .isEqualTo("SN-1 的 HARDWARE 在 HARDWARE_WARRANTY 范围内,免费,自 2024-02-29 至 2026-02-28。");
        Remark ended = cover(CONTRACT, device("HARDWARE"), Service.INSPECTION, "2028-03-01")
                .reason();
        assertThat(ended.english()).isEqualTo("OPERATION for SN-1 ended with 2028-02-29.");
        Remark coming = cover(CONTRACT, device("HARDWARE"), Service.INSPECTION, "2024-02-28")
                .reason();
        assertThat(coming.english()).isEqualTo("OPERATION for SN-1 begins on 2024-02-29.");
        assertThat(cover(CONTRACT, device("HARDWARE"), "NAP", "2024-02-28")
                        .reason()
                        .english())
                .isEqualTo("Contract C-1 grants SN-1 no NAP.");
        for (Remark.Code code : Remark.Code.values()) {
            Remark bare = Remark.of(code);
            assertThat(bare.english()).contains("{").doesNotContain("{price}x");
            assertThat(bare.chinese()).contains("{");
        }
    }

    @Test
    void what_makes_no_sense_cannot_be_made() {
        LocalDate day = LocalDate.of(2024, 1, 2);
        LocalDate eve = LocalDate.of(2024, 1, 1);
        assertThatThrownBy(() -> Entitlement.warranty("SN-1", day, eve))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an entitlement ends 2024-01-01 before it begins 2024-01-02");
        assertThatThrownBy(() -> granted(" ", Validity.since(day)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an entitlement says what is promised, not ' '");
        assertThatThrownBy(Scope::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scope of serial numbers names one at least");
        assertThatThrownBy(() -> new Span(day, Optional.of(eve), Span.Since.STATED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ends 2024-01-01 before it begins 2024-01-02");
        for (Period length : List.of(
                Period.ZERO,
                Period.ofDays(-1),
                Period.of(1, 0, -1),
                Period.ofYears(1001),
                Period.ofYears(Integer.MAX_VALUE),
                Period.of(1000, 0, 1),
                Period.ofDays(Integer.MAX_VALUE))) {
            assertThatThrownBy(() -> Validity.ofWarranty(length))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an entitlement lasts a day to a thousand years, not " + length);
        }
        assertThat(Validity.ofPurchase(Period.ofYears(1000))).hasToString("P1000Y from PURCHASE");
        assertThat(Validity.ofWarranty(Period.ofDays(1))).hasToString("P1D from WARRANTY_START");
        assertThat(Validity.lifelong()).hasToString("no end from WARRANTY_START");
        assertThat(Validity.since(day)).hasToString("2024-01-02 to -");
        assertThat(Validity.between(day, day)).hasToString("2024-01-02 to 2024-01-02");
        assertThatThrownBy(() ->
                        agreement().but().serviceFrom(day).serviceUntil(eve).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service under contract C-1 ends 2024-01-01 before it begins 2024-01-02");
        assertThat(agreement().but().serviceFrom(day).serviceUntil(day).build().serviceUntil())
                .contains(day);
    }

    @Test
    void an_agreement_keeps_what_it_is_not_told_to_change() {
        Agreement contract =
                CONTRACT.but().customer("ACME").projectManager("pm-1").build();
        Agreement changed = contract.with(List.of()).with(Rules.DEFAULTS).with(SourceTerms.of("P002"));
        assertThat(changed.customer()).isEqualTo("ACME");
        assertThat(changed.projectManager()).isEqualTo("pm-1");
        assertThat(changed.entitlements()).isEmpty();
        assertThat(changed.rules()).isEqualTo(Rules.DEFAULTS);
        assertThat(changed.currency().getCurrencyCode()).isEqualTo("CNY");
        assertThat(contract.faultPack().orElseThrow().name()).isEqualTo("P001");
        assertThat(changed.faultPack().orElseThrow().name()).isEqualTo("P002");
        assertThat(changed.with(SourceTerms.of("P000")).faultPack()).isEmpty();
        assertThat(changed.but()
                        .faults(contract.faultPack())
                        .build()
                        .faultPack()
                        .orElseThrow()
                        .name())
                .isEqualTo("P001");
        assertThat(contract.rules().levels())
                .isEqualTo(contract.faultPack().orElseThrow().levels().names());
    }

    @Test
    void an_extension_that_begins_later_takes_nothing_away_before() {
        Entitlement forAll = Entitlement.warranty("S1", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31))
                .but()
                .scope(Scope.wholeContract())
                .build();
        Entitlement extension = Entitlement.warranty("S1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Agreement contract = agreement(forAll, extension);

        assertThat(contract.coverageAt("S1", noon(LocalDate.of(2025, 6, 1))).until())
                .contains(LocalDate.of(2025, 12, 31));
        assertThat(contract.coverageAt("S1", noon(LocalDate.of(2026, 6, 1))).until())
                .contains(LocalDate.of(2026, 12, 31));
        assertThat(contract.coverageAt("S2", noon(LocalDate.of(2026, 6, 1))).isCovered())
                .isFalse();
    }
}

package io.deskwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.asset.DeviceCommand.Change;
import io.deskwright.core.asset.DeviceCommand.Register;
import io.deskwright.core.asset.DeviceCommand.ReplacePart;
import io.deskwright.core.asset.DeviceCommand.Retire;
import io.deskwright.core.asset.DeviceEvent.DeviceRegistered;
import io.deskwright.core.asset.Ground.ApprovedChange;
import io.deskwright.core.asset.Ground.VerifiedFinding;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Analysis;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Actor KEEPER = new Actor("s1", Role.STOREKEEPER);
    private static final Ground APPROVED = new ApprovedChange("CH-7");
    private static final Device SERVER = Device.of("SN-1", Set.of("PT-1", "PT-2"))
            .but()
            .manufacturer("Maker")
            .model("M-1")
            .build();

    private final List<Entry> history = new ArrayList<>();

    @Test
    void the_table_of_the_configuration_item_is_sound() {
        assertThat(Analysis.of(DeviceService.TABLE).findings()).isEmpty();
    }

    @Test
    void a_device_is_registered_with_all_that_is_known_of_it() {
        done(KEEPER, new Register(SERVER));

        assertThat(item().device()).isEqualTo(SERVER);
        assertThat(item().state()).isEqualTo(DeviceState.IN_SERVICE);
        assertThat(item().id()).isEqualTo(CaseId.of("Maker/M-1/SN-1"));
        assertThat(ConfigurationItem.idOf(SERVER)).isEqualTo(CaseId.of("Maker/M-1/SN-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',   M-1, HARDWARE, MISSING, manufacturer",
        "Ma,   '',  HARDWARE, MISSING, model",
        "Ma,   M-1, '',       MISSING, kind",
        "Ma/x, M-1, HARDWARE, INVALID, manufacturer",
        "Ma,   M/1, HARDWARE, INVALID, model",
    })
    void a_device_without_a_name_that_is_its_own_is_not_registered(
            String maker, String model, String kind, Code code, String field) {
        Device device = SERVER.but().manufacturer(maker).model(model).kind(kind).build();

        Refusal refusal = refused(KEEPER, new Register(device));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.fields()).containsExactly(field);
    }

    @Test
    void a_device_has_a_serial_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Device.of(" ", Set.of()))
                .withMessage("a device has a serial number, not ' '");
    }

    @Test
    void a_device_is_registered_under_its_full_name_only() {
        DeviceAttempt elsewhere =
                new DeviceAttempt(CaseId.of("X-1"), Optional.empty(), Optional.empty(), new Register(SERVER), KEEPER);
        Refusal refusal = DeviceService.decide(elsewhere).getLeft();

        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.english()).endsWith("device 'Maker/M-1/SN-1' is not X-1");
        Device long300 = SERVER.but().serial("9".repeat(300)).build();
        assertThat(DeviceService.decide(new DeviceAttempt(
                                CaseId.of("X-1"), Optional.empty(), Optional.empty(), new Register(long300), KEEPER))
                        .getLeft()
                        .fields())
                .containsExactly("serial");
    }

    @Test
    void a_device_is_registered_once() {
        done(KEEPER, new Register(SERVER));

        assertThat(refused(KEEPER, new Register(SERVER)).code()).isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void an_approved_change_says_what_is_otherwise_and_leaves_the_parts_alone() {
        done(KEEPER, new Register(SERVER));

        done(
                KEEPER,
                new Change(SERVER.but().role("BACKUP_DEVICE").parts(Set.of()).build(), APPROVED));

        assertThat(item().device()).isEqualTo(SERVER.but().role("BACKUP_DEVICE").build());
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        done(KEEPER, new Register(SERVER));

        Device sameWithoutParts = SERVER.but().parts(Set.of()).build();
        assertThat(refused(KEEPER, new Change(sameWithoutParts, APPROVED)).code())
                .isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void maker_model_and_serial_number_never_change() {
        done(KEEPER, new Register(SERVER));
        for (Device other : List.of(
                SERVER.but().manufacturer("Other").build(),
                SERVER.but().model("M-2").build(),
                SERVER.but().serial("SN-2").build())) {
            Refusal refusal = refused(KEEPER, new Change(other, APPROVED));

            assertThat(refusal.code()).isEqualTo(Code.INVALID);
            assertThat(refusal.english()).contains("device '" + other.fullName() + "' is not Maker/M-1/SN-1");
            assertThat(refusal.chinese()).contains("不是 Maker/M-1/SN-1");
        }
    }

    @Test
    void nothing_changes_without_a_ground() {
        done(KEEPER, new Register(SERVER));
        Device other = SERVER.but().role("OTHER").build();

        assertThat(refused(KEEPER, new Change(other, new ApprovedChange(" "))).fields())
                .containsExactly("ground.reference");
        assertThat(refused(KEEPER, new Change(other, new VerifiedFinding("", " ")))
                        .fields())
                .containsExactly("ground.finding", "ground.foundBy");
        assertThat(refused(KEEPER, new ReplacePart("PT-9", "PT-1", new ApprovedChange("")))
                        .fields())
                .containsExactly("ground.reference");
        assertThat(refused(KEEPER, new Retire(new ApprovedChange(""))).fields()).containsExactly("ground.reference");
    }

    @Test
    void nobody_verifies_the_own_finding() {
        done(KEEPER, new Register(SERVER));
        Ground own = new VerifiedFinding("the label says otherwise", KEEPER.id());

        List<DeviceCommand> commands = List.of(
                new Change(SERVER.but().role("OTHER").build(), own),
                new ReplacePart("PT-9", "PT-1", own),
                new Retire(own));

        for (DeviceCommand command : commands) {
            Refusal refusal = refused(KEEPER, command);
            assertThat(refusal.code()).isEqualTo(Code.SEPARATION);
            assertThat(refusal.english())
                    .endsWith(": actor 's1' breaks the rule: who verifies a finding did not find it");
        }
        done(KEEPER, new Retire(new VerifiedFinding("gone", "e1")));
        assertThat(item().state()).isEqualTo(DeviceState.RETIRED);
    }

    @Test
    void a_part_that_is_replaced_leaves_both_serial_numbers_in_one_event() {
        done(KEEPER, new Register(SERVER));

        done(KEEPER, new ReplacePart("PT-9", "PT-1", APPROVED));

        assertThat(item().device().parts()).containsExactly("PT-2", "PT-9");
        assertThat(history.get(1).event())
                .isEqualTo(new DeviceEvent.PartReplaced("Maker/M-1/SN-1", "PT-9", "PT-1", APPROVED));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-9, PT-3, INVALID, oldSerial",
        "PT-1, PT-1, INVALID, newSerial",
        "PT-2, PT-1, INVALID, newSerial",
        "'',   PT-1, MISSING, newSerial",
        "PT-9, '',   MISSING, oldSerial",
        "'',   '',   MISSING, 'newSerial,oldSerial'",
    })
    void only_a_part_that_is_in_a_device_comes_out_of_it(String newSerial, String oldSerial, Code code, String fields) {
        done(KEEPER, new Register(SERVER));

        Refusal refusal = refused(KEEPER, new ReplacePart(newSerial, oldSerial, APPROVED));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(String.join(",", refusal.fields())).isEqualTo(fields);
    }

    @Test
    void the_swaps_of_tickets_count() {
        done(KEEPER, new Register(SERVER));
        Device now = SERVER.swapped("PT-5", "PT-1");

        assertThat(decide(KEEPER, new ReplacePart("PT-9", "PT-1", APPROVED), Optional.of(now))
                        .isLeft())
                .isTrue();
        assertThat(decide(KEEPER, new ReplacePart("PT-9", "PT-5", APPROVED), Optional.of(now))
                        .isRight())
                .isTrue();
    }

    @Test
    void a_device_that_is_retired_stays_as_it_was() {
        done(KEEPER, new Register(SERVER));
        done(KEEPER, new Retire(APPROVED));

        assertThat(item().device()).isEqualTo(SERVER);
        assertThat(refused(KEEPER, new Retire(APPROVED)).code()).isEqualTo(Code.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "AGENT", "ENGINEER", "VENDOR", "TIMER", "CHANNEL"})
    void who_works_on_devices_does_not_keep_the_book_of_them(Role role) {
        assertThat(refused(new Actor("x", role), new Register(SERVER)).code()).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void warranties_count_from_acceptance_else_delivery_else_purchase() {
        Device bought = SERVER.but().purchasedOn(LocalDate.of(2024, 1, 1)).build();
        Device delivered = bought.but().deliveredOn(LocalDate.of(2024, 2, 1)).build();
        Device accepted = delivered.but().acceptedOn(LocalDate.of(2024, 3, 1)).build();

        assertThat(SERVER.warrantyStart()).isEmpty();
        assertThat(bought.warrantyStart())
                .contains(new WarrantyStart(LocalDate.of(2024, 1, 1), WarrantyStart.Basis.PURCHASE));
        assertThat(delivered.warrantyStart())
                .contains(new WarrantyStart(LocalDate.of(2024, 2, 1), WarrantyStart.Basis.DELIVERY));
        assertThat(accepted.warrantyStart())
                .contains(new WarrantyStart(LocalDate.of(2024, 3, 1), WarrantyStart.Basis.ACCEPTANCE));
    }

    @Test
    void network_and_centre_are_the_one_of_one_and_two() {
        assertThat(ServiceGroup.values()).filteredOn(ServiceGroup::isMain).containsExactly(ServiceGroup.MAIN_BODY);
        assertThat(ServiceGroup.values()).hasSize(3);
    }

    @Test
    void a_history_of_something_else_is_none_of_a_device() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigurationItem.of(List.of()));
        done(KEEPER, new Register(SERVER));
        Entry second = new Entry(
                ConfigurationItem.idOf(SERVER), 2, NOW, NOW, KEEPER, Optional.empty(), new DeviceRegistered(SERVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigurationItem.of(List.of(history.get(0), second)))
                .withMessage("entry 2 of device Maker/M-1/SN-1 is DeviceRegistered");
    }

    /** A registration is told under the name of its device. */
    private static Device named(DeviceCommand command) {
        return command instanceof Register said ? said.device() : SERVER;
    }

    private ConfigurationItem item() {
        return ConfigurationItem.of(history);
    }

    private Either<Refusal, List<DeviceEvent>> decide(Actor actor, DeviceCommand command, Optional<Device> now) {
        Optional<ConfigurationItem> existing = history.isEmpty() ? Optional.empty() : Optional.of(item());
        return DeviceService.decide(
                new DeviceAttempt(ConfigurationItem.idOf(named(command)), existing, now, command, actor));
    }

    private void done(Actor actor, DeviceCommand command) {
        for (DeviceEvent event : decide(actor, command, Optional.empty()).get()) {
            history.add(new Entry(
                    ConfigurationItem.idOf(SERVER), history.size() + 1, NOW, NOW, actor, Optional.empty(), event));
        }
    }

    private Refusal refused(Actor actor, DeviceCommand command) {
        return decide(actor, command, Optional.empty()).getLeft();
    }
}

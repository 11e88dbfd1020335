package io.deskwright.core.asset;

import static io.deskwright.core.asset.DeviceState.IN_SERVICE;
import static io.deskwright.core.asset.DeviceState.RETIRED;
import static io.deskwright.core.people.Role.CONFIGURATION_ADMINISTRATOR;
import static io.deskwright.core.people.Role.PROJECT_MANAGER;
import static io.deskwright.core.people.Role.STOREKEEPER;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Guard;
import io.deskwright.core.lifecycle.Lifecycle;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Separation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of a configuration item as a table, and what it decides (CFG-01, 06). */
public final class DeviceService {

    private static final Guard<DeviceAttempt> UNDER_ITS_NAME =
            new Guard<>("under its full name", DeviceService::underItsName);
    private static final Guard<DeviceAttempt> NEW_PART_NOT_IN =
            new Guard<>("new part not in device", DeviceService::newPartNotIn);
    private static final Guard<DeviceAttempt> SAME_DEVICE = new Guard<>("same device", DeviceService::sameDevice);
    private static final Guard<DeviceAttempt> SOMETHING_CHANGED =
            new Guard<>("something changed", DeviceService::somethingChanged);
    private static final Guard<DeviceAttempt> PART_OF_DEVICE =
            new Guard<>("old part in device", DeviceService::partOfDevice);
    private static final Guard<DeviceAttempt> VERIFIED_BY_ANOTHER =
            new Guard<>("finding verified by another", DeviceService::verifiedByAnother);

    /** The table. */
    public static final Lifecycle<DeviceState, DeviceAttempt> TABLE = Lifecycle.of(
            "configuration item",
            "1",
            RETIRED,
            List.of(
                    row("C01", DeviceCommand.Register.class)
                            .by(STOREKEEPER, PROJECT_MANAGER, CONFIGURATION_ADMINISTRATOR)
                            .guard(UNDER_ITS_NAME)
                            .to(IN_SERVICE),
                    row("C02", DeviceCommand.Change.class)
                            .from(IN_SERVICE)
                            .by(STOREKEEPER, PROJECT_MANAGER, CONFIGURATION_ADMINISTRATOR)
                            .guard(SAME_DEVICE)
                            .guard(SOMETHING_CHANGED)
                            .guard(VERIFIED_BY_ANOTHER),
                    row("C03", DeviceCommand.ReplacePart.class)
                            .from(IN_SERVICE)
                            .by(STOREKEEPER, PROJECT_MANAGER, CONFIGURATION_ADMINISTRATOR)
                            .guard(PART_OF_DEVICE)
                            .guard(NEW_PART_NOT_IN)
                            .guard(VERIFIED_BY_ANOTHER),
                    row("C04", DeviceCommand.Retire.class)
                            .from(IN_SERVICE)
                            .by(STOREKEEPER, PROJECT_MANAGER, CONFIGURATION_ADMINISTRATOR)
                            .guard(VERIFIED_BY_ANOTHER)
                            .to(RETIRED)));

    private DeviceService() {}

    /**
     * Decides what a command does to a device.
     *
     * @param attempt the command in its circumstances
     * @return what happens, or why it is refused
     */
    public static Either<Refusal, List<DeviceEvent>> decide(DeviceAttempt attempt) {
        Optional<DeviceState> state = attempt.existing().map(ConfigurationItem::state);
        return TABLE.permitted(
                        state, attempt.command().getClass(), attempt.actor().role())
                .flatMap(rows -> unsaid(attempt.command())
                        .<Either<Refusal, List<Row<DeviceState, DeviceAttempt>>>>map(Either::left)
                        .orElse(Either.right(rows)))
                .flatMap(rows -> TABLE.row(rows, state, attempt))
                .map(row -> List.of(attempt.command().event(attempt)));
    }

    private static Row<DeviceState, DeviceAttempt> row(String id, Class<? extends DeviceCommand> command) {
        return Row.row(id, command);
    }

    private static Optional<Refusal> unsaid(DeviceCommand command) {
        Form form = new Form();
        command.check(form);
        return form.refusal();
    }

    /** Else one device could be registered under two names (AMB-90). */
    private static Optional<Refusal> underItsName(DeviceAttempt attempt) {
        return attempt.command() instanceof DeviceCommand.Register said
                        && !said.device().fullName().equals(attempt.id().value())
                ? invalid("device", said.device().fullName(), "is not " + attempt.id(), "不是 " + attempt.id())
                : Optional.empty();
    }

    private static Optional<Refusal> newPartNotIn(DeviceAttempt attempt) {
        return attempt.command() instanceof DeviceCommand.ReplacePart said
                        && attempt.device().parts().contains(said.newSerial())
                ? invalid("newSerial", said.newSerial(), "is in the device already", "已在该设备中")
                : Optional.empty();
    }

    private static Optional<Refusal> sameDevice(DeviceAttempt attempt) {
        String name = attempt.device().fullName();
        return attempt.command() instanceof DeviceCommand.Change said
                        && !said.device().fullName().equals(name)
                ? invalid("device", said.device().fullName(), "is not " + name, "不是 " + name)
                : Optional.empty();
    }

    private static Optional<Refusal> somethingChanged(DeviceAttempt attempt) {
        return attempt.command() instanceof DeviceCommand.Change said
                        && said.device().withoutParts().equals(attempt.device().withoutParts())
                ? Optional.of(Refusal.of(Code.ALREADY_DONE))
                : Optional.empty();
    }

    private static Optional<Refusal> partOfDevice(DeviceAttempt attempt) {
        return attempt.command() instanceof DeviceCommand.ReplacePart said
                        && !attempt.device().parts().contains(said.oldSerial())
                ? invalid("oldSerial", said.oldSerial(), "is no part of the device", "不是该设备的部件")
                : Optional.empty();
    }

    private static Optional<Refusal> verifiedByAnother(DeviceAttempt attempt) {
        return attempt.command() instanceof DeviceCommand.Grounded said
                        && said.ground() instanceof Ground.VerifiedFinding found
                        && !Separation.VERIFIES_FINDING.isKept(attempt.actor(), Set.of(found.foundBy()))
                ? Optional.of(Refusal.separated(Separation.VERIFIES_FINDING, attempt.actor()))
                : Optional.empty();
    }

    private static Optional<Refusal> invalid(String field, String value, String rule, String chinese) {
        return Optional.of(Refusal.of(Code.INVALID, List.of(new Flaw(field, value, rule, chinese))));
    }
}

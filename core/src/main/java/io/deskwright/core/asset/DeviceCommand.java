package io.deskwright.core.asset;

import io.deskwright.core.lifecycle.Form;
import java.util.Objects;

/** What may be done to a device in its own journal. */
public sealed interface DeviceCommand {

    /** How long the full name of a device may be: it names a case. */
    int LONGEST_NAME = 200;

    /** Finds what is missing or wrong in what was said. */
    void check(Form form);

    /** {@return what happens if it is done} */
    DeviceEvent event(DeviceAttempt attempt);

    /**
     * Begins to service a device.
     *
     * @param device as it is
     */
    record Register(Device device) implements DeviceCommand {

        /** Checks that all parts are there. */
        public Register {
            Objects.requireNonNull(device, "device");
        }

        @Override
        public void check(Form form) {
            checkDevice(form, device);
            form.line("manufacturer", device.manufacturer()).line("model", device.model());
        }

        @Override
        public DeviceEvent event(DeviceAttempt attempt) {
            return new DeviceEvent.DeviceRegistered(device);
        }
    }

    /** Something that needs a ground. */
    sealed interface Grounded extends DeviceCommand {

        /** {@return why} */
        Ground ground();

        @Override
        default void check(Form form) {
            if (ground() instanceof Ground.ApprovedChange change) {
                form.line("ground.reference", change.reference());
            }
            if (ground() instanceof Ground.VerifiedFinding found) {
                form.text("ground.finding", found.finding()).line("ground.foundBy", found.foundBy());
            }
        }
    }

    /**
     * Says what is otherwise; parts are exchanged one by one, so they stay as they are.
     *
     * @param device as it is; maker, model and serial number cannot change
     * @param ground why
     */
    record Change(Device device, Ground ground) implements Grounded {

        /** Checks that all parts are there. */
        public Change {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public void check(Form form) {
            checkDevice(form, device);
            Grounded.super.check(form);
        }

        @Override
        public DeviceEvent event(DeviceAttempt attempt) {
            return new DeviceEvent.DeviceChanged(device.withoutParts(), ground);
        }
    }

    /**
     * Takes one part for another, outside of a ticket.
     *
     * @param newSerial the serial number of the part that goes in
     * @param oldSerial the serial number of the part that comes out
     * @param ground why
     */
    record ReplacePart(String newSerial, String oldSerial, Ground ground) implements Grounded {

        /** Checks that all parts are there. */
        public ReplacePart {
            Objects.requireNonNull(newSerial, "newSerial");
            Objects.requireNonNull(oldSerial, "oldSerial");
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public void check(Form form) {
            form.line("newSerial", newSerial)
                    .line("oldSerial", oldSerial)
                    .must(
                            newSerial.isBlank() || !newSerial.equals(oldSerial),
                            "newSerial",
                            newSerial,
                            "is the old part",
                            "与旧件相同");
            Grounded.super.check(form);
        }

        @Override
        public DeviceEvent event(DeviceAttempt attempt) {
            return new DeviceEvent.PartReplaced(attempt.device().fullName(), newSerial, oldSerial, ground);
        }
    }

    /**
     * Ends the service of a device.
     *
     * @param ground why
     */
    record Retire(Ground ground) implements Grounded {

        /** Checks that all parts are there. */
        public Retire {
            Objects.requireNonNull(ground, "ground");
        }

        @Override
        public DeviceEvent event(DeviceAttempt attempt) {
            return new DeviceEvent.DeviceRetired(ground);
        }
    }

    private static void checkDevice(Form form, Device device) {
        form.line("serial", device.serial())
                .optionalLine("manufacturer", device.manufacturer())
                .optionalLine("model", device.model())
                .line("kind", device.kind())
                .optionalLine("role", device.role())
                .optionalLine("contract", device.contract());
        checkName(form, "manufacturer", device.manufacturer());
        checkName(form, "model", device.model());
        form.must(
                device.fullName().length() <= LONGEST_NAME,
                "serial",
                device.fullName(),
                "makes a full name of more than " + LONGEST_NAME + " characters",
                "全名超过 " + LONGEST_NAME + " 个字符");
        device.parts().forEach(part -> form.line("parts", part));
    }

    /** Else two devices could have one full name. */
    private static void checkName(Form form, String field, String name) {
        form.must(!name.contains("/"), field, name, "has a slash, which parts full names", "含有分隔全名的斜线");
    }
}

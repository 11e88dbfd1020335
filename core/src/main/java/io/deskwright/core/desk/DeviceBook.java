package io.deskwright.core.desk;

import io.deskwright.core.asset.ConfigurationItem;
import io.deskwright.core.asset.Device;
import io.deskwright.core.asset.DeviceAttempt;
import io.deskwright.core.asset.DeviceCommand;
import io.deskwright.core.asset.DeviceEvent;
import io.deskwright.core.asset.DeviceService;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.port.Assets;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Devices as cases with a journal of their own: {@code CaseDesk.of(journals, clock, DeviceBook.knownTo(assets))}. The case of a
 * device is called {@link ConfigurationItem#idOf}, so that none is registered twice (AMB-90).
 */
public final class DeviceBook implements CaseKind<ConfigurationItem, DeviceCommand> {

    private final Assets assets;

    private DeviceBook(Assets assets) {
        this.assets = assets;
    }

    /**
     * Makes the kind.
     *
     * @param assets who knows a device as it is now, with the swaps of tickets
     * @return the kind
     */
    public static DeviceBook knownTo(Assets assets) {
        return new DeviceBook(assets);
    }

    @Override
    public boolean begins(Event first) {
        return first instanceof DeviceEvent.DeviceRegistered;
    }

    /** The book of devices is the provider's own. */
    @Override
    public boolean mayKnow(ConfigurationItem known, Actor reader) {
        return reader.role().isProvider();
    }

    @Override
    public ConfigurationItem fold(List<Entry> history) {
        return ConfigurationItem.of(history);
    }

    @Override
    public Either<Refusal, List<DeviceEvent>> decide(
            CaseId id, Optional<ConfigurationItem> existing, DeviceCommand command, Actor actor, Instant at) {
        Optional<Device> now =
                existing.flatMap(item -> assets.device(item.device().fullName()));
        return DeviceService.decide(new DeviceAttempt(id, existing, now, command, actor));
    }
}

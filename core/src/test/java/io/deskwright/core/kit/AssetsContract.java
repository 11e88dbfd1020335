package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.asset.ConfigurationItem;
import io.deskwright.core.asset.Device;
import io.deskwright.core.asset.DeviceCommand;
import io.deskwright.core.asset.DeviceCommand.Change;
import io.deskwright.core.asset.DeviceCommand.Register;
import io.deskwright.core.asset.DeviceCommand.ReplacePart;
import io.deskwright.core.asset.DeviceCommand.Retire;
import io.deskwright.core.asset.Ground;
import io.deskwright.core.desk.CaseDesk;
import io.deskwright.core.desk.DeviceBook;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.PartEvent.CiSerialReplaced;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The laws that every book of devices keeps which follows the journals; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurAssetsTest implements AssetsContract {
 *     public Journals journals() {
 *         return OurJournals.in(anEmptyDatabase());
 *     }
 *
 *     public Assets assets(Journals journals) {
 *         return OurAssets.following(journals);
 *     }
 * }
 * }</pre>
 */
public interface AssetsContract {

    /** When everything happens. */
    Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** Who keeps the book. */
    Actor KEEPER = new Actor("s1", Role.STOREKEEPER);

    /** Why anything changes. */
    Ground APPROVED = new Ground.ApprovedChange("CH-7");

    /** A device with two parts. */
    Device SERVER = server("Maker", "SN-1");

    /** A device of another maker with the same serial number. */
    Device TWIN = server("Other", "SN-1");

    /** {@return empty journals, others at each call} */
    Journals journals();

    /**
     * Opens a book of devices.
     *
     * @param journals what it follows
     * @return the book, without any device but those of the journals
     */
    Assets assets(Journals journals);

    private static Device server(String maker, String serial) {
        return Device.of(serial, Set.of("PT-1", "PT-2"))
                .but()
                .manufacturer(maker)
                .model("M-1")
                .role("BACKUP_DEVICE")
                .build();
    }

    private CaseDesk<ConfigurationItem, DeviceCommand> desk(Journals journals) {
        return CaseDesk.of(journals, InstantSource.fixed(NOW), DeviceBook.knownTo(assets(journals)));
    }

    private static void tell(CaseDesk<ConfigurationItem, DeviceCommand> desk, Device device, DeviceCommand... all) {
        for (DeviceCommand command : all) {
            assertThat(desk.tell(ConfigurationItem.idOf(device), KEEPER, command)
                            .isRight())
                    .as(command.toString())
                    .isTrue();
        }
    }

    @Test
    default void a_device_is_known_once_it_is_registered() {
        Journals journals = journals();
        Assets assets = assets(journals);
        assertThat(assets.device("SN-1")).isEmpty();
        tell(desk(journals), SERVER, new Register(SERVER));
        assertThat(assets.device("SN-1")).contains(SERVER);
        assertThat(assets.device("SN-2")).isEmpty();
    }

    @Test
    default void what_is_said_of_a_device_later_is_said_of_it_then() {
        Journals journals = journals();
        Assets assets = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER));
        tell(desk(journals), SERVER, new Change(SERVER.but().role("OTHER").build(), APPROVED));
        assertThat(assets.device("SN-1")).contains(SERVER.but().role("OTHER").build());
    }

    @Test
    default void a_part_that_is_replaced_is_in_the_device_no_longer() {
        Journals journals = journals();
        Assets assets = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER), new ReplacePart("PT-9", "PT-1", APPROVED));
        assertThat(assets.device("SN-1").map(Device::parts)).contains(Set.of("PT-2", "PT-9"));
    }

    @Test
    default void a_swap_of_a_ticket_counts_by_whatever_name_the_ticket_calls_the_device() {
        Journals journals = journals();
        Assets assets = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER));
        swap(journals, "SO-1", new CiSerialReplaced("SN-1", "PT-9", "PT-1"));
        swap(journals, "SO-2", new CiSerialReplaced("Maker/M-1/SN-1", "PT-8", "PT-2"));
        assertThat(assets.device("SN-1").map(Device::parts)).contains(Set.of("PT-8", "PT-9"));
    }

    private static void swap(Journals journals, String ticket, CiSerialReplaced swap) {
        CaseId id = CaseId.of(ticket);
        Actor engineer = new Actor("e1", Role.ENGINEER);
        journals.append(
                List.of(new Batch(id, 0, List.of(new Entry(id, 1, NOW, NOW, engineer, Optional.empty(), swap)))));
    }

    @Test
    default void a_serial_number_that_two_devices_bear_names_neither() {
        Journals journals = journals();
        Assets assets = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER));
        assertThat(assets.device("SN-1")).contains(SERVER);
        tell(desk(journals), TWIN, new Register(TWIN));
        assertThat(assets.device("SN-1")).isEmpty();
        assertThat(assets.device("Maker/M-1/SN-1")).contains(SERVER);
        assertThat(assets.device("Other/M-1/SN-1")).contains(TWIN);
    }

    @Test
    default void a_device_that_is_retired_leaves_its_serial_number_to_its_twin() {
        Journals journals = journals();
        Assets assets = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER), new Retire(APPROVED));
        assertThat(assets.device("Maker/M-1/SN-1")).isEmpty();
        tell(desk(journals), TWIN, new Register(TWIN));
        assertThat(assets.device("SN-1")).contains(TWIN);
    }

    @Test
    default void who_opens_the_book_later_reads_the_same() {
        Journals journals = journals();
        Assets early = assets(journals);
        tell(desk(journals), SERVER, new Register(SERVER));
        assertThat(early.device("SN-1")).isPresent();
        tell(desk(journals), SERVER, new ReplacePart("PT-9", "PT-1", APPROVED));
        assertThat(assets(journals).device("SN-1")).isPresent().isEqualTo(early.device("SN-1"));
    }

    @Test
    default void many_who_ask_while_devices_are_registered_read_whole_devices() {
        Journals journals = journals();
        Assets assets = assets(journals);
        CaseDesk<ConfigurationItem, DeviceCommand> desk = desk(journals);
        List<Boolean> whole = AtOnce.play(4, thread -> {
            boolean isWhole = true;
            for (int i = 0; i < 25; i++) {
                Device device = server("Maker", "SN-" + thread + "-" + i);
                tell(desk, device, new Register(device));
                isWhole &= assets.device(device.serial()).equals(Optional.of(device));
            }
            return isWhole;
        });
        assertThat(whole).containsOnly(true);
    }
}

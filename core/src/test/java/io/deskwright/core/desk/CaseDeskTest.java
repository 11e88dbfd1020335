package io.deskwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.asset.ConfigurationItem;
import io.deskwright.core.asset.Device;
import io.deskwright.core.asset.DeviceCommand;
import io.deskwright.core.asset.DeviceCommand.Change;
import io.deskwright.core.asset.DeviceCommand.Register;
import io.deskwright.core.asset.DeviceCommand.ReplacePart;
import io.deskwright.core.asset.DeviceCommand.Retire;
import io.deskwright.core.asset.Ground;
import io.deskwright.core.asset.SerialChange;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.contract.quote.Line;
import io.deskwright.core.contract.quote.Pricing;
import io.deskwright.core.contract.quote.QuoteState;
import io.deskwright.core.contract.quote.Sheet;
import io.deskwright.core.contract.quote.SheetCommand;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryAssets;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.People;
import io.deskwright.core.ticket.command.Anytime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A desk for other cases than tickets keeps the laws of the desk; devices show it. */
class CaseDeskTest {

    private static final Actor KEEPER = new Actor("s1", Role.STOREKEEPER);
    private static final Actor OTHER = new Actor("s2", Role.STOREKEEPER);
    private static final Ground APPROVED = new Ground.ApprovedChange("CH-7");
    private static final Device SERVER = server("Maker", "SN-1");
    private static final CaseId ID = ConfigurationItem.idOf(SERVER);

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final InMemoryJournals journals = new InMemoryJournals();
    private final InMemoryAssets assets = InMemoryAssets.of(List.of(), journals);
    private final CaseDesk<ConfigurationItem, DeviceCommand> desk =
            CaseDesk.of(journals, () -> now, DeviceBook.knownTo(assets));

    private static Device server(String maker, String serial) {
        return Device.of(serial, Set.of("PT-1"))
                .but()
                .manufacturer(maker)
                .model("M-1")
                .build();
    }

    @Test
    void what_is_done_is_kept_and_answered() {
        var done = desk.tell(ID, KEEPER, new Register(SERVER)).get();

        assertThat(done.now()).isEqualTo(desk.find(ID, KEEPER).orElseThrow());
        assertThat(done.entries()).isEqualTo(journals.history(ID, 0));
        assertThat(done.entries().get(0).actor()).isEqualTo(KEEPER);
        assertThat(done.entries().get(0).occurredAt()).isEqualTo(now);
    }

    @Test
    void what_is_refused_leaves_no_trace_and_names_its_command() {
        Refusal refusal = desk.tell(ID, KEEPER, new Retire(APPROVED)).getLeft();

        assertThat(refusal.english()).isEqualTo("Retire is not possible in state NONE");
        assertThat(desk.find(ID, KEEPER)).isEmpty();
        assertThat(journals.feed(0, 9).entries()).isEmpty();
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        Ground own = new Ground.VerifiedFinding("gone", KEEPER.id());
        assertThat(desk.tell(ID, KEEPER, new Retire(own)).getLeft().english())
                .isEqualTo(
                        "Retire would be own work: actor \'s1\' breaks the rule: who verifies a finding did not find it");
        assertThat(journals.history(ID, 0)).hasSize(1);
    }

    @Test
    void a_delivery_that_comes_twice_is_done_once() {
        var order = keyed(KEEPER, new Register(SERVER));

        var first = desk.handle(order).get();
        desk.tell(ID, KEEPER, new Retire(APPROVED)).get();

        assertThat(desk.handle(order).get()).isEqualTo(first);
        assertThat(journals.history(ID, 0)).hasSize(2);
    }

    @Test
    void a_key_is_good_for_one_case_of_one_actor() {
        desk.handle(keyed(KEEPER, new Register(SERVER))).get();

        assertThat(desk.handle(keyed(OTHER, new Register(SERVER))).getLeft().english())
                .isEqualTo("key mail-1 was used for something else");
        Device another = server("Maker", "SN-2");
        assertThat(desk.handle(new CaseDesk.Order<>(
                                ConfigurationItem.idOf(another),
                                KEEPER,
                                new Register(another),
                                OptionalLong.empty(),
                                Optional.of(CommandKey.of("mail-1"))))
                        .getLeft()
                        .code())
                .isEqualTo(Code.KEY_REUSED);
    }

    @Test
    void who_decides_on_what_was_seen_is_told_if_it_has_changed() {
        desk.tell(ID, KEEPER, new Register(SERVER)).get();

        Refusal refusal = desk.handle(expecting(0)).getLeft();

        assertThat(refusal.english()).isEqualTo("the case is at version 1, no longer at 0");
        assertThat(refusal.facts()).containsEntry("command", "Retire");
        assertThat(desk.handle(expecting(1)).isRight()).isTrue();
    }

    @Test
    void time_does_not_go_back_for_a_case() {
        Instant registered = now;
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        now = now.minusSeconds(60);

        var done = desk.tell(ID, KEEPER, new Retire(APPROVED)).get();

        assertThat(done.entries().get(0).recordedAt()).isEqualTo(registered);
    }

    @Test
    void of_many_who_replace_the_same_part_one_does() throws Exception {
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(each ->
                            () -> desk.tell(ID, KEEPER, new ReplacePart("NEW-" + each, "PT-1", APPROVED))
                                    .isRight())
                    .toList();
            int done = 0;
            for (var each : threads.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void assets_know_what_the_journals_tell() {
        assertThat(assets.device("SN-1")).isEmpty();
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        assertThat(assets.device("SN-1")).contains(SERVER);
        assertThat(assets.device("Maker/M-1/SN-1")).contains(SERVER);

        Instant registered = now;
        now = now.plusSeconds(3_600);
        desk.tell(ID, KEEPER, new ReplacePart("PT-2", "PT-1", APPROVED)).get();
        desk.tell(ID, KEEPER, new Change(SERVER.but().role("BACKUP_DEVICE").build(), APPROVED))
                .get();

        Device after = SERVER.but().role("BACKUP_DEVICE").parts(Set.of("PT-2")).build();
        assertThat(assets.device("SN-1")).contains(after);
        assertThat(assets.serialHistory("SN-1"))
                .containsExactly(
                        new SerialChange(registered, ID, Set.of("PT-1"), Set.of()),
                        new SerialChange(now, ID, Set.of("PT-2"), Set.of("PT-1")));
        assertThat(assets.serialHistory("SN-9")).isEmpty();
    }

    @Test
    void a_serial_number_that_two_devices_bear_needs_the_full_name() {
        Device twin = server("Other", "SN-1");
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        desk.tell(ConfigurationItem.idOf(twin), KEEPER, new Register(twin)).get();

        assertThat(assets.device("SN-1")).isEmpty();
        assertThat(assets.device("Other/M-1/SN-1")).contains(twin);

        desk.tell(ID, KEEPER, new Retire(APPROVED)).get();

        assertThat(assets.device("SN-1")).contains(twin);
        assertThat(assets.device("Maker/M-1/SN-1")).isEmpty();
        assertThat(assets.serialHistory("Maker/M-1/SN-1")).hasSize(1);
    }

    @Test
    void what_is_not_for_somebody_is_not_there_for_him_or_her() {
        Actor customer = new Actor("c1", Role.CUSTOMER);
        Refusal nowhere = desk.tell(ID, customer, new Retire(APPROVED)).getLeft();
        desk.tell(ID, KEEPER, new Register(SERVER)).get();

        assertThat(desk.find(ID, customer)).isEmpty();
        assertThat(desk.tell(ID, customer, new Retire(APPROVED)).getLeft()).isEqualTo(nowhere);
        assertThat(desk.handle(new CaseDesk.Order<>(
                                ID, customer, new Retire(APPROVED), OptionalLong.of(7), Optional.empty()))
                        .getLeft())
                .isEqualTo(nowhere);
    }

    @Test
    void the_name_of_another_kind_of_case_is_taken_and_tells_nothing() {
        ServiceDesk tickets =
                ServiceDesk.on(InMemoryDesk.ports(() -> now, journals, TestDesk.agreement(TestDesk.EVERYTHING_ON)));
        desk.tell(ID, KEEPER, new Register(SERVER)).get();
        CaseId ticket = tickets.report(TestDesk.AGENT, Ways.REPORT).get().id();

        assertThat(tickets.ticket(ID)).isEmpty();
        assertThat(tickets.history(ID, TestDesk.CUSTOMER)).isEmpty();
        assertThat(tickets.tell(ID, TestDesk.CUSTOMER, Anytime.AddNote.of("?"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(desk.find(ticket, KEEPER)).isEmpty();
        assertThat(desk.tell(ticket, KEEPER, new Retire(APPROVED)).getLeft().code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        var quotes = CaseDesk.of(
                journals,
                () -> now,
                QuoteSheets.under(
                        TestDesk.agreement(TestDesk.EVERYTHING_ON),
                        new Pricing(Map.of(), Bid.NONE, Map.of()),
                        People.UNKNOWN));
        assertThat(quotes.tell(ticket, TestDesk.DISPATCHER, new SheetCommand.Prepare(Sheet.of()))
                        .getLeft()
                        .code())
                .isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void a_key_of_another_kind_of_case_is_used_up() {
        ServiceDesk tickets =
                ServiceDesk.on(InMemoryDesk.ports(() -> now, journals, TestDesk.agreement(TestDesk.EVERYTHING_ON)));
        Actor manager = new Actor("p1", Role.PROJECT_MANAGER);
        desk.handle(keyed(manager, new Register(SERVER))).get();

        Deed reported = Deed.begin(TestDesk.AGENT, Ways.REPORT).keyed("mail-1");
        assertThat(tickets.handle(reported).getLeft().code()).isEqualTo(Code.KEY_REUSED);
    }

    @Test
    void a_quote_of_its_own_is_valid_for_thirty_days_and_keeps_the_bid() {
        var agreement = TestDesk.agreement(TestDesk.EVERYTHING_ON);
        var pricing = new Pricing(
                Map.of("UPGRADE", PriceRule.UP_TO_BID), Bid.NONE.with("interface", Money.yuan("500.00")), Map.of());
        var quotes = CaseDesk.of(journals, () -> now, QuoteSheets.under(agreement, pricing, People.UNKNOWN));
        CaseId quote = CaseId.of("Q-1");
        Actor dispatcher = TestDesk.DISPATCHER;

        quotes.tell(quote, dispatcher, new SheetCommand.Prepare(Sheet.of(upgrade("500.01"))))
                .get();
        assertThat(quotes.tell(quote, dispatcher, new SheetCommand.Send())
                        .getLeft()
                        .code())
                .isEqualTo(Code.PRICE_CAP);
        quotes.tell(quote, dispatcher, new SheetCommand.Revise(Sheet.of(upgrade("500.00"))))
                .get();
        assertThat(quotes.find(quote, TestDesk.CUSTOMER)).isEmpty();
        quotes.tell(quote, dispatcher, new SheetCommand.Send()).get();
        assertThat(quotes.find(quote, TestDesk.CUSTOMER)).isPresent();

        assertThat(quotes.find(quote, dispatcher).orElseThrow().validUntil())
                .contains(SetDesk.shanghai("2026-04-02T00:00"));
        now = SetDesk.shanghai("2026-04-02T00:00");
        assertThat(quotes.tell(quote, TestDesk.CUSTOMER, new SheetCommand.Accept())
                        .get()
                        .now()
                        .state())
                .isEqualTo(QuoteState.ACCEPTED);
    }

    private static Line upgrade(String price) {
        return new Line.Builder()
                .service("UPGRADE")
                .item("interface")
                .unitPrice(Money.yuan(price))
                .build();
    }

    private static CaseDesk.Order<DeviceCommand> keyed(Actor actor, DeviceCommand command) {
        return new CaseDesk.Order<>(ID, actor, command, OptionalLong.empty(), Optional.of(CommandKey.of("mail-1")));
    }

    private static CaseDesk.Order<DeviceCommand> expecting(long version) {
        return new CaseDesk.Order<>(ID, KEEPER, new Retire(APPROVED), OptionalLong.of(version), Optional.empty());
    }
}

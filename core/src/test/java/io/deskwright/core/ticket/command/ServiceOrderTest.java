package io.deskwright.core.ticket.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Analysis;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.TicketState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the service order against REQUIREMENTS §21.3 and §21.6, typed by hand. */
class ServiceOrderTest {

    private static final String STATES = """
            S00 RECEIVED
            S01 DISPATCHING
            S10 INSTALL_WORK
            S12 INSTALL_REVIEW
            S20 PHONE_SUPPORT
            S21 FAULT_JUDGING
            S22 VENDOR_SUPPORT
            S23 PART_REQUESTED
            S24 PART_AVAILABLE
            S25 VISIT_BOOKED
            S26 ON_SITE
            S27 QUOTE_PREPARING
            S28 QUOTE_SENT
            S29 ASSISTING
            S30 VERIFYING
            S31 TRANSFER_REVIEW
            S40 REPLY_SENT
            S41 JOINT_ANALYSIS
            S42 AWAIT_RECURRENCE
            S50 RESOLVED
            S90 CLOSED
            """;

    /** Row | command | from | who | to; "-" where a ticket begins, or stays where it is. */
    private static final String REQUIRED = """
            T01 | Receive                | -                   | AG CH EN             | S00
            T02 | Classify               | S00                 | AG DC                | S01
            T03 | Classify               | S00                 | AG DC                | S01
            T04 | ConfirmRequest         | S01 S20 S21         | AG DC                | -
            T05 | TransferCall           | S01                 | DC                   | S20
            T06 | AssignInstall          | S01                 | DC                   | S10
            T07 | CompleteInstall        | S10                 | EN                   | S50
            T08 | ReportIncomplete       | S10                 | EN                   | S12
            T09 | ContinueInstall        | S12                 | EN                   | S10
            T10 | ReturnForReassign      | S12                 | EN DC                | S01
            T11 | SolveByPhone           | S20                 | EN                   | S30
            T12 | StartJudging           | S20                 | EN                   | S21
            T13 | JudgeHardware          | S21                 | EN                   | S22
            T14 | JudgeHardware          | S21                 | EN                   | S27
            T15 | BookVisit              | S21                 | EN DC                | S25
            T16 | JudgeOther             | S21                 | EN                   | S29
            T17 | Arrive                 | S25                 | EN                   | S26
            T18 | ReportFinding          | S26                 | EN                   | S22
            T18 | ReportFinding          | S26                 | EN                   | S27
            T18 | ReportFinding          | S26                 | EN                   | S29
            T19 | SwapPart               | S26                 | EN                   | S30
            T20 | RequestPart            | S22                 | EN                   | S23
            T21 | VendorSolved           | S22                 | EN                   | S30
            T22 | ReceivePart            | S23                 | SK                   | S24
            T23 | RefusePart             | S23                 | VD SK                | S22
            T24 | BookVisit              | S24                 | EN DC                | S25
            T25 | SendQuote              | S27                 | DC                   | S28
            T26 | DeclineQuote           | S28                 | CU                   | S50
            T27 | AcceptQuote            | S28                 | CU                   | S22
            T28 | FinishAssist           | S29                 | EN                   | S30
            T29 | ConfirmSolved          | S30                 | EN                   | S40
            T30 | ConfirmSolved          | S30                 | EN                   | S50
            T31 | NotSolved              | S30                 | EN CU                | S31
            T32 | TransferReview         | S31                 | EN                   | S01
            T32 | TransferReview         | S31                 | EN                   | S20
            T32 | TransferReview         | S31                 | EN                   | S41
            T33 | DeclareNotReproducible | S20 S21 S26 S41     | EN                   | S42
            T34 | ReportRecurrence       | S42                 | CU AG                | S20
            T35 | ExpireRecurrenceWindow | S42                 | SY                   | S50
            T36 | AcceptReport           | S40                 | CU                   | S50
            T37 | RejectReport           | S40                 | CU                   | S40
            T38 | ConfirmRejection       | S40                 | PM DC                | S41
            T39 | DecideCause            | S41                 | PM                   | S50
            T40 | Close                  | S50                 | DC                   | S90
            T41 | DecideCause            | S41                 | PM                   | S20
            T42 | TakeOver               | open                | EN                   | -
            T43 | DeliverAnalysisReport  | any                 | EN PM                | -
            T44 | ReturnOldPart          | any                 | SK                   | -
            T45 | AddNote                | any                 | CU AG DC EN PM VD SK | -
            T46 | ChangeSeverity         | open                | AG DC PM             | -
            T47 | Escalate               | open                | EN PM SY             | -
            T48 | ReportServiceRestored  | S20 to S31          | EN                   | -
            T49 | CustomerAccessMissing  | S23 to S30          | EN                   | -
            T49 | CustomerAccessRegained | S23 to S30          | EN                   | -
            T50 | CancelVisit            | S25                 | DC CU                | S21
            T50 | CancelVisit            | S25                 | DC CU                | S24
            T50 | Rebook                 | S25                 | DC CU                | S25
            T51 | Reopen                 | S90                 | CU DC                | S20
            T52 | Cancel                 | open but S50        | CU                   | S50
            T52 | MarkDuplicate          | open but S50        | DC                   | S50
            T53 | RecordMilestone        | open                | EN AG DC PM          | -
            T54 | WithdrawQuote          | S28                 | DC SY                | S27
            T55 | RejectPart             | S26                 | EN                   | S22
            T56 | Reconsider             | S22 S24 S27 S29     | EN                   | S21
            T57 | CustomerAccessRegained | open                | EN                   | -
            T58 | DeclareNotRepairable   | S22 S27             | EN PM                | S50
            T59 | AnswerRequest          | S00                 | AG DC                | S50
            T59 | HandOver               | S00                 | AG DC                | S50
            T60 | AutoAccept             | S40                 | SY                   | S50
            T61 | RequestCustomerData    | S20 to S31          | EN AG                | -
            T61 | ReceiveCustomerData    | open                | EN AG                | -
            T61 | ReceiveCustomerData    | S20 to S31          | EN AG                | -
            """;

    private static final Map<String, Role> ROLES = Map.of(
            "CU", Role.CUSTOMER,
            "AG", Role.AGENT,
            "DC", Role.DISPATCH_CENTRE,
            "EN", Role.ENGINEER,
            "PM", Role.PROJECT_MANAGER,
            "VD", Role.VENDOR,
            "SK", Role.STOREKEEPER,
            "SY", Role.TIMER,
            "CH", Role.CHANNEL);

    private static final List<String> CODES =
            STATES.lines().map(line -> line.split(" ", -1)[0]).toList();
    private static final List<TicketState> NAMED = STATES.lines()
            .map(line -> TicketState.valueOf(line.split(" ", -1)[1]))
            .toList();

    private static TicketState state(String code) {
        return NAMED.get(CODES.indexOf(code));
    }

    private static Set<TicketState> states(String cell) {
        if (cell.equals("-")) {
            return Set.of();
        }
        if (cell.contains(" to ")) {
            String[] ends = cell.split(" to ", -1);
            return new TreeSet<>(NAMED.subList(CODES.indexOf(ends[0]), CODES.indexOf(ends[1]) + 1));
        }
        if (cell.startsWith("open") || cell.equals("any")) {
            Set<TicketState> all = new TreeSet<>(NAMED);
            if (!cell.equals("any")) {
                all.remove(TicketState.CLOSED);
            }
            if (cell.equals("open but S50")) {
                all.remove(TicketState.RESOLVED);
            }
            return all;
        }
        return Arrays.stream(cell.split(" ", -1))
                .map(ServiceOrderTest::state)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(String id, String command, Set<TicketState> from, Set<Role> roles, String to) {
        return id + " " + command + " " + from + " " + new TreeSet<>(roles) + " " + to;
    }

    private static String required(String row) {
        String[] cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Set<Role> roles = Arrays.stream(cells[3].split(" ", -1))
                .map(role -> Objects.requireNonNull(ROLES.get(role), role))
                .collect(toSet());
        String to = cells[4].equals("-") ? "-" : state(cells[4]).name();
        return line(cells[0], cells[1], states(cells[2]), roles, to);
    }

    private static Stream<Row<TicketState, Attempt>> rows() {
        return ServiceOrder.TABLE.rows().stream();
    }

    private static List<Class<?>> commands(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> commands = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            commands.addAll(commands(permitted));
        }
        return commands;
    }

    @Test
    void every_row_of_the_requirements_is_in_the_table_with_its_states_and_roles_and_no_other() {
        List<String> required = REQUIRED.lines().map(ServiceOrderTest::required).toList();
        List<String> table = rows().filter(row -> !row.id().startsWith("H"))
                .map(row -> line(
                        row.id(),
                        row.commandName(),
                        row.from(),
                        rolesOfTheRequirements(row),
                        row.to().map(Enum::name).orElse("-")))
                .toList();
        assertThat(table).containsExactlyInAnyOrderElementsOf(required);
    }

    /** A regional lead may do what the dispatch centre does in the own region, besides the rows of §21 (ORG-09). */
    private static Set<Role> rolesOfTheRequirements(Row<TicketState, Attempt> row) {
        Set<Role> roles = new TreeSet<>(row.roles());
        roles.remove(Role.REGIONAL_LEAD);
        return roles;
    }

    @Test
    void a_regional_lead_dispatches_where_the_dispatch_centre_does_and_does_nothing_else() {
        assertThat(rows().filter(row -> row.roles().contains(Role.REGIONAL_LEAD)))
                .extracting(Row::id)
                .containsExactly("T05", "T06");
    }

    @Test
    void the_states_are_those_of_the_requirements_in_their_order() {
        assertThat(TicketState.values()).containsExactlyElementsOf(NAMED);
    }

    @Test
    void all_ids_from_T01_to_T61_are_there_and_three_rows_of_the_house() {
        Set<String> required = IntStream.rangeClosed(1, 61)
                .mapToObj(number -> "T" + (number < 10 ? "0" : "") + number)
                .collect(toSet());
        required.addAll(Set.of("H1", "H2", "H3"));
        assertThat(rows().map(Row::id).collect(toSet())).isEqualTo(required);
    }

    @Test
    void rows_that_are_folded_together_share_a_command() {
        Map<String, Set<String>> folded = rows()
                .collect(Collectors.groupingBy(Row::commandName, Collectors.mapping(Row::id, toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(folded)
                .isEqualTo(Map.of(
                        "Classify", Set.of("T02", "T03"),
                        "JudgeHardware", Set.of("T13", "T14"),
                        "BookVisit", Set.of("T15", "T24"),
                        "ConfirmSolved", Set.of("T29", "T30"),
                        "DecideCause", Set.of("T39", "T41"),
                        "CustomerAccessRegained", Set.of("T49", "T57")));
    }

    @Test
    void every_state_has_a_way_in_and_a_way_to_closed() {
        assertThat(Analysis.of(ServiceOrder.TABLE).findings()).isEmpty();
    }

    @Test
    void every_command_has_a_row_and_every_row_a_command() {
        assertThat(rows().map(Row::command).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(commands(TicketCommand.class));
    }

    @Test
    void closed_is_reached_by_T40_alone_and_only_the_dispatch_centre_gives_it() {
        List<Row<TicketState, Attempt>> closing = rows().filter(
                        row -> row.to().filter(TicketState.CLOSED::equals).isPresent())
                .toList();
        assertThat(closing).extracting(Row::id).containsExactly("T40");
        assertThat(closing.get(0).roles()).containsExactly(Role.DISPATCH_CENTRE);
    }

    @Test
    void an_import_begins_a_ticket_in_the_state_of_its_snapshot() {
        Row<TicketState, Attempt> row =
                rows().filter(house -> house.id().equals("H1")).findFirst().orElseThrow();
        assertThat(row.begins()).isTrue();
        assertThat(row.to()).isEmpty();
        assertThat(row.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.CHANNEL, Role.DISPATCH_CENTRE);
    }

    @Test
    void a_customer_is_offered_what_a_customer_may_do() {
        assertThat(ServiceOrder.TABLE.commands(Optional.of(TicketState.QUOTE_SENT), Role.CUSTOMER))
                .extracting(Class::getSimpleName)
                .containsExactly("DeclineQuote", "AcceptQuote", "AddNote", "Cancel");
    }
}

package io.deskwright.examples.replay.desk;

import static io.deskwright.examples.replay.desk.Step.ACCEPT_REPORT;
import static io.deskwright.examples.replay.desk.Step.CAUSE_UNCHANGED;
import static io.deskwright.examples.replay.desk.Step.CLASSIFY;
import static io.deskwright.examples.replay.desk.Step.CLOSE;
import static io.deskwright.examples.replay.desk.Step.CONFIRM_REJECTION;
import static io.deskwright.examples.replay.desk.Step.CONFIRM_SOLVED;
import static io.deskwright.examples.replay.desk.Step.FINISH_ASSIST;
import static io.deskwright.examples.replay.desk.Step.JUDGE_HARDWARE;
import static io.deskwright.examples.replay.desk.Step.JUDGE_OTHER;
import static io.deskwright.examples.replay.desk.Step.KEEP;
import static io.deskwright.examples.replay.desk.Step.NOT_SOLVED;
import static io.deskwright.examples.replay.desk.Step.RECEIVE;
import static io.deskwright.examples.replay.desk.Step.RECEIVE_DATA;
import static io.deskwright.examples.replay.desk.Step.RECONSIDER;
import static io.deskwright.examples.replay.desk.Step.REJECT_REPORT;
import static io.deskwright.examples.replay.desk.Step.REOPEN;
import static io.deskwright.examples.replay.desk.Step.REQUEST_DATA;
import static io.deskwright.examples.replay.desk.Step.SOLVE_BY_PHONE;
import static io.deskwright.examples.replay.desk.Step.START_JUDGING;
import static io.deskwright.examples.replay.desk.Step.TRANSFER_CALL;
import static io.deskwright.examples.replay.desk.Step.VENDOR_SOLVED;
import static io.deskwright.examples.replay.log.State.ACTIVE;
import static io.deskwright.examples.replay.log.State.AWAITING_EVIDENCE;
import static io.deskwright.examples.replay.log.State.AWAITING_PROBLEM;
import static io.deskwright.examples.replay.log.State.AWAITING_USER_INFO;
import static io.deskwright.examples.replay.log.State.AWAITING_VENDOR;
import static io.deskwright.examples.replay.log.State.CLOSED;
import static io.deskwright.examples.replay.log.State.NEW;
import static io.deskwright.examples.replay.log.State.RESOLVED;
import static io.deskwright.examples.replay.log.State.UNKNOWN;

import io.deskwright.core.ticket.TicketState;
import io.deskwright.examples.replay.log.State;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step from one state of the log to another, and which commands it is to a service order.
 *
 * <p>The log is ServiceNow's process and the service order another one, so the table says what somebody at this desk would
 * do who knows that the incident stands so now. New is a ticket that the dispatch centre has; Active one that an
 * engineer has on the phone; a vendor and a problem are awaited by a judgement; the user and evidence are awaited as data
 * of the customer; Resolved is a report that the customer has yet to accept. Where the service order has no such step, the command is the one that would be tried.
 */
record Transition(Optional<State> from, State to) {

    private static final Map<Transition, List<Step>> COMMANDS = new HashMap<>();
    private static final Map<State, TicketState> MEANT = new EnumMap<>(State.class);

    static {
        first(NEW, RECEIVE, CLASSIFY);
        first(ACTIVE, RECEIVE, CLASSIFY, TRANSFER_CALL);
        first(AWAITING_USER_INFO, RECEIVE, CLASSIFY, TRANSFER_CALL, REQUEST_DATA);
        first(AWAITING_PROBLEM, RECEIVE, CLASSIFY, TRANSFER_CALL, START_JUDGING, JUDGE_OTHER);
        first(RESOLVED, RECEIVE, CLASSIFY, TRANSFER_CALL, SOLVE_BY_PHONE, CONFIRM_SOLVED);

        step(NEW, ACTIVE, TRANSFER_CALL);
        step(NEW, AWAITING_USER_INFO, TRANSFER_CALL, REQUEST_DATA);
        step(NEW, AWAITING_EVIDENCE, TRANSFER_CALL, REQUEST_DATA);
        step(NEW, AWAITING_VENDOR, TRANSFER_CALL, START_JUDGING, JUDGE_HARDWARE);
        step(NEW, AWAITING_PROBLEM, TRANSFER_CALL, START_JUDGING, JUDGE_OTHER);
        step(NEW, RESOLVED, TRANSFER_CALL, SOLVE_BY_PHONE, CONFIRM_SOLVED);
        step(NEW, CLOSED, CLOSE); // nobody solved it: refused

        step(ACTIVE, AWAITING_USER_INFO, REQUEST_DATA);
        step(ACTIVE, AWAITING_EVIDENCE, REQUEST_DATA);
        step(ACTIVE, AWAITING_VENDOR, START_JUDGING, JUDGE_HARDWARE);
        step(ACTIVE, AWAITING_PROBLEM, START_JUDGING, JUDGE_OTHER);
        step(ACTIVE, RESOLVED, SOLVE_BY_PHONE, CONFIRM_SOLVED);

        step(AWAITING_USER_INFO, ACTIVE, RECEIVE_DATA);
        step(AWAITING_USER_INFO, AWAITING_EVIDENCE, RECEIVE_DATA, REQUEST_DATA);
        step(AWAITING_USER_INFO, AWAITING_VENDOR, RECEIVE_DATA, START_JUDGING, JUDGE_HARDWARE);
        step(AWAITING_USER_INFO, AWAITING_PROBLEM, RECEIVE_DATA, START_JUDGING, JUDGE_OTHER);
        step(AWAITING_USER_INFO, RESOLVED, RECEIVE_DATA, SOLVE_BY_PHONE, CONFIRM_SOLVED);
        step(AWAITING_USER_INFO, CLOSED, CLOSE); // nobody solved it: refused

        step(AWAITING_EVIDENCE, ACTIVE, RECEIVE_DATA);
        step(AWAITING_EVIDENCE, AWAITING_VENDOR, RECEIVE_DATA, START_JUDGING, JUDGE_HARDWARE);
        step(AWAITING_EVIDENCE, RESOLVED, RECEIVE_DATA, SOLVE_BY_PHONE, CONFIRM_SOLVED);

        step(AWAITING_VENDOR, ACTIVE, VENDOR_SOLVED, NOT_SOLVED, KEEP);
        step(AWAITING_VENDOR, AWAITING_USER_INFO, VENDOR_SOLVED, NOT_SOLVED, KEEP, REQUEST_DATA);
        step(AWAITING_VENDOR, AWAITING_EVIDENCE, VENDOR_SOLVED, NOT_SOLVED, KEEP, REQUEST_DATA);
        step(AWAITING_VENDOR, RESOLVED, VENDOR_SOLVED, CONFIRM_SOLVED);

        step(AWAITING_PROBLEM, ACTIVE, FINISH_ASSIST, NOT_SOLVED, KEEP);
        step(AWAITING_PROBLEM, AWAITING_USER_INFO, FINISH_ASSIST, NOT_SOLVED, KEEP, REQUEST_DATA);
        step(AWAITING_PROBLEM, AWAITING_EVIDENCE, FINISH_ASSIST, NOT_SOLVED, KEEP, REQUEST_DATA);
        step(AWAITING_PROBLEM, AWAITING_VENDOR, RECONSIDER, JUDGE_HARDWARE);
        step(AWAITING_PROBLEM, RESOLVED, FINISH_ASSIST, CONFIRM_SOLVED);

        step(RESOLVED, CLOSED, ACCEPT_REPORT, CLOSE);
        step(RESOLVED, ACTIVE, REJECT_REPORT, CONFIRM_REJECTION, CAUSE_UNCHANGED);
        step(RESOLVED, NEW, REOPEN); // only what is closed is opened again: refused
        step(CLOSED, ACTIVE, REOPEN);

        step(NEW, UNKNOWN); // nobody knows what it means
        step(UNKNOWN, RESOLVED, TRANSFER_CALL, SOLVE_BY_PHONE, CONFIRM_SOLVED); // it was New before

        MEANT.put(NEW, TicketState.DISPATCHING);
        MEANT.put(ACTIVE, TicketState.PHONE_SUPPORT);
        MEANT.put(AWAITING_USER_INFO, TicketState.PHONE_SUPPORT);
        MEANT.put(AWAITING_EVIDENCE, TicketState.PHONE_SUPPORT);
        MEANT.put(AWAITING_VENDOR, TicketState.VENDOR_SUPPORT);
        MEANT.put(AWAITING_PROBLEM, TicketState.ASSISTING);
        MEANT.put(RESOLVED, TicketState.REPLY_SENT);
        MEANT.put(CLOSED, TicketState.CLOSED);
    }

    private static void first(State to, Step... commands) {
        COMMANDS.put(new Transition(Optional.empty(), to), List.of(commands));
    }

    private static void step(State from, State to, Step... commands) {
        COMMANDS.put(new Transition(Optional.of(from), to), List.of(commands));
    }

    /** {@return the transitions of the table, each with its commands} */
    static Map<Transition, List<Step>> table() {
        return Map.copyOf(COMMANDS);
    }

    /** {@return where a service order stands when an incident stands so; empty if nobody knows} */
    static Optional<TicketState> meant(State state) {
        return Optional.ofNullable(MEANT.get(state));
    }

    /** {@return its commands, in order; none if it has none, or is not in the table} */
    List<Step> commands() {
        return COMMANDS.getOrDefault(this, List.of());
    }

    /** {@return why it has no command, if it has none} */
    String whyNone() {
        return to == UNKNOWN ? "unknown state" : "not in the table";
    }

    /** Returns both states as the log has them. */
    @Override
    public String toString() {
        return "%-18s -> %s".formatted(from.map(State::label).orElse("(first row)"), to.label());
    }
}

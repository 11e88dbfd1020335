package io.deskwright.core.lifecycle;

import static io.deskwright.core.lifecycle.Row.row;
import static io.deskwright.core.people.Role.AGENT;
import static io.deskwright.core.people.Role.CUSTOMER;
import static io.deskwright.core.people.Role.PROJECT_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The complaint of REQUIREMENTS §21.5: a whole machine in one table. */
enum Complaint {
    RECEIVED,
    ACKNOWLEDGED,
    VERIFIED,
    ANSWERED,
    SETTLED,
    CLOSED;

    record Receive() {}

    record Acknowledge() {}

    record Verify() {}

    record Answer() {}

    record Settle() {}

    record Close() {}

    record Withdraw() {}

    record Remark() {}

    /** What is known of the complaint and what is said now. */
    record Attempt(String verdict, String text) {}

    static final Set<Complaint> OPEN = EnumSet.range(RECEIVED, SETTLED);
    static final When<Attempt> FOUNDED = new When<>("founded", attempt -> attempt.verdict.equals("founded"));
    static final When<Attempt> UNFOUNDED = new When<>("unfounded", attempt -> attempt.verdict.equals("unfounded"));
    static final Guard<Attempt> IN_WRITING = new Guard<>(
            "in writing",
            attempt -> attempt.text.isEmpty()
                    ? Optional.of(Refusal.of(Code.MISSING, List.of(new Flaw("text", "", "is written", "须为书面"))))
                    : Optional.empty());
    static final Guard<Attempt> WITH_APOLOGY = new Guard<>(
            "with apology",
            attempt -> attempt.text.contains("sorry")
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            Code.INVALID, List.of(new Flaw("text", attempt.text, "lacks an apology", "未道歉")))));

    static List<Row<Complaint, Attempt>> table() {
        return List.of(
                the("C1", Receive.class).by(CUSTOMER, AGENT).to(RECEIVED),
                the("C2", Acknowledge.class)
                        .from(RECEIVED)
                        .by(AGENT)
                        .guard(IN_WRITING)
                        .to(ACKNOWLEDGED),
                the("C3", Verify.class).from(ACKNOWLEDGED).by(PROJECT_MANAGER).to(VERIFIED),
                the("C4", Answer.class)
                        .from(VERIFIED)
                        .when(FOUNDED)
                        .by(PROJECT_MANAGER)
                        .guard(IN_WRITING)
                        .guard(WITH_APOLOGY)
                        .to(ANSWERED),
                the("C5", Answer.class)
                        .from(VERIFIED)
                        .when(UNFOUNDED)
                        .by(AGENT, PROJECT_MANAGER)
                        .guard(IN_WRITING)
                        .to(ANSWERED),
                the("C6", Settle.class)
                        .from(ANSWERED)
                        .by(CUSTOMER, PROJECT_MANAGER)
                        .to(SETTLED),
                the("C7", Close.class).from(SETTLED).by(PROJECT_MANAGER).to(CLOSED),
                the("C8", Withdraw.class).from(OPEN).by(CUSTOMER).to(CLOSED),
                the("C9", Remark.class).from(OPEN).by(CUSTOMER, AGENT, PROJECT_MANAGER));
    }

    static Lifecycle<Complaint, Attempt> machine() {
        return Lifecycle.of("complaint", "1", CLOSED, table());
    }

    private static Row<Complaint, Attempt> the(String id, Class<?> command) {
        return row(id, command);
    }
}

package io.deskwright.examples.replay.log;

import io.deskwright.sla.clock.Fact.Party;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state of an incident. */
public enum State {
    NEW("New"),
    ACTIVE("Active"),
    AWAITING_USER_INFO("Awaiting User Info", Party.CUSTOMER),
    AWAITING_VENDOR("Awaiting Vendor", Party.VENDOR),
    AWAITING_PROBLEM("Awaiting Problem", Party.PROVIDER),
    AWAITING_EVIDENCE("Awaiting Evidence", Party.CUSTOMER),
    RESOLVED("Resolved"),
    CLOSED("Closed"),
    UNKNOWN("unknown");

    private static final Map<String, State> BY_LABEL = Stream.of(values())
            .filter(state -> state != UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(State::label, Function.identity()));

    private final String label;
    private final Optional<Party> waitsFor;

    State(String label) {
        this(label, Optional.empty());
    }

    State(String label, Party waitsFor) {
        this(label, Optional.of(waitsFor));
    }

    State(String label, Optional<Party> waitsFor) {
        this.label = label;
        this.waitsFor = waitsFor;
    }

    public String label() {
        return label;
    }

    /** {@return whom an incident waits for in this state, or empty; a problem is the desk's own to solve} */
    Optional<Party> waitsFor() {
        return waitsFor;
    }

    /** {@return the state that the log calls so, or empty if it is none of those known} */
    static Optional<State> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}

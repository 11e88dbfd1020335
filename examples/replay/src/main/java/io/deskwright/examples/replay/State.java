package io.deskwright.examples.replay;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state of an incident. */
enum State {
    NEW("New"),
    ACTIVE("Active"),
    AWAITING_USER_INFO("Awaiting User Info"),
    AWAITING_VENDOR("Awaiting Vendor"),
    AWAITING_PROBLEM("Awaiting Problem"),
    AWAITING_EVIDENCE("Awaiting Evidence"),
    RESOLVED("Resolved"),
    CLOSED("Closed"),
    UNKNOWN("unknown");

    private static final Map<String, State> BY_LABEL = Stream.of(values())
            .filter(state -> state != UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(State::label, Function.identity()));

    private final String label;

    State(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** {@return the state that the log calls so, or empty if it is none of those known} */
    static Optional<State> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}

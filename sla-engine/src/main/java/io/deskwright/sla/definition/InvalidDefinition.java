package io.deskwright.sla.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a definition (a calendar, terms, a pack, a plan) is wrong, with all its problems at once. */
public final class InvalidDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Tells all problems of a definition.
     *
     * @param subject what was being defined
     * @param problems what is wrong with it, at least one
     */
    public InvalidDefinition(String subject, List<Problem> problems) {
        super(message(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems in the order in which they were found, at least one} */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String subject, List<Problem> problems) {
        if (problems.size() == 1) {
            return subject + " is not valid: " + problems.get(0);
        }
        return subject + " is not valid, " + problems.size() + " problems:"
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }
}

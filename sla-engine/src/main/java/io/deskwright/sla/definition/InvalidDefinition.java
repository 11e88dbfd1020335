package io.deskwright.sla.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a definition (a calendar, terms, a pack, a plan) is wrong, with all its problems at once. */
public final class InvalidDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Tells all problems of a definition.
     *
     * @param subject what was being defined
     * @param problems what is wrong with it, at least one
     * @throws IllegalArgumentException if there is none
     */
    public InvalidDefinition(String subject, List<Problem> problems) {
        super(message(subject, problems));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** {@return the problems in the order in which they were found, at least one} */
    public List<Problem> problems() {
        return List.of(problems);
    }

    private static String message(String subject, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "what is not valid has a problem at least, but " + subject + " has none");
        }
        if (problems.size() == 1) {
            return subject + " is not valid: " + problems.get(0);
        }
        return subject + " is not valid, " + problems.size() + " problems:"
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }
}

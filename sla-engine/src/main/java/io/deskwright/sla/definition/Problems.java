package io.deskwright.sla.definition;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gathers all problems of one definition, so that they are told together.
 *
 * <p>Not thread-safe: one collector serves one reading of one definition.
 */
public final class Problems {

    private final String subject;
    private final List<Problem> found = new ArrayList<>();

    /**
     * Begins with nothing found.
     *
     * @param subject what is being defined, for the message: {@code calendar "CN office"}
     */
    public Problems(String subject) {
        this.subject = Objects.requireNonNull(subject, "subject");
    }

    /**
     * Adds a problem.
     *
     * @param place where it stands
     * @param message what is wrong
     */
    public void add(String place, String message) {
        found.add(new Problem(place, message));
    }

    /**
     * Adds a problem of a cell of a text.
     *
     * @param cell where it stands
     * @param message what is wrong
     */
    public void add(Cell cell, String message) {
        add(cell.place(), message);
    }

    /**
     * Reads a cell, and notes its complaint as a problem of that cell if it refuses.
     *
     * @param <T> what the cell says
     * @param cell the cell
     * @param parser turns the text of a cell into a value, or throws {@link IllegalArgumentException} or
     *     {@link DateTimeException} with a message for the reader of the text
     * @return the value, or empty if the problem was noted
     */
    public <T> Optional<T> read(Cell cell, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(cell.text()));
        } catch (IllegalArgumentException | DateTimeException refused) {
            add(cell, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** {@return the problems found so far, in the order in which they were found} */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidDefinition if a problem was found; it holds all of them
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDefinition(subject, found);
        }
    }
}

package io.deskwright.core.lifecycle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.deskwright.core.people.Role;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A state machine as a value: its states and its rows.
 *
 * <p>It answers what may be attempted, by whom, and where that leads; it does nothing itself. Immutable and thread-safe.
 *
 * @param <S> the states, in the order in which they are drawn
 * @param <A> what is attempted
 */
public final class Lifecycle<S extends Enum<S>, A> {

    private final String name;
    private final String version;
    private final Class<S> states;
    private final S end;
    private final List<Row<S, A>> rows;
    private final Map<Role, Map<Class<?>, List<Row<S, A>>>> beginning;
    private final Map<S, Map<Role, Map<Class<?>, List<Row<S, A>>>>> inState;

    private Lifecycle(String name, String version, S end, List<Row<S, A>> rows) {
        this.name = requireNonNull(name, "name");
        this.version = requireNonNull(version, "version");
        this.end = end;
        this.states = end.getDeclaringClass();
        this.rows = List.copyOf(rows);
        this.beginning = byRole(Optional.empty());
        this.inState = new EnumMap<>(states);
        states().forEach(state -> inState.put(state, byRole(Optional.of(state))));
    }

    /**
     * Makes a machine.
     *
     * @param name its name
     * @param version its version
     * @param end the state in which a case ends
     * @param rows its rows, in the order of the source
     * @param <S> the states
     * @param <A> what is attempted
     * @return the machine
     */
    public static <S extends Enum<S>, A> Lifecycle<S, A> of(String name, String version, S end, List<Row<S, A>> rows) {
        return new Lifecycle<>(name, version, end, rows);
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return its version} */
    public String version() {
        return version;
    }

    /** {@return the state in which a case ends} */
    public S end() {
        return end;
    }

    /** {@return its rows, in the order of the source} */
    public List<Row<S, A>> rows() {
        return rows;
    }

    /** {@return all states, in the order in which they are drawn} */
    public Set<S> states() {
        return Collections.unmodifiableSet(EnumSet.allOf(states));
    }

    /**
     * Tells whether somebody may attempt a command at all, before anything else is looked at.
     *
     * @param state the state of the case; empty if there is no case yet
     * @param command the type of the command
     * @param role who attempts it
     * @return the rows that he or she may use, at least one; else the refusal
     */
    public Either<Refusal, List<Row<S, A>>> permitted(Optional<S> state, Class<?> command, Role role) {
        List<Row<S, A>> permitted = offered(state, role).getOrDefault(command, List.of());
        return permitted.isEmpty() ? Either.left(refusal(state, command, role)) : Either.right(permitted);
    }

    /**
     * Finds the row of an attempt, and what it must keep.
     *
     * @param permitted the rows of {@link #permitted}
     * @param state the state of the case; empty if there is no case yet
     * @param attempt the attempt
     * @return the row; else the refusal of the first guard that does not let it pass
     */
    public Either<Refusal, Row<S, A>> row(List<Row<S, A>> permitted, Optional<S> state, A attempt) {
        for (Row<S, A> row : permitted) {
            if (row.isMeantBy(attempt)) {
                for (Guard<A> guard : row.guards()) {
                    Optional<Refusal> refusal = guard.check().apply(attempt);
                    if (refusal.isPresent()) {
                        return Either.left(refusal.get().with("command", row.commandName()));
                    }
                }
                return Either.right(row);
            }
        }
        return Either.left(illegal(state, permitted.get(0).command()));
    }

    /**
     * Lists what somebody may attempt in a state: the buttons of a form.
     *
     * @param state the state of the case; empty if there is no case yet
     * @param role who asks
     * @return the types of the commands, in the order of the table
     */
    public List<Class<?>> commands(Optional<S> state, Role role) {
        return List.copyOf(offered(state, role).keySet());
    }

    // Every attempt begins with this question, so that its answers are laid out once and for all.
    private Map<Role, Map<Class<?>, List<Row<S, A>>>> byRole(Optional<S> state) {
        Map<Role, Map<Class<?>, List<Row<S, A>>>> offers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            offers.put(
                    role,
                    rows.stream()
                            .filter(row -> row.holdsIn(state) && row.roles().contains(role))
                            .collect(groupingBy(Row::command, LinkedHashMap::new, toUnmodifiableList())));
        }
        return offers;
    }

    private Map<Class<?>, List<Row<S, A>>> offered(Optional<S> state, Role role) {
        Map<Role, Map<Class<?>, List<Row<S, A>>>> offers = state.isPresent() ? inState.get(state.get()) : beginning;
        return requireNonNull(requireNonNull(offers).get(role));
    }

    private Refusal refusal(Optional<S> state, Class<?> command, Role role) {
        Set<Role> may = rows.stream()
                .filter(row -> row.command() == command && row.holdsIn(state))
                .flatMap(row -> row.roles().stream())
                .collect(toCollection(TreeSet::new));
        return may.isEmpty() ? illegal(state, command) : notPermitted(may, command, role);
    }

    private Refusal illegal(Optional<S> state, Class<?> command) {
        boolean isClosed = state.filter(end::equals).isPresent();
        return Refusal.of(isClosed ? Code.CLOSED : Code.ILLEGAL_IN_STATE)
                .with("command", command.getSimpleName())
                .with("state", state.map(Enum::name).orElse("NONE"));
    }

    private static Refusal notPermitted(Set<Role> may, Class<?> command, Role role) {
        return Refusal.of(Code.NOT_PERMITTED)
                .with("command", command.getSimpleName())
                .with("role", role)
                .with("permitted", may.stream().map(Role::name).collect(joining(", ")));
    }

    /** Returns the name and the version. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}

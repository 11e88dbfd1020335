package io.deskwright.core.lifecycle;

import io.deskwright.core.people.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One row of a lifecycle table: in these states, this command by these roles, if the guards let it pass, leads there.
 *
 * @param id the row in the source, such as T17; several rows may share one
 * @param command the type of the command
 * @param from the states in which it may be given; empty for the command that begins a case
 * @param when which attempts are meant; empty for all
 * @param roles who may give it
 * @param guards what must hold, in this order
 * @param to where it leads; empty if the state stays as it is, or if a case may begin in any
 * @param <S> the states
 * @param <A> what is attempted
 */
public record Row<S extends Enum<S>, A>(
        String id,
        Class<?> command,
        Set<S> from,
        Optional<When<A>> when,
        Set<Role> roles,
        List<Guard<A>> guards,
        Optional<S> to) {

    /** Takes copies. */
    public Row {
        Objects.requireNonNull(command, "command");
        from = Collections.unmodifiableSet(new TreeSet<>(from));
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        guards = List.copyOf(guards);
    }

    /**
     * Begins a row.
     *
     * @param id the row in the source
     * @param command the type of the command
     * @param <S> the states
     * @param <A> what is attempted
     * @return a row that begins a case, by nobody, and stays
     */
    public static <S extends Enum<S>, A> Row<S, A> row(String id, Class<?> command) {
        return new Row<S, A>(id, command, Set.of(), Optional.empty(), Set.of(), List.of(), Optional.empty());
    }

    /**
     * Says in which states.
     *
     * @param states the states
     * @return the row
     */
    @SafeVarargs
    public final Row<S, A> from(S... states) {
        Set<S> named = new TreeSet<>();
        for (S state : states) {
            named.add(state);
        }
        return from(named);
    }

    /**
     * Says in which states.
     *
     * @param states the states
     * @return the row
     */
    public Row<S, A> from(Set<S> states) {
        return new Row<>(id, command, states, when, roles, guards, to);
    }

    /**
     * Says which attempts are meant.
     *
     * @param condition the condition
     * @return the row
     */
    public Row<S, A> when(When<A> condition) {
        return new Row<>(id, command, from, Optional.of(condition), roles, guards, to);
    }

    /**
     * Says who may.
     *
     * @param permitted the roles
     * @return the row
     */
    public Row<S, A> by(Role... permitted) {
        return new Row<>(id, command, from, when, Set.of(permitted), guards, to);
    }

    /**
     * Adds what must hold.
     *
     * @param guard the rule
     * @return the row
     */
    public Row<S, A> guard(Guard<A> guard) {
        List<Guard<A>> more = new ArrayList<>(guards);
        more.add(guard);
        return new Row<>(id, command, from, when, roles, more, to);
    }

    /**
     * Says where it leads.
     *
     * @param state the state afterwards
     * @return the row
     */
    public Row<S, A> to(S state) {
        return new Row<>(id, command, from, when, roles, guards, Optional.of(state));
    }

    /** {@return the name of its command} */
    public String commandName() {
        return command.getSimpleName();
    }

    /** {@return whether it begins a case} */
    public boolean begins() {
        return from.isEmpty();
    }

    /** {@return the states in which it may leave the case} */
    public Set<S> targets() {
        return to.map(Set::of).orElse(from);
    }

    String label() {
        return id + " " + commandName() + when.map(meant -> " [" + meant + "]").orElse("");
    }

    List<Optional<S>> places() {
        return begins()
                ? List.of(Optional.empty())
                : from.stream().map(Optional::of).toList();
    }

    boolean holdsIn(Optional<S> state) {
        return state.map(from::contains).orElse(begins());
    }

    boolean isMeantBy(A attempt) {
        return when.isEmpty() || when.get().holds().test(attempt);
    }

    /** Returns the row in one line, without what it does. */
    @Override
    public String toString() {
        String states = from.isEmpty() ? "-" : joined(from);
        String target = to.map(Enum::name).orElse("-");
        String rules = guards.isEmpty() ? "" : " if " + joined(guards);
        return label() + " by " + joined(roles) + ": " + states + " -> " + target + rules;
    }

    private static String joined(Iterable<?> parts) {
        List<String> names = new ArrayList<>();
        parts.forEach(part -> names.add(part.toString()));
        return names.stream().collect(Collectors.joining(", "));
    }
}

package io.deskwright.core.contract.version;

import static io.deskwright.core.contract.version.VersionState.AGREED;
import static io.deskwright.core.contract.version.VersionState.DRAFT;
import static io.deskwright.core.contract.version.VersionState.IN_FORCE;
import static io.deskwright.core.contract.version.VersionState.SUPERSEDED;
import static io.deskwright.core.people.Role.PROJECT_MANAGER;
import static io.deskwright.core.people.Role.TIMER;

import io.deskwright.core.contract.version.VersionCommand.Agree;
import io.deskwright.core.contract.version.VersionCommand.Draft;
import io.deskwright.core.contract.version.VersionCommand.PutInForce;
import io.deskwright.core.contract.version.VersionCommand.Supersede;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Guard;
import io.deskwright.core.lifecycle.Lifecycle;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.people.Separation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The life of a version of a contract, as a table with its rules. */
public final class VersionTable {

    private static final Guard<Attempt> NAMED = guard(
            "named",
            Draft.class,
            (attempt, said) -> new Form().line("version", said.version()).refusal());
    private static final Guard<Attempt> OF_THIS_CONTRACT =
            guard("of this contract", Draft.class, VersionTable::foreign);
    private static final Guard<Attempt> BY_BOTH_SIDES =
            guard("by both sides", Agree.class, (attempt, said) -> sides(said));
    private static final Guard<Attempt> NOT_BY_THE_DRAFTER =
            guard("not by the drafter", Agree.class, VersionTable::own);
    private static final Guard<Attempt> ANOTHER_BEGINNING =
            guard("another beginning", PutInForce.class, VersionTable::said);
    private static final Guard<Attempt> NOT_IN_THE_PAST =
            guard("not in the past", PutInForce.class, VersionTable::past);
    private static final Guard<Attempt> AFTER_ALL_OTHERS =
            guard("after all others", PutInForce.class, VersionTable::early);

    /** The table. What is agreed and not in force yet may have its beginning said, and said again. */
    public static final Lifecycle<VersionState, Attempt> TABLE = Lifecycle.of(
            "contract version",
            "1",
            SUPERSEDED,
            List.of(
                    row("V1", Draft.class)
                            .by(PROJECT_MANAGER)
                            .guard(NAMED)
                            .guard(OF_THIS_CONTRACT)
                            .to(DRAFT),
                    row("V1", Draft.class)
                            .from(DRAFT)
                            .by(PROJECT_MANAGER)
                            .guard(NAMED)
                            .guard(OF_THIS_CONTRACT)
                            .to(DRAFT),
                    row("V2", Agree.class)
                            .from(DRAFT)
                            .by(PROJECT_MANAGER)
                            .guard(BY_BOTH_SIDES)
                            .guard(NOT_BY_THE_DRAFTER)
                            .to(AGREED),
                    row("V3", PutInForce.class)
                            .from(AGREED)
                            .by(PROJECT_MANAGER)
                            .guard(ANOTHER_BEGINNING)
                            .guard(NOT_IN_THE_PAST)
                            .guard(AFTER_ALL_OTHERS)
                            .to(IN_FORCE),
                    row("V4", Supersede.class).from(IN_FORCE).by(TIMER).to(SUPERSEDED)));

    private VersionTable() {}

    private static Row<VersionState, Attempt> row(String id, Class<? extends VersionCommand> command) {
        return Row.row(id, command);
    }

    private static <C> Guard<Attempt> guard(
            String name, Class<C> command, BiFunction<Attempt, C, Optional<Refusal>> check) {
        return new Guard<>(name, attempt -> check.apply(attempt, command.cast(attempt.command())));
    }

    /**
     * A command on one version.
     *
     * @param versions all versions of the contract
     * @param command what is attempted
     * @param at when: now
     */
    public record Attempt(ContractVersions versions, VersionCommand command, Instant at) {

        private Version version() {
            return versions.find(command.version()).orElseThrow();
        }
    }

    private static Optional<Refusal> foreign(Attempt attempt, Draft said) {
        String contract = attempt.versions().contract();
        return said.agreement().contract().equals(contract)
                ? Optional.empty()
                : refused(
                        Code.INVALID,
                        List.of(new Flaw(
                                "contract",
                                said.agreement().contract(),
                                "is not contract " + contract,
                                "不是合同 " + contract)));
    }

    private static Optional<Refusal> sides(Agree said) {
        List<Flaw> flaws = new ArrayList<>();
        if (said.customer().role() != Role.CUSTOMER) {
            flaws.add(new Flaw("customer", said.customer().id(), "is not of the customer", "不是客户人员"));
        }
        if (!said.provider().role().isProvider() || !said.provider().role().isPerson()) {
            flaws.add(new Flaw("provider", said.provider().id(), "is no person of the provider", "不是服务方人员"));
        }
        return refused(Code.INVALID, flaws);
    }

    private static Optional<Refusal> own(Attempt attempt, Agree said) {
        Set<String> drafters = Separation.people(attempt.version().drafters());
        if (Separation.AGREES_CONTRACT.isKept(said.provider(), said.customer(), drafters)) {
            return Optional.empty();
        }
        Actor own = Stream.of(said.provider(), said.customer())
                .filter(actor -> !Separation.AGREES_CONTRACT.isKept(actor, drafters))
                .findFirst()
                .orElse(said.customer());
        return Optional.of(Refusal.separated(Separation.AGREES_CONTRACT, own));
    }

    private static Optional<Refusal> said(Attempt attempt, PutInForce said) {
        return attempt.version()
                .from()
                .filter(said.from()::equals)
                .map(from -> Refusal.of(Code.ALREADY_DONE).with("from", from));
    }

    private static Optional<Refusal> past(Attempt attempt, PutInForce said) {
        Instant earliest = attempt.version()
                .agreed()
                .map(Version.Agreed::at)
                .filter(attempt.at()::isBefore)
                .orElse(attempt.at());
        return said.from().isBefore(earliest)
                ? outOfOrder(said.from(), "lies before " + earliest, "早于 " + earliest)
                : Optional.empty();
    }

    // What has begun lies in the past, and so before what is said again: what is left is to differ from the others.
    private static Optional<Refusal> early(Attempt attempt, PutInForce said) {
        boolean isSaidAgain = attempt.version().from().isPresent();
        return attempt.versions().versions().stream()
                .filter(version -> !version.name().equals(said.version()))
                .flatMap(version -> version.from().stream())
                .filter(from ->
                        isSaidAgain ? said.from().equals(from) : !said.from().isAfter(from))
                .max(Comparator.naturalOrder())
                .flatMap(last -> outOfOrder(
                        said.from(),
                        "does not lie after the beginning of another version, " + last,
                        "须晚于另一版本的生效时间 " + last));
    }

    private static Optional<Refusal> outOfOrder(Instant from, String rule, String chinese) {
        return refused(Code.OUT_OF_ORDER, List.of(new Flaw("from", from.toString(), rule, chinese)));
    }

    private static Optional<Refusal> refused(Code code, List<Flaw> flaws) {
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(code, flaws));
    }
}

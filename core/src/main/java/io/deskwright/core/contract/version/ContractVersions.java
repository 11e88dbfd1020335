package io.deskwright.core.contract.version;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.version.VersionCommand.Agree;
import io.deskwright.core.contract.version.VersionCommand.Draft;
import io.deskwright.core.contract.version.VersionCommand.PutInForce;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Actor;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All versions of one contract: VersionState.DRAFT, AGREED, IN_FORCE, SUPERSEDED.
 *
 * <p>The laws: at any instant at most one version is in force; what is agreed never changes; what was answered for an
 * instant that is past is answered so for ever, since a version never begins in the past; a version stays in force until
 * another one begins, and a ticket stays with the one that it met (AMB-74). Immutable and thread-safe.
 *
 * @param contract the name of the contract
 * @param versions its versions, in the order in which they were first written
 */
public record ContractVersions(String contract, List<Version> versions) {

    /**
     * Checks the versions.
     *
     * @throws IllegalArgumentException if one is of another contract, two have one name, or two begin at one instant
     */
    public ContractVersions {
        Objects.requireNonNull(contract, "contract");
        versions = List.copyOf(versions);
        List<String> names = versions.stream().map(Version::name).toList();
        List<Instant> beginnings =
                versions.stream().flatMap(version -> version.from().stream()).toList();
        boolean areOfOneContract = true;
        for (Version version : versions) {
            areOfOneContract &= version.agreement().contract().equals(contract);
        }
        if (!areOfOneContract
                || names.stream().distinct().count() < names.size()
                || beginnings.stream().distinct().count() < beginnings.size()) {
            throw new IllegalArgumentException(
                    "versions " + names + " that begin " + beginnings + " are not those of one contract " + contract);
        }
    }

    /**
     * Begins a contract.
     *
     * @param contract its name
     * @return it, without versions
     */
    public static ContractVersions none(String contract) {
        return new ContractVersions(contract, List.of());
    }

    /**
     * Writes a version, or writes it anew while it is a draft.
     *
     * @param agreement what it says
     * @param drafter who wrote it
     * @param at when
     * @return the versions with it, or why it is refused
     */
    public Either<Refusal, ContractVersions> draft(Agreement agreement, Actor drafter, Instant at) {
        return permitted(new Draft(agreement), drafter, at)
                .map(row -> with(new Version(
                        agreement, drafters(agreement.version(), drafter), Optional.empty(), Optional.empty())));
    }

    /** Who wrote a version before stays one who wrote it. */
    private List<Actor> drafters(String version, Actor last) {
        Stream<Actor> before = find(version).stream()
                .flatMap(found -> found.drafters().stream())
                .filter(drafter -> !drafter.equals(last));
        return Stream.concat(before, Stream.of(last)).toList();
    }

    /**
     * Records that both sides said yes.
     *
     * @param said by whom, to which version
     * @param actor who records it
     * @param at when
     * @return the versions with it, or why it is refused
     */
    public Either<Refusal, ContractVersions> agree(Agree said, Actor actor, Instant at) {
        return permitted(said, actor, at).map(row -> {
            Version draft = find(said.version()).orElseThrow();
            return with(new Version(
                    draft.agreement(),
                    draft.drafters(),
                    Optional.of(new Version.Agreed(said.customer(), said.provider(), at)),
                    Optional.empty()));
        });
    }

    /**
     * Says from when on a version holds; it may be said again while that instant lies in the future. The one before it is
     * superseded at that instant.
     *
     * @param said which version, from when
     * @param actor who says so
     * @param at when it is said
     * @return the versions with it, or why it is refused
     */
    public Either<Refusal, ContractVersions> putInForce(PutInForce said, Actor actor, Instant at) {
        return permitted(said, actor, at).map(row -> {
            Version agreed = find(said.version()).orElseThrow();
            return with(new Version(agreed.agreement(), agreed.drafters(), agreed.agreed(), Optional.of(said.from())));
        });
    }

    private Either<Refusal, Row<VersionState, VersionTable.Attempt>> permitted(
            VersionCommand command, Actor actor, Instant at) {
        Optional<VersionState> state = state(command.version(), at);
        VersionTable.Attempt attempt = new VersionTable.Attempt(this, command, at);
        return VersionTable.TABLE
                .permitted(state, command.getClass(), actor.role())
                .flatMap(rows -> VersionTable.TABLE.row(rows, state, attempt))
                .mapLeft(refusal -> refusal.with("version", command.version()));
    }

    private ContractVersions with(Version changed) {
        List<Version> now = new ArrayList<>(versions);
        now.replaceAll(version -> version.name().equals(changed.name()) ? changed : version);
        if (!now.contains(changed)) {
            now.add(changed);
        }
        return new ContractVersions(contract, now);
    }

    /**
     * Finds where a version stands.
     *
     * @param version its name
     * @param at the instant; that it was drafted and agreed is known from the beginning of the value
     * @return its state; empty if there is none of that name
     */
    public Optional<VersionState> state(String version, Instant at) {
        return find(version).map(found -> state(found, at));
    }

    private VersionState state(Version version, Instant at) {
        if (!version.isAgreed()) {
            return VersionState.DRAFT;
        }
        if (!version.hasBegunBy(at)) {
            return VersionState.AGREED;
        }
        return latest(at).filter(version::equals).isPresent() ? VersionState.IN_FORCE : VersionState.SUPERSEDED;
    }

    /**
     * Finds the version in force.
     *
     * @param at the instant
     * @return what it says; empty if none has begun
     */
    public Optional<Agreement> inForce(Instant at) {
        return latest(at).map(Version::agreement);
    }

    /**
     * Finds a version that a ticket may have met.
     *
     * @param version its name
     * @return what it says; empty if there is none of that name, or if it is a draft
     */
    public Optional<Agreement> version(String version) {
        return find(version).filter(Version::isAgreed).map(Version::agreement);
    }

    Optional<Version> find(String version) {
        return versions.stream().filter(each -> each.name().equals(version)).findFirst();
    }

    private Optional<Version> latest(Instant at) {
        return versions.stream()
                .filter(version -> version.hasBegunBy(at))
                .max(Comparator.comparing(version -> version.from().orElseThrow()));
    }
}

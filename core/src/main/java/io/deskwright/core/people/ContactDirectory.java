package io.deskwright.core.people;

import io.deskwright.core.sentence.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contacts of a contract, as they are given to the customer (ORG-06, ORG-16). Immutable and thread-safe.
 *
 * @param contract the contract
 * @param version which edition it is, from 1 on
 * @param entries the contacts, in the order in which they are printed
 */
public record ContactDirectory(String contract, int version, List<ContactEntry> entries) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code contract} is blank, or {@code version} is less than 1
     */
    public ContactDirectory {
        if (contract.isBlank() || version < 1) {
            throw new IllegalArgumentException(
                    "a directory has a contract and a version of at least 1, not '" + contract + "' and " + version);
        }
        entries = List.copyOf(entries);
    }

    /**
     * Makes the next edition.
     *
     * @param contacts the contacts from then on
     * @return the directory with the version after this one
     */
    public ContactDirectory revised(List<ContactEntry> contacts) {
        return new ContactDirectory(contract, version + 1, contacts);
    }

    /** {@return what is found: the contacts that are missing, then those whom nobody can reach} */
    public List<Finding<PeopleCode>> findings() {
        return Stream.concat(missing(), unreachable()).toList();
    }

    private Stream<Finding<PeopleCode>> missing() {
        return Arrays.stream(ContactEntry.Kind.values())
                .filter(ContactEntry.Kind::isRequired)
                .filter(kind -> entries.stream().noneMatch(entry -> entry.kind() == kind))
                .map(kind -> Finding.of(PeopleCode.NO_CONTACT, contract).with("kind", kind));
    }

    private Stream<Finding<PeopleCode>> unreachable() {
        return entries.stream()
                .filter(entry -> !entry.isReachable())
                .map(entry ->
                        Finding.of(PeopleCode.UNREACHABLE_CONTACT, contract).with("name", entry.name()));
    }
}

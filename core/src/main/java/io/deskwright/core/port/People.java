package io.deskwright.core.port;

import io.deskwright.core.people.Person;
import java.util.Optional;

/**
 * Who is who. Implementations are thread-safe.
 *
 * <p>The desk asks it whose tickets somebody on the customer's side may see, what an engineer can do, and where a regional
 * lead may dispatch. Whether somebody is who he or she claims to be, and acts in a role that he or she holds, is for the
 * host to see to; {@link io.deskwright.core.people.Organisation#actor} helps.
 */
public interface People {

    /** Nobody is known: customers belong to no party and know of the tickets that are nobody's; no skill, no region. */
    People UNKNOWN = id -> Optional.empty();

    /**
     * Finds somebody.
     *
     * @param id who, as the host names its users
     * @return what is known of him or her; empty if nobody is called so
     */
    Optional<Person> person(String id);

    /**
     * Tells whether a region lies within another: if nobody says otherwise, only within itself.
     *
     * @param region the one
     * @param other the other
     * @return whether it does
     */
    default boolean isWithin(String region, String other) {
        return !region.isEmpty() && region.equals(other);
    }
}

package io.deskwright.core.people;

import java.util.List;
import java.util.Optional;

/** A project of source 000 in the regions of source 002: what tests begin with. */
final class Team {

    static final List<Party> PARTIES = List.of(
            new Party("police", "Police of the city", Party.Kind.CUSTOMER),
            new Party("ministry", "The ministry", Party.Kind.AUTHORITY),
            new Party("acme", "Acme field service", Party.Kind.PARTNER),
            new Party("hp", "HP", Party.Kind.MAKER),
            new Party("own", "The company", Party.Kind.PROVIDER));

    /** China has the centres North (Beijing, Tianjin) and South (Canton); Overseas is a tree of its own. */
    static final List<Region> REGIONS = List.of(
            region("Beijing", "North"),
            region("Tianjin", "North"),
            region("Haidian", "Beijing"),
            region("Canton", "South"),
            region("North", "China"),
            region("South", "China"),
            Region.of("China"),
            Region.of("Overseas"));

    private Team() {}

    static Region region(String name, String parent) {
        return new Region(name, Optional.of(parent));
    }

    static Person.Builder person(String id, Role... roles) {
        return new Person.Builder().id(id).addRoles(roles);
    }

    static Organisation of(Person... people) {
        return new Organisation(PARTIES, REGIONS, List.of(people));
    }
}

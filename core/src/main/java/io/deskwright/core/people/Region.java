package io.deskwright.core.people;

import java.util.Objects;
import java.util.Optional;

/**
 * A region of the service, such as a regional or a provincial centre (ORG-08). Immutable and thread-safe.
 *
 * @param name its name
 * @param parent the region of which it is a part; empty if there is none
 */
public record Region(String name, Optional<String> parent) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Region {
        Objects.requireNonNull(parent, "parent");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a region has a name, not '" + name + "'");
        }
    }

    /**
     * Names a region that is no part of another.
     *
     * @param name its name
     * @return the region
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public static Region of(String name) {
        return new Region(name, Optional.empty());
    }

    /**
     * Names a part of this region.
     *
     * @param part its name
     * @return the part
     * @throws IllegalArgumentException if {@code part} is blank
     */
    public Region part(String part) {
        return new Region(part, Optional.of(name));
    }
}

package io.deskwright.core.contract;

import java.util.List;

/**
 * Items of service that are sold together [服务包] (WAR-16): an agreement takes its entitlements like any others.
 *
 * @param name what it is sold as
 * @param entitlements what is in it
 */
public record ServicePackage(String name, List<Entitlement> entitlements) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or nothing is in it
     */
    public ServicePackage {
        entitlements = List.copyOf(entitlements);
        if (name.isBlank() || entitlements.isEmpty()) {
            throw new IllegalArgumentException("a package has a name and something in it, not '" + name + "' with "
                    + entitlements.size() + " entitlements");
        }
    }
}

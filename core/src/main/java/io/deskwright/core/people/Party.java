package io.deskwright.core.people;

import java.util.Objects;

/**
 * An organisation to which people belong. Immutable and thread-safe.
 *
 * @param id who, as the host names its parties
 * @param name what it is called
 * @param kind for which side it stands
 */
public record Party(String id, String name, Kind kind) {

    /** For which side a party stands; each with the role in which its people act if theirs is the provider's. */
    public enum Kind {
        /** Who provides the service [服务商]. */
        PROVIDER("provider", "服务商"),
        /** Who receives it [客户]. */
        CUSTOMER("customer", "客户"),
        /** Who carries work orders for the provider [合作商] (SVC-06, SVC-09). */
        PARTNER("partner", "合作商"),
        /** Who makes or supplies devices [厂家]. */
        MAKER("maker", "厂家"),
        /** To whom the customer answers [上级机关] (ORG-11). */
        AUTHORITY("higher authority", "上级机关");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /**
         * Tells in which role somebody of this side acts. A role of the provider opens everything to its reader, and
         * both sides have leaders and managers: so only who works for the provider acts in it, and anybody else in the
         * role of the own side. Who is of the customer or its authority never acts for a maker or partner either.
         *
         * @param role the role that he or she holds
         * @return the role in which he or she acts
         */
        public Role actsAs(Role role) {
            boolean isOfTheCustomer = this == CUSTOMER || this == AUTHORITY;
            return role.isProvider() || (isOfTheCustomer && !role.isCustomer()) ? inPlaceOf(role) : role;
        }

        private Role inPlaceOf(Role role) {
            return switch (this) {
                case PROVIDER, PARTNER -> role;
                case CUSTOMER -> Role.CUSTOMER;
                case MAKER -> Role.VENDOR;
                case AUTHORITY -> Role.HIGHER_AUTHORITY;
            };
        }

        /** {@return its name in English} */
        public String english() {
            return english;
        }

        /** {@return its name in Chinese} */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code id} is blank
     */
    public Party {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a party has an id, not '" + id + "'");
        }
    }
}

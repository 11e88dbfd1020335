package io.deskwright.core.people;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * Somebody whom the other side may call at any time (ORG-06, ORG-16). Immutable and thread-safe.
 *
 * @param kind what for
 * @param name the name: personal data
 * @param post the post; empty if that is not known
 * @param phone the telephone number: personal data; empty if that is not known
 * @param email the e-mail address: personal data; empty if that is not known
 */
@Value.Builder
public record ContactEntry(Kind kind, String name, String post, String phone, String email) {

    /** What a contact is for. */
    public enum Kind {
        /** The project interface [项目接口人]. */
        PROJECT,
        /** The technical interface [技术接口人]. */
        TECHNICAL,
        /** The business interface [商务接口人]. */
        BUSINESS,
        /** One of the support group, or the engineer in charge (ORG-16). */
        SUPPORT;

        /** {@return whether every contract has one (ORG-06)} */
        public boolean isRequired() {
            return this != SUPPORT;
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public ContactEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(email, "email");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contact has a name, not '" + name + "'");
        }
    }

    /** {@return whether there is a way to reach the contact} */
    public boolean isReachable() {
        return !phone.isBlank() || !email.isBlank();
    }

    /** Collects the parts. */
    public static final class Builder extends ContactEntryBuilder {

        /** Begins with somebody of whom nothing is known. */
        public Builder() {
            post("").phone("").email("");
        }
    }
}

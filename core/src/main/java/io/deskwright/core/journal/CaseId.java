package io.deskwright.core.journal;

import java.util.Objects;

/**
 * The name of a case: issued once, never changed, never used again (TRK-02).
 *
 * @param value the name
 */
public record CaseId(String value) implements Comparable<CaseId> {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code value} is blank, longer than 200 characters, or has a control character
     */
    public CaseId {
        Objects.requireNonNull(value, "value");
        Names.check("the name of a case", value);
    }

    /**
     * Names a case.
     *
     * @param value the name
     * @return it
     * @throws IllegalArgumentException if {@code value} is blank, longer than 200 characters, or has a control character
     */
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

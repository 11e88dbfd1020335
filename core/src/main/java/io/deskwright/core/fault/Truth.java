package io.deskwright.core.fault;

/** What is known of a statement, in Kleene's logic: what is not known is unknown, never no. */
public enum Truth {
    /** It is so. */
    YES("yes", "是"),
    /** It is not so. */
    NO("no", "否"),
    /** Nobody knows yet. */
    UNKNOWN("unknown", "未知");

    private final String english;
    private final String chinese;

    Truth(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /**
     * Joins two statements.
     *
     * @param that the other one
     * @return whether both are so: no if one is not, unknown if that hangs on what nobody knows
     */
    public Truth and(Truth that) {
        if (this == NO || that == NO) {
            return NO;
        }
        return this == YES ? that : UNKNOWN;
    }

    /**
     * Parts two statements.
     *
     * @param that the other one
     * @return whether one of them is so: yes if one is, unknown if that hangs on what nobody knows
     */
    public Truth or(Truth that) {
        if (this == YES || that == YES) {
            return YES;
        }
        return this == NO ? that : UNKNOWN;
    }

    /** {@return its name in English, as texts of packs write it} */
    public String english() {
        return english;
    }

    /** {@return its name in Chinese} */
    public String chinese() {
        return chinese;
    }
}

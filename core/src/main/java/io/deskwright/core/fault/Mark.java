package io.deskwright.core.fault;

import java.util.Objects;

/**
 * Something that a fault may carry beside its level (CLS-18, CLS-21); the set is open.
 *
 * @param name its name
 * @param english what it means, in English
 * @param chinese what it means, in Chinese
 */
public record Mark(String name, String english, String chinese) {

    /** The fault is handled as an emergency, whatever its level (CLS-18, AMB-45). */
    public static final String EMERGENCY = "EMERGENCY";

    /** The fault is also reported to the higher authority [上级机关] (CLS-21). */
    public static final String REPORT_UPWARD = "REPORT_UPWARD";

    /** Several places analyse the fault jointly [三地联合分析] (CLS-19, ESC-09). */
    public static final String EXPERT_ROUTE = "EXPERT_ROUTE";

    /** Checks that all parts are there. */
    public Mark {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
    }
}

package io.deskwright.sla.calendar;

import java.util.List;
import java.util.Optional;

/** The standard ways to count a period. */
public final class CountingPolicies {

    private CountingPolicies() {}

    /**
     * The Civil Code of China, articles 200 to 204, what a contract under Chinese law means unless it says otherwise: the first day is not counted; days, months and years
     * end at 24:00 of the last day, and one that is a listed holiday gives way to the next that is none; working days
     * end at the close of business (AMB-14, AMB-20). An ordinary rest day of the week moves nothing.
     */
    public static final CountingPolicy CIVIL_CODE = new CivilCode("CIVIL_CODE", false, false);

    /** As {@link #CIVIL_CODE}, but every date off moves the end, a rest day of the week too: the switch of AMB-14. */
    public static final CountingPolicy CIVIL_CODE_REST_DAYS = new CivilCode("CIVIL_CODE_REST_DAYS", true, false);

    /**
     * As {@link #CIVIL_CODE_REST_DAYS}, but every period ends at the close of business of its last day: article 203 where
     * the duty can be done in business hours only.
     */
    public static final CountingPolicy CIVIL_CODE_BUSINESS_HOURS =
            new CivilCode("CIVIL_CODE_BUSINESS_HOURS", true, true);

    /**
     * The same wall time on the last date, without rolling; counts back too. In a gap that wall time is the end of the
     * gap; of a repeated one the first is meant.
     */
    public static final CountingPolicy SAME_WALL_TIME = new SameWallTime();

    /** {@return the standard ways, {@link #CIVIL_CODE} first} */
    public static List<CountingPolicy> all() {
        return List.of(CIVIL_CODE, CIVIL_CODE_REST_DAYS, CIVIL_CODE_BUSINESS_HOURS, SAME_WALL_TIME);
    }

    /**
     * Finds a standard way by its name.
     *
     * @param name such as {@code CIVIL_CODE}
     * @return the policy, or empty if no standard one is called so
     */
    public static Optional<CountingPolicy> named(String name) {
        return all().stream().filter(policy -> policy.name().equals(name)).findFirst();
    }
}

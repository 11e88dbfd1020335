package io.deskwright.sla.calendar;

/** The standard ways to count a period. */
public final class CountingPolicies {

    private CountingPolicies() {}

    /**
     * The Civil Code of China, articles 200 to 204, the default: the first day is not counted; days, months and years
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
}

package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Shown.CLAUSE;
import static io.deskwright.sla.proof.Shown.at;
import static io.deskwright.sla.proof.Shown.fix;
import static io.deskwright.sla.proof.Shown.reported;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.util.Map;

/** Cases with every kind of limit and every outcome; the times in the comments are worked out by hand. */
enum ShownCase {
    /** 6 h on Monday until the wait, half an hour and an hour around the break of Tuesday, due at 15:30. */
    LATE(
            reported()
                    .paused(at("02T16:00"), "ACCESS", Party.CUSTOMER)
                    .resumed(at("03T09:30"), "ACCESS")
                    .reached(at("05T09:00:01.5"), Milestone.RESOLVED),
            "05T10:00",
            fix(new Limit.WorkingTime(Duration.ofHours(10)))
                    .pausedBy("ACCESS", "PART")
                    .build()),

    /** Two hours and half an hour of waiting: due at 11:30; the looser one at 13:30. */
    MET(
            reported()
                    .with(at("02T09:00"), Fact.Known.level("HIGH"))
                    .paused(at("02T10:00"), "PART", Party.VENDOR)
                    .resumed(at("02T10:30"), "PART")
                    .reached(at("02T11:00"), Milestone.RESOLVED),
            "02T12:00",
            fix(new Limit.Elapsed(Duration.ofHours(2)))
                    .when(Condition.level("HIGH"))
                    .orAtMost(new Limit.Elapsed(Duration.ofHours(4)), Basis.assumed("AMB-01"))
                    .pausedBy("PART")
                    .onceAccepted()
                    .build()),

    /** Due at 10:00 by itself, and on Friday as agreed: 2 h 30 min are left today, then 7, 8 and 3 h. */
    AGREED(
            reported().with(at("02T09:30"), new Fact.Waived("FIX", at("06T12:00"), "Ms Li")),
            "02T15:30",
            fix(new Limit.Immediately(Duration.ofHours(1), true)).build()),

    /** The third working day is Friday: 8 + 7 + 8 + 8 h, less the hour of Monday until the wait. */
    PAUSED(
            reported().paused(at("02T10:00"), "RECURRENCE", Party.NOBODY),
            "03T10:30",
            fix(new Limit.Counted(CountedPeriod.workingDays(3), CountingPolicies.CIVIL_CODE))
                    .pausedBy("RECURRENCE")
                    .build()),

    /** Late since 10:00 when the wait for the provider himself began. */
    PAUSED_LATE(
            reported().paused(at("02T11:00"), "STAFF", Party.PROVIDER),
            "02T12:30",
            fix(new Limit.Immediately(Duration.ofHours(1), false))
                    .pausedBy("STAFF")
                    .build()),

    /** Nobody limits it; the wait takes an hour off. */
    MEASURED(
            reported().paused(at("02T11:00"), "PART", Party.VENDOR).resumed(at("02T12:00"), "PART"),
            "02T12:30",
            fix(new Limit.Measured()).pausedBy("PART").build()),

    /** The number of days is not known, so there is no limit when it waits. */
    DAYS_UNKNOWN(
            reported().paused(at("02T11:00"), "PART", Party.VENDOR),
            "02T12:30",
            fix(new Limit.DaysOfFact("days", CountingPolicies.SAME_WALL_TIME))
                    .pausedBy("PART")
                    .build()),

    /** Arrival within two hours of a report at lunch: 14:30, so that the day ends at 18:00 for the solution. */
    PROJECTED(
            Timeline.reported(at("02T12:30")),
            "02T12:45",
            Target.named("ARRIVE")
                    .from(Milestone.REPORTED)
                    .to(Milestone.ARRIVED)
                    .within(new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2)), CLAUSE)
                    .build(),
            Target.named("FIX")
                    .from(Milestone.ARRIVED)
                    .to(Milestone.RESOLVED)
                    .within(new Limit.EndOfWorkingDay(), CLAUSE)
                    .build()),

    /** Nothing says when what starts it comes. */
    WAITING(
            reported(),
            "02T10:00",
            Target.named("FIX")
                    .from(Milestone.ARRIVED)
                    .to(Milestone.RESOLVED)
                    .within(new Limit.Fixed(at("02T12:00")), CLAUSE)
                    .orAtMost(new Limit.Fixed(at("02T13:00")), CLAUSE)
                    .build()),

    /** Reopened at lunch, so that two hours hold in the second segment; late since 14:30. */
    RUNNING_LATE(
            reported().reached(at("02T09:30"), Milestone.RESOLVED).with(at("02T12:30"), new Fact.Reopened()),
            "02T15:00",
            fix(new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2)))
                    .build()),

    /** One hour after a report in working time. */
    RUNNING(
            reported(),
            "02T09:45",
            fix(new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2)))
                    .build()),

    /** The 63rd day of the quarter is the holiday, so that Tuesday counts: four hours and a break and lunch, 15:00. */
    CANCELLED(
            reported().ended(at("02T10:00"), End.DUPLICATE),
            "02T11:00",
            fix(new Limit.DayOfPeriod(Step.QUARTER, 63, Roll.PREVIOUS_WORKING_DATE, Duration.ofHours(4)))
                    .build()),

    /** Day 8 is a Sunday, so that Monday, 9 March counts. */
    NOT_NEEDED(
            reported().ended(at("02T10:00"), End.CLOSED),
            "02T11:00",
            fix(new Limit.DayOfPeriod(Step.MONTH, 8, Roll.NEXT_WORKING_DATE, Duration.ofHours(1)))
                    .build()),

    /** Nothing is known of its level. */
    NOT_SELECTED(
            reported(),
            "02T10:00",
            fix(new Limit.Elapsed(Duration.ofHours(1)))
                    .when(Condition.level("HIGH"))
                    .build()),

    /** One day that is not Monday itself: midnight after Tuesday, and then the holiday does not matter. */
    ENDED_LATE(
            reported().known(at("02T09:00"), Map.of("days", "1")).ended(at("04T06:00"), End.QUOTE_DECLINED),
            "05T10:00",
            fix(new Limit.DaysOfFact("days", CountingPolicies.CIVIL_CODE)).build()),

    /** It was solved before anybody arrived. */
    MET_BEFOREHAND(
            reported().reached(at("02T10:00"), Milestone.RESOLVED).reached(at("02T11:00"), Milestone.ARRIVED),
            "02T12:00",
            Target.named("FIX")
                    .from(Milestone.ARRIVED)
                    .to(Milestone.RESOLVED)
                    .within(new Limit.Elapsed(Duration.ZERO), CLAUSE)
                    .build()),

    /** Measured, and done. */
    MET_WITHOUT_LIMIT(
            reported().reached(at("02T10:00"), Milestone.RESOLVED),
            "02T12:00",
            fix(new Limit.Measured()).build()),

    /** A month from 2 March is 2 April, after the last date that is announced. */
    PROVISIONAL(
            reported(),
            "02T09:00",
            fix(new Limit.Counted(CountedPeriod.months(1), CountingPolicies.CIVIL_CODE_REST_DAYS))
                    .build());

    @SuppressWarnings("ImmutableEnumChecker") // a proof is immutable, though no annotation says so
    private final Proof proof;

    ShownCase(Timeline timeline, String now, Target... targets) {
        proof = Shown.proof(timeline, now, targets);
    }

    Proof proof() {
        return proof;
    }
}

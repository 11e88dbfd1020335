package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.MON_2026_03_02;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STATED;
import static io.deskwright.sla.lint.Sketch.SUN_2026_03_29;
import static io.deskwright.sla.lint.Sketch.fix;
import static io.deskwright.sla.lint.Sketch.hours;
import static io.deskwright.sla.lint.Sketch.inMarch;
import static io.deskwright.sla.lint.Sketch.termsOf;
import static io.deskwright.sla.lint.Sketch.within;
import static io.deskwright.sla.lint.Sketch.workingHours;

import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * The smallest terms and surroundings that yield one finding, and what it says.
 *
 * @param code what is found
 * @param terms in which it is found
 * @param surroundings with which it is found
 * @param subject on what it is found
 * @param data what yields it, as a finding writes it
 * @param english the sentence
 * @param chinese the sentence
 */
record SmallestExample(
        Code code,
        Terms terms,
        Surroundings surroundings,
        String subject,
        String data,
        String english,
        String chinese) {

    private static final Surroundings UNKNOWN = Surroundings.unknown();
    private static final Surroundings LEVELS = UNKNOWN.worstFirst("HIGH", "LOW");
    private static final Condition HIGH = Condition.level("HIGH");
    private static final Condition LOW = Condition.level("LOW");
    private static final Condition VIP = Condition.is("vip", "true");

    static List<SmallestExample> all() {
        return List.of(
                new SmallestExample(
                        Code.LEVEL_GAP,
                        termsOf(fix(hours(4)).when(HIGH)),
                        LEVELS,
                        "LOW",
                        "promised=HIGH",
                        "Nothing is promised for level LOW; something is for HIGH.",
                        "级别 LOW 没有任何承诺;有承诺的级别:HIGH。"),
                new SmallestExample(
                        Code.LEVEL_WORDS,
                        termsOf(fix(hours(4))),
                        UNKNOWN.worstFirst(
                                Level.named("LOW").saying("down", "no", "§1").saying("down", "yes", "§2")),
                        "LOW",
                        "fact=down; value=no; source=§1; otherValue=yes; otherSource=§2",
                        "The source says two things of level LOW: down is no by §1, but yes by §2.",
                        "来源对级别 LOW 说法不一:down 按 §1 为 no,按 §2 为 yes。"),
                new SmallestExample(
                        Code.CONTRADICTION,
                        termsOf(fix(hours(4)).when(HIGH).when(LOW)),
                        UNKNOWN,
                        "FIX",
                        "alternative=1; conditions=level is HIGH & level is LOW",
                        "No case meets all conditions of alternative 1 of FIX: level is HIGH & level is LOW.",
                        "没有工单能同时满足 FIX 第 1 项的全部条件:level is HIGH & level is LOW。"),
                new SmallestExample(
                        Code.DOUBLED,
                        termsOf(fix(hours(4)).when(LOW), fix(hours(8)).when(LOW)),
                        UNKNOWN,
                        "FIX",
                        "alternative=2; conditions=level is LOW; earlier=1",
                        "Alternative 2 of FIX repeats the conditions of alternative 1 (level is LOW) and is never"
                                + " chosen.",
                        "FIX 第 2 项与第 1 项条件相同(level is LOW),永远不会选用。"),
                new SmallestExample(
                        Code.SHADOWED,
                        termsOf(fix(hours(4)), fix(hours(2)).when(VIP)),
                        UNKNOWN,
                        "FIX",
                        "alternative=2; conditions=vip is true; earlier=1",
                        "Alternative 2 of FIX (vip is true) is never chosen: an earlier one takes all its cases, 1.",
                        "FIX 第 2 项(vip is true)永远不会选用:其全部情形已归前面的第 1 项。"),
                new SmallestExample(
                        Code.INVERSION,
                        termsOf(fix(hours(8)).when(HIGH), fix(hours(4)).when(LOW)),
                        LEVELS,
                        "FIX",
                        "level=HIGH; limit=elapsed PT8H (stated the test); milder=LOW;"
                                + " milderLimit=elapsed PT4H (stated the test); evidence=PT8H > PT4H",
                        "FIX is looser for HIGH (elapsed PT8H (stated the test)) than for the milder LOW"
                                + " (elapsed PT4H (stated the test)): PT8H > PT4H.",
                        "FIX 对 HIGH 的时限(elapsed PT8H (stated the test))比对较轻的 LOW"
                                + "(elapsed PT4H (stated the test))更宽:PT8H > PT4H。"),
                new SmallestExample(
                        Code.OTHER_START,
                        termsOf(
                                Target.named("FIX")
                                        .when(HIGH)
                                        .from(Milestone.ARRIVED)
                                        .to(Milestone.RESOLVED)
                                        .within(hours(2), STATED),
                                fix(hours(4)).when(LOW)),
                        LEVELS,
                        "FIX",
                        "level=HIGH; start=ARRIVED; limit=elapsed PT2H (stated the test); milder=LOW;"
                                + " milderStart=REPORTED; milderLimit=elapsed PT4H (stated the test)",
                        "FIX starts at ARRIVED for HIGH (elapsed PT2H (stated the test)), but at REPORTED for LOW"
                                + " (elapsed PT4H (stated the test)); a change of level may make it due later.",
                        "FIX 对 HIGH 从 ARRIVED 起算(elapsed PT2H (stated the test)),对 LOW 却从 REPORTED 起算"
                                + "(elapsed PT4H (stated the test));级别变更可能使到期时间推后。"),
                new SmallestExample(
                        Code.TWO_LIMITS,
                        termsOf(fix(hours(4)), within("MEND", Milestone.RESOLVED, hours(8))),
                        UNKNOWN,
                        "MEND",
                        "start=REPORTED; stop=RESOLVED; limit=elapsed PT8H (stated the test); other=FIX;"
                                + " otherLimit=elapsed PT4H (stated the test)",
                        "RESOLVED has two limits from REPORTED: MEND (elapsed PT8H (stated the test)) beside FIX"
                                + " (elapsed PT4H (stated the test)).",
                        "从 REPORTED 到 RESOLVED 有两个时限:MEND(elapsed PT8H (stated the test))与 FIX"
                                + "(elapsed PT4H (stated the test))并存。"),
                new SmallestExample(
                        Code.LOOSER_SPECIAL_CASE,
                        termsOf(
                                fix(hours(4)),
                                within("MEND", Milestone.RESOLVED, hours(8)).when(VIP)),
                        UNKNOWN,
                        "MEND",
                        "conditions=vip is true; stop=RESOLVED; limit=elapsed PT8H (stated the test); other=FIX;"
                                + " otherLimit=elapsed PT4H (stated the test); evidence=PT8H > PT4H",
                        "MEND promises RESOLVED for a special case (vip is true) within elapsed PT8H (stated the test),"
                                + " looser than FIX for every such case (elapsed PT4H (stated the test)): PT8H > PT4H.",
                        "MEND 对特殊情形(vip is true)承诺 RESOLVED 的时限(elapsed PT8H (stated the test)),"
                                + "比本已适用的 FIX(elapsed PT4H (stated the test))更宽:PT8H > PT4H。"),
                new SmallestExample(
                        Code.PAST_OUTER_LIMIT,
                        termsOf(fix(hours(8)).orAtMost(hours(4), STATED)),
                        UNKNOWN,
                        "FIX",
                        "stop=RESOLVED; chain=FIX elapsed PT8H (stated the test); other=FIX;"
                                + " outer=elapsed PT4H (stated the test); evidence=PT8H > PT4H",
                        "FIX may reach RESOLVED as late as FIX elapsed PT8H (stated the test), past the outer limit of"
                                + " FIX (elapsed PT4H (stated the test)): PT8H > PT4H.",
                        "FIX 最迟可按 FIX elapsed PT8H (stated the test) 到达 RESOLVED,超出 FIX 的外限"
                                + "(elapsed PT4H (stated the test)):PT8H > PT4H。"),
                new SmallestExample(
                        Code.UNREACHED_START,
                        termsOf(fix(hours(4))),
                        UNKNOWN.reaching(Milestone.RESOLVED),
                        "FIX",
                        "start=REPORTED",
                        "FIX starts at REPORTED, which no case reaches.",
                        "FIX 从 REPORTED 起算,但工单不会到达该里程碑。"),
                new SmallestExample(
                        Code.UNREACHED_STOP,
                        termsOf(fix(hours(4))),
                        UNKNOWN.reaching(Milestone.REPORTED),
                        "FIX",
                        "stop=RESOLVED",
                        "FIX stops at RESOLVED, which no case reaches; it can never be met.",
                        "FIX 止于 RESOLVED,但工单不会到达该里程碑,永远无法达成。"),
                new SmallestExample(
                        Code.NO_FINAL_LIMIT,
                        termsOf(
                                within("ACK", Milestone.ACKNOWLEDGED, hours(1)),
                                fix(new Limit.Measured()).when(VIP),
                                fix(new Limit.Measured())),
                        UNKNOWN.endingAt(Milestone.SERVICE_RESTORED, Milestone.RESOLVED),
                        "T",
                        "stops=RESOLVED, SERVICE_RESTORED; measured=FIX",
                        "T promises none of RESOLVED, SERVICE_RESTORED; it only measures: FIX.",
                        "T 对 RESOLVED, SERVICE_RESTORED 均无时限承诺;仅计量:FIX。"),
                new SmallestExample(
                        Code.WORD_WITHOUT_NUMBER,
                        termsOf(within("ACK", Milestone.ACKNOWLEDGED, hours(1))
                                .within(new Limit.Immediately(Duration.ofMinutes(1), false), Basis.assumed("AMB-06"))
                                .orAtMost(hours(1), STATED)),
                        UNKNOWN,
                        "ACK",
                        "limit=immediately PT1M; source=AMB-06",
                        "The source gives ACK a word and no number; immediately PT1M is assumed by AMB-06.",
                        "来源对 ACK 只有措辞而无数字;按 AMB-06 假定为 immediately PT1M。"),
                new SmallestExample(
                        Code.NO_STATED_FIGURE,
                        termsOf(fix(new Limit.Measured())),
                        UNKNOWN,
                        "T",
                        "targets=FIX",
                        "The source of T states no figure for any target: FIX.",
                        "T 的来源没有为任何时限承诺写明数字:FIX。"),
                new SmallestExample(
                        Code.NO_HOURS,
                        termsOf(fix(workingHours(4))),
                        UNKNOWN.on(inMarch(OFFICE.minus(OFFICE))),
                        "(office minus office)",
                        "from=2026-03-02; through=2026-03-29",
                        "Calendar (office minus office) is never open from 2026-03-02 through 2026-03-29.",
                        "日历 (office minus office) 自 2026-03-02 至 2026-03-29 没有任何开放时间。"),
                new SmallestExample(
                        Code.ASSUMED_HOURS,
                        termsOf(fix(workingHours(4))),
                        UNKNOWN.on(new CalendarUse(OFFICE, Basis.assumed("AMB-08"), MON_2026_03_02, SUN_2026_03_29)),
                        "office",
                        "source=AMB-08",
                        "The contract does not set the hours of calendar office; they are assumed by AMB-08.",
                        "合同未写明日历 office 的工作时间;按 AMB-08 假定。"),
                new SmallestExample(
                        Code.UNANNOUNCED_HOLIDAYS,
                        termsOf(fix(workingHours(4))),
                        UNKNOWN.on(inMarch(WeeklyHours.in(ZoneId.of("UTC"))
                                .named("office")
                                .weekdays("09:00-17:00")
                                .announcedThrough(SUN_2026_03_29.minusDays(1))
                                .build())),
                        "office",
                        "announced=2026-03-28; through=2026-03-29",
                        "Calendar office is used through 2026-03-29, but holidays are announced through 2026-03-28 only.",
                        "日历 office 使用至 2026-03-29,但节假日只公布到 2026-03-28。"));
    }

    @Override
    public String toString() {
        return code.toString();
    }
}

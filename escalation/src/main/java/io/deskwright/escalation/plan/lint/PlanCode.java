package io.deskwright.escalation.plan.lint;

import io.deskwright.core.sentence.Finding;

/**
 * What the lint of escalation plans finds. Its subject is a place: the names of plan, ladder and rung, parted by strokes; of
 * what levels lead to it is {@code by-level}.
 */
public enum PlanCode implements Finding.Code {
    /** The terms have none of the targets that a rung names: it never fires. */
    NO_SUCH_TARGET("{subject}: the terms {terms} have no target {names}.", "{subject}：条款 {terms} 没有时限指标 {names}。"),
    /** The terms have the targets, but not for some levels of the rung. */
    NO_TARGET_AT_LEVEL(
            "{subject}: for level {levels} the terms {terms} have none of its targets.",
            "{subject}：对级别 {chineseLevels}，条款 {terms} 没有其所指的时限指标。"),
    /** A target that is measured only is never due (SLA-17). */
    NO_LIMIT("{subject}: target {names} has no limit, so that it is never due.", "{subject}：时限指标 {names} 没有时限，永不到期。"),
    /** A window in which something may happen is never breached. */
    NO_PROMISE(
            "{subject}: target {names} promises nothing, so that it is never breached.",
            "{subject}：时限指标 {names} 并非承诺，不会违约。"),
    /** A response target warns only: it climbs no functional ladder (AMB-51). */
    RESPONSE_CLIMBS(
            "{subject}: the response target {names} climbs a functional ladder; it should warn only.",
            "{subject}：响应类时限指标 {names} 触发了职能升级；按约定只应告警。"),
    /** Nothing happens when a target is breached. */
    NO_BREACH_RUNG(
            "{subject}: nothing fires when {names} is breached, for level {levels}.",
            "{subject}：对级别 {chineseLevels}，{names} 违约时没有任何升级台阶触发。"),
    /** A level that no fault rules know. */
    UNKNOWN_LEVEL("{subject}: there is no level {levels}; there are {known}.", "{subject}：没有级别 {levels}；现有 {known}。"),
    /** A level of the vocabulary that no plan is bound to (CLS-22). */
    LEVEL_UNBOUND("{subject}: level {levels} leads nowhere.", "{subject}：级别 {levels} 没有对应的升级制度。"),
    /** A rung stands below another that fires earlier. */
    INVERTED("{subject} fires before {other}, which stands below it.", "{subject} 先于其下方的台阶 {other} 触发。"),
    /** Two rungs of one ladder fire together. */
    SAME_TRIGGER("{subject} fires together with {other}.", "{subject} 与台阶 {other} 同时触发。"),
    /** A rung waits for the answer to another that is not there. */
    NO_SUCH_RUNG(
            "{subject} waits for an answer to rung {other}, which the plan does not have.",
            "{subject} 等待台阶 {other} 的答复，但该台阶不存在。"),
    /** A rung waits for the answer to another that asks for nothing. */
    ASKS_FOR_NOTHING(
            "{subject} waits for an answer to rung {other}, which asks for no support.",
            "{subject} 等待台阶 {other} 的答复，但该台阶未请求支持。"),
    /** An answer is still awaited when the next thing happens (PEER-BUGS 77). */
    WAIT_CUT_OFF(
            "{subject} waits {within} for support, but {other} comes {after} after it.",
            "{subject} 等待支持的时间为 {within}，但 {after} 后触发{chineseOther}。"),
    /** It repeats faster than notices are put together (FEATURES 33). */
    REPEAT_WITHIN_GROUPING(
            "{subject} repeats every {every}, within the {window} in which notices are put together.",
            "{subject} 每 {every} 重复一次，短于通知合并窗口 {window}。"),
    /** The ladder begins anew before the rung repeats. */
    REPEAT_AFTER_LOOP(
            "{subject} repeats every {every}, but its ladder begins anew after {loop}.",
            "{subject} 每 {every} 重复一次，但其所在阶梯 {loop} 后即重新开始。"),
    /** The ladder begins anew faster than its rungs follow each other. */
    LOOP_TOO_SHORT(
            "{subject} begins anew after {loop}, but its rungs take {span} from {from} to the last.",
            "{subject} 在 {loop} 后重新开始，但从台阶 {from} 到最后一级需要 {span}。"),
    /** It repeats without bound, and neither an answer nor an acknowledgement stops it. */
    ENDLESS(
            "{subject} repeats without bound, and neither an answer nor an acknowledgement stops it.",
            "{subject} 无限次重复，答复或确认后也不停止。"),
    /** It raises a level to one that every case for which it counts has already, or a worse one. */
    RAISES_NOTHING(
            "{subject} raises no level: none of its own is milder than {levels}.",
            "{subject} 不会提升级别：其适用级别均不低于 {levels}。"),
    /** Places are to analyse jointly, and nobody is told (ESC-09). */
    JOINT_TELLS_NOBODY("{subject}: nobody is told of the joint analysis.", "{subject}：联合分析未通知任何人。"),
    /** A role that nobody holds. */
    NOBODY_HOLDS(
            "{subject}: nobody holds the role {role}, which {rungs} counts on.",
            "{subject}：台阶 {rungs} 所需的角色 {role} 无人担任。");

    private final String english;
    private final String chinese;

    PlanCode(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}

package io.deskwright.core.fault;

import io.deskwright.core.sentence.Finding;

/** What the check of packs finds. Its subject is a rule, a level, a fact or a parameter, by name. */
public enum PackCode implements Finding.Code {
    /** A rule with the rows and the outcome of another. */
    DOUBLED_RULE("Rule {subject} says the same as rule {other}.", "规则 {subject} 与规则 {other} 内容相同。"),
    /** A rule that changes nothing: whenever it says yes, another says yes to the same or a worse level. */
    SHADOWED_RULE(
            "Rule {subject} ({outcome}) changes nothing: rule {other} ({otherOutcome}) says yes whenever it does.",
            "规则 {subject}({outcome})不起作用:凡其成立时,规则 {other}({otherOutcome})均已成立。"),
    /** A rule whose rows contradict each other. */
    NEVER_FIRES(
            "Rule {subject} never says yes: no value of {fact} meets all its rows.",
            "规则 {subject} 永不成立:{fact} 没有任何取值能满足其全部条件。"),
    /** A level, mark or route without any rule. */
    NO_RULE("No rule leads to {outcome}.", "没有任何规则指向 {outcome}。"),
    /** A fact that no rule asks for. */
    FACT_NOT_ASKED("No rule asks for fact {subject}.", "没有任何规则使用事实 {subject}。"),
    /** A level without a golden case. */
    NO_GOLDEN_CASE("No golden case is of level {subject}.", "级别 {subject} 没有标准用例。"),
    /** A parameter that nobody has set, so that rules do not count (AMB-67). */
    PARAMETER_UNSET(
            "Parameter {subject} is not set: rules {rules} do not count until the contract says it.",
            "参数 {subject} 尚未设定:合同写明之前,规则 {rules} 不生效。");

    private final String english;
    private final String chinese;

    PackCode(String english, String chinese) {
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

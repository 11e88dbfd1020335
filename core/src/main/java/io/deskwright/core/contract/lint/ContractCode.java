package io.deskwright.core.contract.lint;

import io.deskwright.core.sentence.Finding;

/**
 * What the lint of contracts finds. Its subject is the contract, the kind of an entitlement, a device or a parameter, by name.
 */
public enum ContractCode implements Finding.Code {
    /** An open contract without a project manager (ORG-05). */
    NO_MANAGER("Contract {subject} has no project manager.", "合同 {subject} 没有项目经理。"),
    /** Hours in which nobody ever works (AMB-08). */
    NO_HOURS(
            "Calendar {calendar} of contract {subject} is never open from {from} through {until}.",
            "合同 {subject} 的日历 {calendar} 自 {from} 至 {until} 没有任何开放时间。"),
    /** The hours that the register of ambiguities assumes for who says nothing (AMB-08). */
    ASSUMED_HOURS(
            "Contract {subject} has the hours that are assumed where nothing is said: {hours}.",
            "合同 {subject} 采用未约定时的默认工作时间：{hours}。"),
    /** A contract that grants nothing. */
    NO_ENTITLEMENT("Contract {subject} grants nothing.", "合同 {subject} 未约定任何权益。"),
    /** Dates between two of one kind on which neither holds. */
    GAP(
            "{subject} for {scope} does not hold from {from} through {until}.",
            "{subject}（{scope}）自 {from} 至 {until} 出现空档。"),
    /** It goes on after the contract is over. */
    AFTER_CONTRACT(
            "{subject} for {scope} ends {until}, after the service of the contract on {end}.",
            "{subject}（{scope}）止于 {until}，晚于合同服务期满日 {end}。"),
    /** A device whose entitlements cannot be dated (AMB-34). */
    NO_START_DATE("Nobody knows from when {kind} counts for device {subject}.", "设备 {subject} 的 {kind} 起算日期不详。"),
    /** A device whose entitlements count from a date that stands in for another (AMB-34, AMB-32). */
    FALLBACK_DATE(
            "{kind} for device {subject} counts from {from} ({since}), since nothing better is known.",
            "设备 {subject} 的 {kind} 自 {from}（{since}）起算，因更确切的日期不详。"),
    /** A price is bound to the bid, and the bid does not name it (AMB-33). */
    NO_BID_PRICE(
            "{subject} is priced {price}, but the bid has no price for {items}.",
            "{subject} 的价格为{chinesePrice}，但投标价中没有 {items}。"),
    /** The terms, the contract and the fault rules know different levels. */
    LEVELS_DIFFER(
            "The fault rules {pack} know the levels {levels}; contract {subject} speaks of {others}.",
            "故障规则 {pack} 的级别为 {levels}；合同 {subject} 使用 {others}。"),
    /** Targets ask for levels, and for some that the contract knows none does (AMB-44, CLS-17). */
    LEVEL_WITHOUT_TARGET("No target of contract {subject} asks for {levels}.", "合同 {subject} 没有任何时限指标针对级别 {levels}。"),
    /** A threshold that the contract must set (AMB-67). */
    PARAMETER_UNSET(
            "The contract does not set parameter {subject} of the fault rules {pack}; rules that need it do not count.",
            "合同未设定故障规则 {pack} 的参数 {subject}；相关规则不生效。");

    private final String english;
    private final String chinese;

    ContractCode(String english, String chinese) {
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

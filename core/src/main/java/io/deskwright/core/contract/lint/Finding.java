package io.deskwright.core.contract.lint;

import io.deskwright.core.lifecycle.Sentence;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing to ask the author of a contract. Immutable and thread-safe.
 *
 * @param code what is found
 * @param subject what it is found on: the contract, the kind of an entitlement, a device or a parameter, by name
 * @param data what yields it, by name
 */
public record Finding(Code code, String subject, Map<String, String> data) {

    /** What a finding says. Its sentences name the data of the finding in braces. */
    public enum Code {
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
        LEVEL_WITHOUT_TARGET(
                "No target of contract {subject} asks for {levels}.", "合同 {subject} 没有任何时限指标针对级别 {levels}。"),
        /** A threshold that the contract must set (AMB-67). */
        PARAMETER_UNSET(
                "The contract does not set parameter {subject} of the fault rules {pack}; rules that need it do not count.",
                "合同未设定故障规则 {pack} 的参数 {subject}；相关规则不生效。");

        private final String english;
        private final String chinese;

        Code(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** Takes a copy of the data. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }

    static Finding of(Code code, String subject) {
        return new Finding(code, subject, Map.of());
    }

    Finding with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, value.toString());
        return new Finding(code, subject, more);
    }

    /** {@return the finding as an English sentence} */
    public String english() {
        return filled(code.english);
    }

    /** {@return the finding as a Chinese sentence} */
    public String chinese() {
        return filled(code.chinese);
    }

    private String filled(String sentence) {
        return Sentence.filled(
                sentence, name -> Optional.ofNullable(name.equals("subject") ? subject : data.get(name)));
    }

    /** Returns the code and the sentence in English. */
    @Override
    public String toString() {
        return code + ": " + english();
    }
}

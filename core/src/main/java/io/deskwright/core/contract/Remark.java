package io.deskwright.core.contract;

import io.deskwright.core.sentence.Sentence;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a device is covered or not, or what one should know about the answer. Immutable and thread-safe.
 *
 * @param code what is said
 * @param facts what it is about, by name
 */
public record Remark(Code code, Map<String, String> facts) {

    /** What is said. Its sentences name the facts in braces. */
    public enum Code {
        /** It is covered. */
        COVERED(
                "{service} for {serial} is covered by {kind}, {price}, from {from} until {until}.",
                "{serial} 的 {service} 在 {kind} 范围内,{chinesePrice},自 {from} 至 {chineseUntil}。"),
        /** What was promised begins later. */
        NOT_BEGUN("{kind} for {serial} begins on {from}.", "{serial} 的 {kind} 自 {from} 起生效。"),
        /** What was promised is over. */
        ENDED("{kind} for {serial} ended with {until}.", "{serial} 的 {kind} 已于 {until} 届满。"),
        /** Other services of the device are in the contract (SVC-37). */
        NOT_THIS_SERVICE(
                "Contract {contract} grants {serial} no {service}.", "合同 {contract} 未对 {serial} 约定 {service}。"),
        /** The service is granted to other devices. */
        NOT_THIS_DEVICE(
                "Contract {contract} grants {service}, but not to {serial}.",
                "合同 {contract} 约定了 {service},但不含 {serial}。"),
        /** The device is under another contract (WAR-18). */
        OTHER_CONTRACT(
                "{serial} is under contract {other}, not under {contract}.", "{serial} 属于合同 {other},不属于 {contract}。"),
        /** What was promised counts from a date that nobody knows (AMB-34). */
        NO_START_DATE("{kind} for {serial} has no known beginning: {period}.", "{serial} 的 {kind} 起算日期不详:{period}。"),
        /** A warning: it counts from the delivery, since no acceptance is known (AMB-34). */
        COUNTED_FROM_DELIVERY(
                "{kind} for {serial} counts from its delivery on {from}: no acceptance is known.",
                "{serial} 的 {kind} 自交付日 {from} 起算:初验日期不详。"),
        /** A warning: it counts from the purchase, since neither acceptance nor delivery is known (AMB-34). */
        COUNTED_FROM_PURCHASE(
                "{kind} for {serial} counts from its purchase on {from}: no acceptance and no delivery is known.",
                "{serial} 的 {kind} 自购买日 {from} 起算:初验与交付日期不详。"),
        /** A warning: it counts from the signing, since no purchase is known (AMB-32). */
        COUNTED_FROM_SIGNING(
                "{kind} for {serial} counts from the signing of the contract on {from}: no purchase is known.",
                "{serial} 的 {kind} 自合同签订日 {from} 起算:购买日期不详。");

        private final String english;
        private final String chinese;

        Code(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** Takes a copy. */
    public Remark {
        Objects.requireNonNull(code, "code");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    static Remark of(Code code) {
        return new Remark(code, Map.of());
    }

    Remark with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new Remark(code, more);
    }

    /** {@return the sentence in English} */
    public String english() {
        return filled(code.english);
    }

    /** {@return the sentence in Chinese} */
    public String chinese() {
        return filled(code.chinese);
    }

    private String filled(String sentence) {
        return Sentence.filled(sentence, name -> Optional.ofNullable(facts.get(name)));
    }

    /** Returns the code and the sentence in English. */
    @Override
    public String toString() {
        return code + ": " + english();
    }
}

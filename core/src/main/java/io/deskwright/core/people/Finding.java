package io.deskwright.core.people;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing to ask whoever set up an organisation or a contact directory. Immutable and thread-safe.
 *
 * @param code what is found
 * @param subject what it is found on: a side, a person or a contract, by name
 * @param data what yields it, by name
 */
public record Finding(Code code, String subject, Map<String, String> data) {

    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");

    /** What a finding says. Its sentences name the data of the finding in braces. */
    public enum Code {
        /** The leadership group of a side has not one or two members (ORG-01). */
        LEADERSHIP_SIZE(
                "The leadership group of side {subject} has {count} members; one or two are agreed.",
                "{subject} 方领导小组有 {count} 人；约定为 1 至 2 人。"),
        /** A side has not exactly one project manager (ORG-02). */
        PROJECT_MANAGER_COUNT(
                "Side {subject} has {count} project managers; exactly one is agreed.",
                "{subject} 方有 {count} 名项目经理；约定为 1 名。"),
        /** Somebody supervises the work and does it (ORG-13). */
        SUPERVISOR_WORKS(
                "{subject} supervises the service and works in it, as {roles}.", "{subject} 负责考核监督，却又承担服务工作：{roles}。"),
        /** Too few technical staff hold a maker's certificate (SVC-08). */
        FEW_CERTIFIED(
                "{certified} of {count} technical staff of {subject} hold a maker's certificate; {percent} % are agreed.",
                "{subject} 的 {count} 名技术人员中有 {certified} 名持有厂家认证；约定比例为 {percent}%。"),
        /** A contract has none of the contacts that it must have (ORG-06). */
        NO_CONTACT("Contract {subject} has no {kind} contact.", "合同 {subject} 没有 {kind} 联系人。"),
        /** Nobody can reach a contact (ORG-06, ORG-16). */
        UNREACHABLE_CONTACT(
                "Contact {name} of contract {subject} has neither telephone nor e-mail.",
                "合同 {subject} 的联系人 {name} 既无电话，也无电子邮件。");

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
        return BRACES.matcher(sentence)
                .replaceAll(brace -> Matcher.quoteReplacement(
                        brace.group(1).equals("subject") ? subject : data.getOrDefault(brace.group(1), brace.group())));
    }

    /** {@return the code and the sentence in English} */
    @Override
    public String toString() {
        return code + ": " + english();
    }
}

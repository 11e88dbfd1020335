package io.deskwright.core.people;

import io.deskwright.core.sentence.Finding;

/** What the checks of organisations and contact directories find. Its subject is a side, a person or a contract, by name. */
public enum PeopleCode implements Finding.Code {
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

    PeopleCode(String english, String chinese) {
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

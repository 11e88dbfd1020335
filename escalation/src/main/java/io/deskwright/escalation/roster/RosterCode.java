package io.deskwright.escalation.roster;

import io.deskwright.core.sentence.Finding;

/**
 * What the lint of rosters finds. Its subject is a role, a person, a holiday, or a part of the roster by its kind and place,
 * from 1.
 */
public enum RosterCode implements Finding.Code {
    /** Nobody is on duty, although somebody must always be (ESC-16). */
    GAP("Nobody is on duty as {subject} from {from} until {until}.", "自 {from} 至 {until}，{chineseRole}无人值班。"),
    /** There are more gaps than are told one by one. */
    MORE_GAPS(
            "{subject} has {count} gaps within a year, {total} in all; the first {told} are told.",
            "一年之内{chineseRole}有 {count} 处空档，合计 {total}；仅列出前 {told} 处。"),
    /** Two rotations of one role have the same person at once, so that one of them is no help. */
    TWICE_AT_ONCE(
            "{subject} is on duty as {role} in two rotations at once, first at {from}.",
            "{subject} 同时在两个轮班表中担任{chineseRole}，最早于 {from}。"),
    /** The organisation does not know somebody. */
    UNKNOWN_PERSON("{subject} is on the roster, but not in the organisation.", "{subject} 列于值班表，但不在组织名册中。"),
    /** Somebody is on duty for a role that he or she does not hold. */
    ROLE_NOT_HELD(
            "{subject} is on duty as {role}, but does not hold the role.", "{subject} 值班担任{chineseRole}，但不具备该角色。"),
    /** Nobody of a rotation is ever on duty within a year. */
    NEVER_ON("Nobody of {subject} is ever on duty until {until}.", "至 {until} 为止，{subject} 从未有人值班。"),
    /** It is over before the roster comes into force. */
    PAST(
            "{subject} ends {until}; the roster is in force from {effective} on.",
            "{subject} 止于 {until}；值班表自 {effective} 起生效。"),
    /** Neither of the two is on duty in its span, as the roster stands. */
    IDLE_SWAP("{subject} of {one} and {other} changes nothing.", "{subject}（{one} 与 {other}）不起任何作用。"),
    /** A major holiday without names of those on duty on each of its dates (ESC-17, AMB-75). */
    NO_HOLIDAY_LIST(
            "Nobody is named for each date of {subject}, {from} to {until}; the list is due {due}.",
            "{subject}（{from} 至 {until}）未逐日列明值班人员；名单最迟应于 {due} 提供。");

    private final String english;
    private final String chinese;

    RosterCode(String english, String chinese) {
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

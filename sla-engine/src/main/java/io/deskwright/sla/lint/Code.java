package io.deskwright.sla.lint;

/**
 * What a finding says. Its sentences name the data of the finding in braces.
 */
public enum Code {
    /** A level of the source for which the terms promise nothing, though they tell levels apart (AMB-44). */
    LEVEL_GAP(
            "Nothing is promised for level {subject}; something is for {promised}.",
            "级别 {subject} 没有任何承诺;有承诺的级别:{promised}。"),

    /** The source says of one level that a fact is so and that it is not so. */
    LEVEL_WORDS(
            "The source says two things of level {subject}: {fact} is {value} by {source}, but {otherValue} by {otherSource}.",
            "来源对级别 {subject} 说法不一:{fact} 按 {source} 为 {value},按 {otherSource} 为 {otherValue}。"),

    /** Conditions of which no case can meet all. */
    CONTRADICTION(
            "No case meets all conditions of alternative {alternative} of {subject}: {conditions}.",
            "没有工单能同时满足 {subject} 第 {alternative} 项的全部条件:{conditions}。"),

    /** A second alternative for the very same cases; the first one is always taken. */
    DOUBLED(
            "Alternative {alternative} of {subject} repeats the conditions of alternative {earlier}"
                    + " ({conditions}) and is never chosen.",
            "{subject} 第 {alternative} 项与第 {earlier} 项条件相同({conditions}),永远不会选用。"),

    /** An alternative whose cases are all taken by earlier alternatives with weaker conditions. */
    SHADOWED(
            "Alternative {alternative} of {subject} ({conditions}) is never chosen: an earlier one takes all its"
                    + " cases, {earlier}.",
            "{subject} 第 {alternative} 项({conditions})永远不会选用:其全部情形已归前面的第 {earlier} 项。"),

    /** A worse level has the looser limit (AMB-42). */
    INVERSION(
            "{subject} is looser for {level} ({limit}) than for the milder {milder} ({milderLimit}): {evidence}.",
            "{subject} 对 {level} 的时限({limit})比对较轻的 {milder}({milderLimit})更宽:{evidence}。"),

    /** A promise begins elsewhere for another level, so that a change of level may move its due to a later one (AMB-11). */
    OTHER_START(
            "{subject} starts at {start} for {level} ({limit}), but at {milderStart} for {milder} ({milderLimit});"
                    + " a change of level may make it due later.",
            "{subject} 对 {level} 从 {start} 起算({limit}),对 {milder} 却从 {milderStart} 起算({milderLimit});"
                    + "级别变更可能使到期时间推后。"),

    /** Two targets with the same start and stop apply to one case; the looser one never decides (AMB-01). */
    TWO_LIMITS(
            "{stop} has two limits from {start}: {subject} ({limit}) beside {other} ({otherLimit}).",
            "从 {start} 到 {stop} 有两个时限:{subject}({limit})与 {other}({otherLimit})并存。"),

    /** A special case is promised less than what holds for every case anyway (AMB-01). */
    LOOSER_SPECIAL_CASE(
            "{subject} promises {stop} for a special case ({conditions}) within {limit}, looser than {other} for every"
                    + " such case ({otherLimit}): {evidence}.",
            "{subject} 对特殊情形({conditions})承诺 {stop} 的时限({limit}),比本已适用的 {other}({otherLimit})更宽:{evidence}。"),

    /** A target met at the last moment, after others met at the last moment, ends past an outer limit on the same stop. */
    PAST_OUTER_LIMIT(
            "{subject} may reach {stop} as late as {chain}, past the outer limit of {other} ({outer}): {evidence}.",
            "{subject} 最迟可按 {chain} 到达 {stop},超出 {other} 的外限({outer}):{evidence}。"),

    /** A target that begins at a milestone which the case never reaches. */
    UNREACHED_START("{subject} starts at {start}, which no case reaches.", "{subject} 从 {start} 起算,但工单不会到达该里程碑。"),

    /** A target that ends at a milestone which the case never reaches: it can never be met. */
    UNREACHED_STOP(
            "{subject} stops at {stop}, which no case reaches; it can never be met.",
            "{subject} 止于 {stop},但工单不会到达该里程碑,永远无法达成。"),

    /** No promise says when the trouble is over. */
    NO_FINAL_LIMIT(
            "{subject} promises none of {stops}; it only measures: {measured}.",
            "{subject} 对 {stops} 均无时限承诺;仅计量:{measured}。"),

    /** A word such as "immediately" stands where a number should; the number is assumed (AMB-06). */
    WORD_WITHOUT_NUMBER(
            "The source gives {subject} a word and no number; {limit} is assumed by {source}.",
            "来源对 {subject} 只有措辞而无数字;按 {source} 假定为 {limit}。"),

    /** The contract states not one figure. */
    NO_STATED_FIGURE(
            "The source of {subject} states no figure for any target: {targets}.",
            "{subject} 的来源没有为任何时限承诺写明数字:{targets}。"),

    /** A calendar without an hour in the span for which it is used. */
    NO_HOURS(
            "Calendar {subject} is never open from {from} through {through}.",
            "日历 {subject} 自 {from} 至 {through} 没有任何开放时间。"),

    /** The hours are a default, since the contract does not set them (AMB-08). */
    ASSUMED_HOURS(
            "The contract does not set the hours of calendar {subject}; they are assumed by {source}.",
            "合同未写明日历 {subject} 的工作时间;按 {source} 假定。"),

    /** A calendar is used on dates for which no holidays are announced. */
    UNANNOUNCED_HOLIDAYS(
            "Calendar {subject} is used through {through}, but holidays are announced through {announced} only.",
            "日历 {subject} 使用至 {through},但节假日只公布到 {announced}。");

    private final String english;
    private final String chinese;

    Code(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** {@return the English sentence, each datum as its name in braces} */
    public String english() {
        return english;
    }

    /** {@return the Chinese sentence, each datum as its name in braces} */
    public String chinese() {
        return chinese;
    }
}

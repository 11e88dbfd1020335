package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Basis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All words in which proofs are told, in both languages; a number in braces is a place to fill. */
enum Words {
    MET("{1} is met: {2} came at {3}, and it was due at {4}.", "{1} 已达成:{2} 于 {3} 完成,到期时间为 {4}。"),
    MET_WITHOUT_LIMIT("{1} is measured: {2} came at {3}, after {4}.", "{1} 已计量:{2} 于 {3} 完成,用时 {4}。"),
    MET_BEFOREHAND("{1} is met: {2} came at {3}, before its clock could start.", "{1} 已达成:{2} 于 {3} 完成,早于起算。"),
    LATE("{1} is breached: {2} came at {3}, late by {5}; it was due at {4}.", "{1} 已违约:{2} 于 {3} 完成,逾期 {5};到期时间为 {4}。"),
    ENDED_LATE(
            "{1} is breached: the case ended at {3} without {2}, late by {5}; it was due at {4}.",
            "{1} 已违约:工单于 {3} 结束而未完成 {2},逾期 {5};到期时间为 {4}。"),
    RUNNING("{1} is running: it is due at {2}; {3} left.", "{1} 计时中:到期时间为 {2},剩余 {3}。"),
    RUNNING_WITHOUT_LIMIT("{1} is running without a limit; {2} spent.", "{1} 计时中:无时限,已用 {2}。"),
    RUNNING_LATE(
            "{1} is breached and still running: it was due at {2}, late by {3}.", "{1} 已违约且仍在计时:到期时间为 {2},逾期 {3}。"),
    PAUSED("{1} is paused: {2} left when it goes on.", "{1} 暂停计时:恢复后剩余 {2}。"),
    PAUSED_WITHOUT_LIMIT("{1} is paused without a limit; {2} spent.", "{1} 暂停计时:无时限,已用 {2}。"),
    PAUSED_LATE("{1} is breached and paused: it was due at {2}, late by {3}.", "{1} 已违约且暂停计时:到期时间为 {2},逾期 {3}。"),
    WAITING("{1} is waiting: it starts with {2}.", "{1} 等待起算:自 {2} 起算。"),
    WAITING_UNTIL(
            "{1} is waiting: it starts with {2}, and is due at {3} at the latest.", "{1} 等待起算:自 {2} 起算,最迟于 {3} 到期。"),
    NOT_SELECTED("{1} is not applicable: nothing that is known of the case selects it.", "{1} 不适用:工单已知情况未选中该时限承诺。"),
    NOT_NEEDED("{1} is not applicable: the case ended at {2}, before it was late.", "{1} 不适用:工单于 {2} 结束,此前未逾期。"),
    RAN_OUT("{1} has run out: {2} did not come by {3}.", "{1} 窗口已过:{2} 未在 {3} 前发生。"),
    CANCELLED("{1} is cancelled: the case ended at {2}.", "{1} 已取消:工单于 {2} 结束。"),

    AS_OF("As of: {1}", "判读时间:{1}"),
    PROVISIONAL("Provisional: holidays are not announced so far; the due instant may change.", "暂定:相应假期尚未公布,到期时间可能变动。"),
    PROPOSED("Proposed: the customer has not accepted the stop yet.", "待确认:客户尚未认可该完成。"),
    TERMS("Terms: {1}, version {2}, source {3}", "服务级别条款:{1},版本 {2},来源 {3}"),
    PROMISE("Target: {1}, from {2} to {3}", "时限承诺:{1},自 {2} 至 {3}"),
    SEGMENT("Segment: {1}, instance {2}", "阶段:第 {1} 段,第 {2} 次"),
    LIMIT("Limit: {1} [{2}]", "时限:{1} [{2}]"),
    STATED("stated by {1}", "依据 {1}"),
    ASSUMED("assumed by {1}", "按 {1} 假定"),
    KNOWN("Known of the case: {1}", "工单已知情况:{1}"),
    PAUSES("Stops the clock: {1}", "可暂停计时的原因:{1}"),
    NOTHING("nothing", "无"),
    REPORTED("Reported: {1}", "受理:{1}"),
    REOPENED("Reopened: {1}", "重新打开:{1}"),
    START("Start: {1} at {2}", "起算:{1},{2}"),
    START_MISSING("Start: {1}, not yet", "起算:{1},尚未发生"),
    START_WITHOUT("Start: {1}, none that counts", "起算:{1},无有效记录"),
    STOP("Stop: {1} at {2}", "完成:{1},{2}"),
    STOP_MISSING("Stop: {1}, not yet", "完成:{1},尚未发生"),
    STOP_WITHOUT("Stop: {1}, none that counts", "完成:{1},无有效记录"),
    ENDING("End of the case: {1} at {2}", "工单结束:{1},{2}"),
    AGREED("Agreed: due at {1}, by {2}", "约定:{1} 到期,约定人 {2}"),
    OUTER("Looser limit: {1} [{2}]: {3}", "外限:{1} [{2}]:{3}"),
    OUTER_DUE("{1}, due at {2}", "{1},到期时间 {2}"),
    PROJECTION(
            "Projection: if {1} comes at {2}, the latest possible, it is due at {3}", "推算:若 {1} 最迟于 {2} 发生,则于 {3} 到期"),
    CALENDAR("Calendar: {1}, version {2}, zone {3}, zone data {4}", "日历:{1},版本 {2},时区 {3},时区数据 {4}"),
    UNVERSIONED("none", "无"),
    SPANS("from | to | counted or skipped | length | counted so far", "起 | 止 | 计时或不计 | 时长 | 累计"),
    ARITHMETIC("Arithmetic: {1}", "计算:{1}"),
    AMOUNT("{1} from {2} is due at {3} if nothing pauses it", "自 {2} 起 {1},无暂停时于 {3} 到期"),
    COMPUTED("at {1} with its pauses", "计入暂停于 {1} 到期"),
    NOT_COMPUTED("later by the pause that goes on", "仍在暂停,到期时间顺延"),
    AGREED_DUE("at {1} as agreed", "按约定于 {1} 到期"),
    SPENT("{1} counted by {2}", "截至 {2} 计时 {1}"),
    AND("; ", ";"),
    COMMA(", ", "、"),

    AT_START("start", "起算"),
    AT_STOP("stop", "完成"),
    AT_END("end of the case", "工单结束"),
    AT_QUESTION("as of", "判读时间"),
    AT_COMPUTED_DUE("due by the limit", "按时限到期"),
    AT_DUE("due", "到期"),
    COUNTED("counted", "计时"),
    TO_COUNT("would be counted", "届时计时"),
    CLOSED("skipped: closed", "不计:非服务时间"),
    HOLIDAY("skipped: holiday {1}", "不计:假期 {1}"),
    BREAK("skipped: break", "不计:休息"),
    WAIT("skipped: waiting for {1} ({2})", "不计:等待 {1}({2})"),

    MEASURED("none, it is only measured", "不设时限,仅计量"),
    ELAPSED("{1} of elapsed time", "{1}(连续时间)"),
    WORKING("{1} of working time", "{1}(工作时间)"),
    IMMEDIATELY("immediately, which means within {1}", "立即,即不超过 {1}"),
    COUNTED_PERIOD("{1}, counted by {2}", "{1},按{2}计算"),
    DAYS_OF("the days that {1} says: {2}, counted by {3}", "{1} 所定天数:{2},按{3}计算"),
    DAYS_UNKNOWN("the days that {1} says, not known yet: no limit", "{1} 所定天数,尚不知晓:无时限"),
    END_OF_DAY("by the end of the same working day", "本工作日内"),
    BY_REPORT("{1} after a report in working time, {2} after any other", "工作时间内受理为 {1},其他时间受理为 {2}"),
    INSIDE("; {1} here, since the report at {2} lay in working time", ";受理时间 {2} 在工作时间内,故为 {1}"),
    OUTSIDE("; {1} here, since the report at {2} lay outside working time", ";受理时间 {2} 在工作时间外,故为 {1}"),
    DAY_OF_MONTH("day {1} of every month, {2}, {3} after opening", "每月第 {1} 天,{2},开始营业后 {3}"),
    DAY_OF_QUARTER("day {1} of every quarter, {2}, {3} after opening", "每季度第 {1} 天,{2},开始营业后 {3}"),
    ROLL_NONE("working day or not", "不论是否工作日"),
    ROLL_NEXT("or the next working day", "遇休息日顺延"),
    ROLL_PREVIOUS("or the last working day before it", "遇休息日提前"),
    ROLL_SKIP("left out if it is no working day", "遇休息日取消"),
    FIXED("fixed at {1}", "固定于 {1}"),
    CIVIL_CODE("the Civil Code of China, articles 200 to 204", "《民法典》第200至204条"),
    CIVIL_CODE_REST_DAYS(
            "the Civil Code of China, articles 200 to 204, rest days move the end too", "《民法典》第200至204条,休息日亦顺延"),
    CIVIL_CODE_BUSINESS_HOURS(
            "the Civil Code of China, articles 200 to 204, until the close of business", "《民法典》第200至204条,至营业结束"),
    SAME_WALL_TIME("the same time of the last day", "末日同一时刻"),

    ONE_DAY("1 day", "1 日"),
    ONE_WORKING_DAY("1 working day", "1 个工作日"),
    ONE_HALF_MONTH("half a month of 15 days", "半个月(15日)"),
    ONE_MONTH("1 month", "1 个月"),
    ONE_YEAR("1 year", "1 年"),
    DAY("{1} days", "{1} 日"),
    WORKING_DAY("{1} working days", "{1} 个工作日"),
    HALF_MONTH("{1} half months of 15 days", "{1} 个半月(每半月15日)"),
    MONTH("{1} months", "{1} 个月"),
    YEAR("{1} years", "{1} 年"),
    HOURS("{1} h", "{1} 小时"),
    MINUTES("{1} min", "{1} 分钟"),
    SECONDS("{1} s", "{1} 秒"),
    MONDAY("Mon", "周一"),
    TUESDAY("Tue", "周二"),
    WEDNESDAY("Wed", "周三"),
    THURSDAY("Thu", "周四"),
    FRIDAY("Fri", "周五"),
    SATURDAY("Sat", "周六"),
    SUNDAY("Sun", "周日"),

    PROVIDER("provider", "服务方"),
    CUSTOMER("customer", "客户"),
    VENDOR("vendor", "厂商"),
    NOBODY("nobody", "不归责"),
    END_CLOSED("closed", "正常关闭"),
    END_QUOTE_DECLINED("quote declined", "客户拒绝报价"),
    END_NO_RECURRENCE("no recurrence", "故障未再现"),
    END_CANCELLED("cancelled", "撤销"),
    END_DUPLICATE("duplicate", "重复"),
    END_SUPERSEDED("superseded", "由后续工单接替"),
    VERDICT_OPEN("open", "未定"),
    VERDICT_MET("met", "已达成"),
    VERDICT_BREACHED("breached", "已违约"),

    DRAWN_CALENDAR("Working time", "服务时间"),
    DRAWN_TITLE("{1}, version {2}: clocks of one case", "{1},版本 {2}:单个工单的计时"),
    DRAWN_SUBTITLE("{1}, zone {2}; as of {3}", "{1},时区 {2};判读时间 {3}"),
    DRAWN_SPAN("{1} to {2}: {3}, {4}", "{1} 至 {2}:{3},{4}"),
    DRAWN_MARK("{1}: {2}", "{1}:{2}"),
    DRAWN_OPEN("open", "服务时间内"),
    DRAWN_CLOSED("closed", "非服务时间"),
    DRAWN_HOLIDAY("holiday", "假期"),
    DRAWN_BREAK("break", "休息"),
    DRAWN_WAIT("waiting: {1}", "等待:{1}"),
    DRAWN_LATE("late", "逾期"),
    DRAWN_THRESHOLD("threshold", "预警点"),
    DRAWN_OUTER("looser limit", "外限"),
    DRAWN_PROJECTED("latest possible", "最迟推算"),
    STATE_MET("met", "已达成"),
    STATE_LATE("breached, late by {1}", "已违约,逾期 {1}"),
    STATE_RUNNING("running, {1} left", "计时中,剩余 {1}"),
    STATE_RUNNING_WITHOUT_LIMIT("running, no limit", "计时中,无时限"),
    STATE_PAUSED("paused, {1} left", "暂停计时,剩余 {1}"),
    STATE_PAUSED_WITHOUT_LIMIT("paused, no limit", "暂停计时,无时限"),
    STATE_WAITING("waiting for {1}", "等待 {1}"),
    STATE_NOT_APPLICABLE("not applicable", "不适用"),
    STATE_CANCELLED("cancelled", "已取消"),
    STATE_DUE("due {1}", "到期 {1}"),
    STATE_PROJECTED("latest due {1}", "最迟到期 {1}");

    private static final Pattern HOLE = Pattern.compile("\\{([1-9])}");

    private final String english;
    private final String chinese;

    Words(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Says it with its places filled; what stands in a filling is never filled again. */
    String in(Language language, Object... parts) {
        String sentence = language == Language.ENGLISH ? english : chinese;
        return HOLE.matcher(sentence)
                .replaceAll(hole ->
                        Matcher.quoteReplacement(PlainLine.of(parts[Integer.parseInt(hole.group(1)) - 1].toString())));
    }

    static Words of(Party party) {
        return valueOf(party.name());
    }

    static Words of(End end) {
        return valueOf("END_" + end.name());
    }

    static Words of(Verdict verdict) {
        return valueOf("VERDICT_" + verdict.name());
    }

    static Words of(Basis basis) {
        return valueOf(basis.kind().name());
    }

    static Words of(CountedPeriod period) {
        return valueOf((period.count() == 1 ? "ONE_" : "") + period.unit().name());
    }

    static Words of(Roll roll) {
        return switch (roll) {
            case NONE -> ROLL_NONE;
            case NEXT_WORKING_DATE -> ROLL_NEXT;
            case PREVIOUS_WORKING_DATE -> ROLL_PREVIOUS;
            case SKIP -> ROLL_SKIP;
        };
    }
}

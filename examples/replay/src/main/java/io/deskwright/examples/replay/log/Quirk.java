package io.deskwright.examples.replay.log;

/** Something that a log holds and an ideal one would not; none of them stops the replay. */
public enum Quirk {
    WRONG_FIELD_COUNT("row left out: wrong number of fields"),
    ROW_LEFT_OUT("row left out: whose, when or which update cannot be read"),
    UNREADABLE_VALUE("value cannot be read"),
    UNKNOWN_STATE("unknown state"),
    BLANKS("needless blanks in a value"),
    SAME_MINUTE("same minute as the event before"),
    EARLIER_THAN_BEFORE("earlier than the event before"),
    EARLIER_THAN_OPENED("earlier than opened_at"),
    OPENED_CHANGES("opened_at changes"),
    SKIPPED_WALL_TIME("wall time skipped by a clock change"),
    REPEATED_WALL_TIME("wall time repeated by a clock change"),
    BEGINS_LATE("first row is not the first update"),
    UPDATES_MISSING("sys_mod_count jumps"),
    MOD_COUNT_BACK("sys_mod_count goes back"),
    MOD_COUNT_REPEATS("sys_mod_count repeats"),
    FIRST_NOT_NEW("first row is not New"),
    NEW_TO_THE_END("New straight to Resolved or Closed"),
    LEAVES_CLOSED("leaves Closed again"),
    CLOSED_TWICE("Closed follows Closed"),
    INACTIVE_BEFORE_CLOSED("inactive but not Closed"),
    ACTIVE_THOUGH_CLOSED("Closed but active"),
    SLA_MISSED_BEFORE_CLOSED("made_sla turns false before Closed"),
    SLA_RESTORED("made_sla turns back to true"),
    NEVER_CLOSED("not judged: never Closed"),
    NEVER_OPENED("not judged: no readable opened_at"),
    NO_PRIORITY("not judged: no readable priority when Closed"),
    TOO_LONG("not judged: longer than a calendar counts"),
    NOTHING_TO_COMPARE("not compared: no readable made_sla when Closed");

    private final String description;

    Quirk(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}

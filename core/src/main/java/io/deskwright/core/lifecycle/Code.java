package io.deskwright.core.lifecycle;

/** Why a command was refused; each with its sentence, in which words in braces are facts of the refusal. */
public enum Code {
    /** The table has no such command in this state. */
    ILLEGAL_IN_STATE("{command} is not possible in state {state}", "{state} 状态下不能执行 {command}"),
    /** The same for a case that is closed. */
    CLOSED("{command} is not possible: the case is closed", "工单已关闭，不能执行 {command}"),
    /** The role may not give this command. */
    NOT_PERMITTED("{command} may be given by {permitted}, not by {role}", "{command} 只能由 {permitted} 执行，{role} 无权执行"),
    /** Nobody confirms, surveys or approves the own work. */
    SEPARATION("{command} would be own work: {fields}", "{command} 属于本人工作：{fields}"),
    /** Something that is required was not said. */
    MISSING("{command} lacks {fields}", "{command} 缺少 {fields}"),
    /** Something that was said is not allowed. */
    INVALID("{command}: {fields}", "{command}：{fields}"),
    /** The case has moved on since it was looked at. */
    STALE_VERSION("the case is at version {actual}, no longer at {expected}", "工单版本已是 {actual}，不再是 {expected}"),
    /** It cannot have happened then. */
    OUT_OF_ORDER("{command}: the time {fields}", "{command}：时间 {fields}"),
    /** The engineer is not on duty. */
    NOT_AVAILABLE("engineer {engineer} is not on duty at {at}", "工程师 {engineer} 在 {at} 未在值班"),
    /** The engineer cannot do what the contract demands. */
    UNQUALIFIED("engineer {engineer} lacks {skills}", "工程师 {engineer} 不具备 {skills}"),
    /** It lies in a region where somebody else dispatches. */
    OTHER_REGION("{command}: region {region} is not that of {actor}", "{command}：区域 {region} 不归 {actor} 负责"),
    /** It was done before. */
    ALREADY_DONE("{command} was done already", "{command} 已经执行过"),
    /** There is nothing that waits for it. */
    NOT_DUE("{command}: nothing is due", "{command}：没有应办事项"),
    /** The contract does not allow it. */
    SWITCHED_OFF("{command} is switched off in contract {contract}", "合同 {contract} 未启用 {command}"),
    /** It came before or after the time that it has. */
    OUT_OF_WINDOW("{command} is out of its time: {fields}", "{command} 不在有效期内：{fields}"),
    /** Nobody knows whether the device is covered. */
    COVERAGE_REQUIRED("nothing is known of device {serial}: say its coverage and why", "设备 {serial} 不在档案中：须注明保修情况及理由"),
    /** The request was never confirmed to the customer. */
    CONFIRMATION_REQUIRED("{command} needs the request to be confirmed first", "{command} 之前须先确认请求"),
    /** The part was not received for this case. */
    PART_NOT_ISSUED("part {serial} was not received for this case", "备件 {serial} 并非为本工单领用"),
    /** The maker supplies no more spare parts for the device. */
    SUPPLY_ENDED("spare parts for device {serial} were supplied until {limit}", "设备 {serial} 的备件供应已于 {limit} 终止"),
    /** A price is above its cap. */
    PRICE_CAP("{fields}", "{fields}"),
    /** The contract is not known. */
    UNKNOWN_CONTRACT("no contract {contract} is in force at {at}", "{at} 没有生效的合同 {contract}"),
    /** The delivery key was used on another case, or by somebody else. */
    KEY_REUSED("key {key} was used for something else", "幂等键 {key} 已用于其他操作");

    private final String english;
    private final String chinese;

    Code(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}

package io.deskwright.core.ticket;

/** Where a service order stands (REQUIREMENTS §21.1). */
public enum TicketState {
    /** S00: received, its kind not yet determined [受理]. */
    RECEIVED,
    /** S01: at the dispatch centre [调度中心]. */
    DISPATCHING,
    /** S10: an engineer installs [安装调试]. */
    INSTALL_WORK,
    /** S12: the installation is not done; who goes on? */
    INSTALL_REVIEW,
    /** S20: an engineer helps by phone [电话支持]. */
    PHONE_SUPPORT,
    /** S21: what is the fault? [故障判断] */
    FAULT_JUDGING,
    /** S22: the maker's support on hardware that is covered or paid for [厂家支持]. */
    VENDOR_SUPPORT,
    /** S23: a part was asked for [申请备件]. */
    PART_REQUESTED,
    /** S24: the part is there [备件到货]. */
    PART_AVAILABLE,
    /** S25: a visit is agreed [预约上门]. */
    VISIT_BOOKED,
    /** S26: the engineer is on site [现场]. */
    ON_SITE,
    /** S27: what would the repair cost? [报价准备] */
    QUOTE_PREPARING,
    /** S28: the customer has the quote [已报价]. */
    QUOTE_SENT,
    /** S29: the fault is not in the hardware; the engineer helps [协助解决]. */
    ASSISTING,
    /** S30: is it solved? [验证] */
    VERIFYING,
    /** S31: not solved; who goes on? [是否转派] */
    TRANSFER_REVIEW,
    /** S40: the system fault report is with the customer [系统故障报告]. */
    REPLY_SENT,
    /** S41: both sides analyse [共同分析]. */
    JOINT_ANALYSIS,
    /** S42: the fault has to come again [等待复现]. */
    AWAIT_RECURRENCE,
    /** S50: back at the dispatch centre, which closes. */
    RESOLVED,
    /** S90: closed [关闭]. */
    CLOSED
}

package io.deskwright.core.ticket;

/** What kind of service is asked for (STM-01). */
public enum OrderType {
    /** Install and debug [安装调试]. */
    INSTALL,
    /** After-sales technical service [售后技术服务]. */
    AFTER_SALES
}

package io.deskwright.core.people;

/** What somebody is entitled to do; the rows of a lifecycle table name the roles that may give their command. */
public enum Role {
    /** Someone on the customer's side [客户]. */
    CUSTOMER("customer", "客户"),
    /** An agent of the response centre [座席]. */
    AGENT("agent", "座席"),
    /** The dispatch centre [调度中心]. */
    DISPATCH_CENTRE("dispatch centre", "调度中心"),
    /** A service engineer [工程师]. */
    ENGINEER("engineer", "工程师"),
    /** The project manager of the contract [项目经理]. */
    PROJECT_MANAGER("project manager", "项目经理"),
    /** A maker or supplier [厂家]. */
    VENDOR("vendor", "厂家"),
    /** Who keeps the spare parts [库管员]. */
    STOREKEEPER("storekeeper", "库管员"),
    /** The clock of the host: nobody in person. */
    TIMER("timer", "定时器"),
    /** An intake that works by itself, such as mail: nobody in person. */
    CHANNEL("channel", "自动渠道");

    private final String english;
    private final String chinese;

    Role(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** {@return whether a person acts; what a machine does answers no customer (PEER-BUGS 68)} */
    public boolean isPerson() {
        return this != TIMER && this != CHANNEL;
    }

    /** {@return whether the role belongs to the provider, who may read everything; customer and vendor may not} */
    public boolean isProvider() {
        return this != CUSTOMER && this != VENDOR;
    }

    /** {@return its name in English} */
    public String english() {
        return english;
    }

    /** {@return its name in Chinese} */
    public String chinese() {
        return chinese;
    }
}

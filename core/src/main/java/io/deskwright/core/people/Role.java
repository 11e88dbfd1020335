package io.deskwright.core.people;

/**
 * What somebody is entitled to do; the rows of a lifecycle table name the roles that may give their command.
 *
 * <p>A role says nothing of hours: a duty engineer is an engineer who is on duty. Nor does it say for whom somebody works:
 * both sides have leaders and a project manager, and {@link Party.Kind#actsAs} keeps those of the customer from reading
 * what is the provider's.
 */
public enum Role {
    /** Someone on the customer's side [客户]. */
    CUSTOMER("customer", "客户", Line.CUSTOMER),
    /** An agent of the response centre [座席] (ORG-04, ORG-12). */
    AGENT("agent", "座席", Line.SERVICE),
    /** The dispatch centre [调度中心] (ORG-12). */
    DISPATCH_CENTRE("dispatch centre", "调度中心", Line.SERVICE),
    /** A service engineer [工程师], on duty or not, who accepts dispatch and repairs (ORG-04, ORG-09). */
    ENGINEER("engineer", "工程师", Line.TECHNICAL),
    /** The project manager of the contract [项目经理] (ORG-02, ORG-05). */
    PROJECT_MANAGER("project manager", "项目经理", Line.SERVICE),
    /** A maker or supplier [厂家] (ORG-04, ORG-11). */
    VENDOR("vendor", "厂家", Line.OUTSIDE),
    /** Who keeps the spare parts [库管员]; in source 002 the administrative assistant [行政助理] does (ORG-10). */
    STOREKEEPER("storekeeper", "库管员", Line.SERVICE),
    /** The clock of the host: nobody in person. */
    TIMER("timer", "定时器", Line.MACHINE),
    /** An intake that works by itself, such as mail: nobody in person. */
    CHANNEL("channel", "自动渠道", Line.MACHINE),
    /** The project leadership group [领导小组], which decides on major events (ORG-01, ORG-11). */
    LEADERSHIP("leadership", "领导小组", Line.SERVICE),
    /** The quality group [质量小组]: calls back and assesses (ORG-03, ORG-09). */
    QUALITY("quality engineer", "质量工程师", Line.SUPERVISION),
    /** An expert of the technical-adviser group [技术顾问], who finds solutions (ORG-03, ORG-04). */
    ADVISER("technical adviser", "技术顾问", Line.TECHNICAL),
    /** A software engineer of the maintenance group, also called support group [软件工程师] (ORG-03, AMB-94). */
    SOFTWARE("software engineer", "软件工程师", Line.TECHNICAL),
    /** The duty manager [值班经理] (ORG-04). */
    DUTY_MANAGER("duty manager", "值班经理", Line.SERVICE),
    /** The laboratory [实验室], which reproduces and tries (ORG-04). */
    LABORATORY("laboratory", "实验室", Line.TECHNICAL),
    /** The vice-president for service [副总裁] (ORG-09). */
    VICE_PRESIDENT("vice-president", "副总裁", Line.SERVICE),
    /** A department manager [部门经理] (ORG-09). */
    DEPARTMENT_MANAGER("department manager", "部门经理", Line.SERVICE),
    /** The service-support centre [服务支持中心], which guides the front line and trains it (ORG-09). */
    SUPPORT_CENTRE("service-support centre", "服务支持中心", Line.TECHNICAL),
    /** The lead of a region or province [区域负责人], who dispatches there (ORG-09). */
    REGIONAL_LEAD("regional lead", "区域负责人", Line.SERVICE),
    /** The manager of a service centre [中心经理], who approves the use of spare parts (ORG-10, AMB-81). */
    CENTRE_MANAGER("centre manager", "中心经理", Line.SERVICE),
    /** The emergency working group [应急工作组] (ORG-11). */
    EMERGENCY_GROUP("emergency group", "应急工作组", Line.SERVICE),
    /** The customer's higher authority [上级机关] (ORG-11). */
    HIGHER_AUTHORITY("higher authority", "上级机关", Line.CUSTOMER),
    /** A business department of the customer [业务部门] (ORG-11). */
    BUSINESS_DEPARTMENT("business department", "业务部门", Line.CUSTOMER),
    /** The system integrator, called in for support [集成商] (ORG-11). */
    INTEGRATOR("integrator", "集成商", Line.OUTSIDE),
    /** Who answers for a partner [合作商]; an engineer whom the partner sends is an engineer (SVC-06, SVC-09). */
    PARTNER("partner", "合作商", Line.OUTSIDE),
    /** The complaint manager [客户投诉经理] (ORG-12). */
    COMPLAINT_MANAGER("complaint manager", "客户投诉经理", Line.SUPERVISION),
    /** The project supervisor [项目监理人员], who follows improvements (ORG-12, SUR-06). */
    PROJECT_SUPERVISOR("project supervisor", "项目监理人员", Line.SUPERVISION),
    /** The planning-and-assessment department [计划考核部], which answers to the general manager alone (ORG-13). */
    SUPERVISOR("supervisor", "计划考核人员", Line.SUPERVISION),
    /** The customer service manager [客户服务经理], who receives requests for guard duty (ORG-15). */
    CUSTOMER_SERVICE_MANAGER("customer service manager", "客户服务经理", Line.SERVICE),
    /** The configuration administrator [配置管理员] (CFG-07). */
    CONFIGURATION_ADMINISTRATOR("configuration administrator", "配置管理员", Line.SERVICE),
    /** Sales [销售], who are asked in internal surveys (AMB-54). */
    SALES("sales", "销售", Line.SERVICE);

    private final String english;
    private final String chinese;
    private final Line line;

    Role(String english, String chinese, Line line) {
        this.english = english;
        this.chinese = chinese;
        this.line = line;
    }

    /** Where in the service a role stands. */
    private enum Line {
        CUSTOMER,
        TECHNICAL,
        SERVICE,
        SUPERVISION,
        OUTSIDE,
        MACHINE
    }

    /** {@return whether a person acts; what a machine does answers no customer (PEER-BUGS 68)} */
    public boolean isPerson() {
        return line != Line.MACHINE;
    }

    /** {@return whether the role belongs to the provider, who may read everything; customers and outsiders may not} */
    public boolean isProvider() {
        return !isCustomer() && line != Line.OUTSIDE;
    }

    /** {@return whether the role belongs to the customer} */
    public boolean isCustomer() {
        return line == Line.CUSTOMER;
    }

    /** {@return whether the role is technical staff of the provider, of whom most are certified (SVC-08)} */
    public boolean isTechnical() {
        return line == Line.TECHNICAL;
    }

    /** {@return whether the role does the work of the service or directs it; supervision is apart from it (ORG-13)} */
    public boolean isWorking() {
        return isTechnical() || line == Line.SERVICE || line == Line.OUTSIDE;
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

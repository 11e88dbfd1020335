package io.deskwright.core.contract;

/** The kinds of service that the source documents know; the set is open, a contract may name others. */
public final class Service {

    /** Repair of hardware: the parts of it. */
    public static final String HARDWARE = "HARDWARE";
    /** Repair of software that belongs to it. */
    public static final String SOFTWARE = "SOFTWARE";
    /** Work that keeps things running [运维]: what an engineer's hours cost (WAR-01). */
    public static final String OPERATION = "OPERATION";
    /** Somebody who comes (WAR-04). */
    public static final String ON_SITE = "ON_SITE";
    /** Technical support around the clock (SVC-37 a). */
    public static final String SUPPORT = "SUPPORT";
    /** Response to a call for maintenance (SVC-37 b). */
    public static final String MAINTENANCE = "MAINTENANCE";
    /** Support by telephone (SVC-37 d). */
    public static final String PHONE = "PHONE";
    /** Support from afar (SVC-37 e). */
    public static final String REMOTE = "REMOTE";
    /** Inspections (SVC-37 c). */
    public static final String INSPECTION = "INSPECTION";
    /** Guard duty at major events (SVC-18, WAR-17). */
    public static final String GUARD_DUTY = "GUARD_DUTY";
    /** A better version that the maker offers (WAR-13). */
    public static final String IMPROVEMENT = "IMPROVEMENT";
    /** A new function that the maker offers (WAR-13). */
    public static final String NEW_FUNCTION = "NEW_FUNCTION";
    /** A version for a new standard (WAR-13). */
    public static final String NEW_STANDARD = "NEW_STANDARD";
    /** A change of interfaces or applications that the customer asks for (WAR-12, AMB-33). */
    public static final String CUSTOMER_CHANGE = "CUSTOMER_CHANGE";

    private Service() {}
}

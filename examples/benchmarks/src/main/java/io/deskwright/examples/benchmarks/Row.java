package io.deskwright.examples.benchmarks;

import java.util.List;
import java.util.Set;

/** The operations that are measured, in the order of the table. */
enum Row {
    INSTANT_PLUS("Instant.plus", JavaTime.class, "instantPlus", Hours.SPLIT, Amounts.FULL),
    ZONED_PLUS("ZonedDateTime.plus", JavaTime.class, "zonedDateTimePlus", Hours.SPLIT, Amounts.FULL),
    DEADLINE("deadlineNanos", Library.class, "deadlineNanos", Hours.SPLIT, Amounts.FULL),
    SHORT_DEADLINE("deadlineNanos, up to 8 h", Library.class, "deadlineNanos", Hours.SPLIT, Amounts.SHORT),
    WORKED("workedNanos", Library.class, "workedNanos", Hours.SPLIT, Amounts.FULL),
    IS_OPEN("isOpenAtNanos", Library.class, "isOpenAtNanos", Hours.SPLIT, Amounts.FULL),
    NEXT_OPENING("nextOpeningNanos", Library.class, "nextOpeningNanos", Hours.SPLIT, Amounts.FULL),
    DEADLINE_OBJECT("deadline(Instant, Duration)", Library.class, "deadline", Hours.SPLIT, Amounts.FULL),
    WORKED_OBJECT("worked(Instant, Instant)", Library.class, "worked", Hours.SPLIT, Amounts.FULL),
    PLAIN("deadline, not compiled", Library.class, "plainDeadline", Hours.SPLIT, Amounts.FULL),
    LOOP("day-walking loop", Peers.class, "dayWalkingLoop", Hours.SPLIT, Amounts.FULL),
    SHORT_LOOP("day-walking loop, up to 8 h", Peers.class, "dayWalkingLoop", Hours.SPLIT, Amounts.SHORT),
    OFFICE_DEADLINE("deadlineNanos, office hours", Library.class, "deadlineNanos", Hours.OFFICE, Amounts.FULL),
    JBPM("jBPM 7.74.1, office hours", Peers.class, "jbpmDeadline", Hours.OFFICE, Amounts.FULL),
    READING("reading, 20 facts, 3 pauses", Clocks.class, "reading", Hours.SPLIT, Amounts.FULL),
    PROOF("the same with its proof", Clocks.class, "proof", Hours.SPLIT, Amounts.FULL),
    SWEEP("sweep", Sweeps.class, "sweep"),
    LATE("counting the late", Sweeps.class, "late"),
    MIXED_SWEEP("sweep, 100 calendars", Sweeps.class, "hundredCalendars"),
    ONE_BY_ONE("sweep, one by one", Sweeps.class, "oneByOne"),
    INSERT("due index: insert", IndexedTimers.class, "insert"),
    QUEUE_INSERT("PriorityQueue: insert", QueuedTimers.class, "insert"),
    TREE_INSERT("TreeMap: insert", TreeTimers.class, "insert"),
    RESCHEDULE("due index: reschedule", IndexedTimers.class, "reschedule"),
    QUEUE_RESCHEDULE("PriorityQueue: reschedule", QueuedTimers.class, "reschedule"),
    TREE_RESCHEDULE("TreeMap: reschedule", TreeTimers.class, "reschedule"),
    CANCEL("due index: cancel, insert", IndexedTimers.class, "cancelAndInsert"),
    QUEUE_CANCEL("PriorityQueue: cancel, insert", QueuedTimers.class, "cancelAndInsert"),
    TREE_CANCEL("TreeMap: cancel, insert", TreeTimers.class, "cancelAndInsert"),
    POP("due index: pop, insert", IndexedTimers.class, "popAndInsert"),
    QUEUE_POP("PriorityQueue: pop, insert", QueuedTimers.class, "popAndInsert"),
    TREE_POP("TreeMap: pop, insert", TreeTimers.class, "popAndInsert"),
    COMMAND("ticket command", Desks.class, "command"),
    KEYED_COMMAND("ticket command, named delivery", Desks.class, "keyedCommand"),
    PLAIN_LISTS("the same events into a map of lists", Desks.class, "plainLists"),
    REPLAY("replay of an event", Desks.class, "replay"),
    SPRING("Spring Statemachine 4.0.1, a transition", SpringMachine.class, "transition"),
    CLAIM("wake-ups: claim, done", Watches.class, "claimAndDone"),
    QUIET_TICK("wake-ups: nothing due", Watches.class, "quietTick"),
    OUTLOOK("outlook of a ticket", Watches.class, "outlook"),
    BUILD("compiling 20 years", Library.class, "build", Hours.SPLIT, Amounts.FULL);

    private static final Set<Class<?>> OF_MANY = Set.of(Sweeps.class, Desks.class, SpringMachine.class, Watches.class);

    static final String NEW_YORK = "America/New_York";
    static final String SHANGHAI = "Asia/Shanghai";

    private final String title;
    private final Class<?> home;
    private final String method;
    private final Hours hours;
    private final Amounts amounts;

    Row(String title, Class<?> home, String method, Hours hours, Amounts amounts) {
        this.title = title;
        this.home = home;
        this.method = method;
        this.hours = hours;
        this.amounts = amounts;
    }

    /** One of a million at once, where the zone makes no difference. */
    Row(String title, Class<?> home, String method) {
        this(title, home, method, Hours.SPLIT, Amounts.FULL);
    }

    /** {@return the zones in which it is measured: one where the zone makes no difference or jBPM is the peer} */
    List<String> zones() {
        boolean anyZone = this == INSTANT_PLUS || OF_MANY.contains(home) || Timers.class.isAssignableFrom(home);
        return anyZone || hours == Hours.OFFICE ? List.of(NEW_YORK) : List.of(NEW_YORK, SHANGHAI);
    }

    String title() {
        return title;
    }

    /** {@return the full name of the benchmark method} */
    String benchmark() {
        return home.getName() + "." + method;
    }

    Hours hours() {
        return hours;
    }

    Amounts amounts() {
        return amounts;
    }
}

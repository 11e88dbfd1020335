package io.deskwright.examples.benchmarks;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What an object holds in memory: many are made, and the heap is weighed. */
final class RetainedSize {

    private static final int COPIES = 100;
    private static final int COLLECTIONS = 3;
    /** So few that no array takes whole regions of the heap for itself. */
    private static final int TIMERS = 20_000;

    private RetainedSize() {}

    /** {@return what a compiled calendar holds beside the plain one} */
    static long bytes(String zone) {
        WeeklyHours plain = Hours.SPLIT.in(ZoneId.of(zone));
        return bytes(COPIES, () -> CompiledCalendar.of(plain, Hours.FROM, Hours.TO));
    }

    /** {@return what the due index holds for each wake-up} */
    static double bytesATimer() {
        return (double) bytes(COPIES, () -> IndexedTimers.grown(TIMERS)) / TIMERS;
    }

    private static long bytes(int count, Supplier<?> maker) {
        List<Object> copies = new ArrayList<>(count);
        long before = used();
        for (int i = 0; i < count; i++) {
            copies.add(maker.get());
        }
        // the size is asked last, so that the copies are still there when the heap is weighed
        return (used() - before) / copies.size();
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}

package io.deskwright.examples.benchmarks;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a compiled calendar holds in memory beside the plain one: many are made, and the heap is weighed. */
final class RetainedSize {

    private static final int COPIES = 100;
    private static final int COLLECTIONS = 3;

    private RetainedSize() {}

    static long bytes(String zone) {
        WeeklyHours plain = Hours.SPLIT.in(ZoneId.of(zone));
        List<CompiledCalendar> copies = new ArrayList<>(COPIES);
        long before = used();
        for (int i = 0; i < COPIES; i++) {
            copies.add(CompiledCalendar.of(plain, Hours.FROM, Hours.TO));
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

package io.deskwright.examples.benchmarks;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.ZoneId;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A calendar and the questions to it, one after the other, round and round. */
@State(Scope.Thread)
public class Workload {

    private static final int COUNT = 65_536;

    /** The zone of the calendar. */
    @Param(Row.NEW_YORK)
    public String zone = Row.NEW_YORK;

    /** The hours of the calendar. */
    @Param("SPLIT")
    public Hours hours = Hours.SPLIT;

    /** The lengths of the amounts. */
    @Param("FULL")
    public Amounts amounts = Amounts.FULL;

    Cases cases = new Cases(0, Amounts.FULL);
    WeeklyHours plain = Hours.SPLIT.in(ZoneId.of(Row.NEW_YORK));
    CompiledCalendar compiled = compile();
    private int last;

    /** Takes the parameters. */
    @Setup
    public void prepare() {
        cases = new Cases(COUNT, amounts);
        plain = hours.in(ZoneId.of(zone));
        compiled = compile();
    }

    final CompiledCalendar compile() {
        return CompiledCalendar.of(plain, Hours.FROM, Hours.TO);
    }

    /** {@return which case comes next} */
    final int next() {
        last = (last + 1) & (COUNT - 1);
        return last;
    }
}

package io.deskwright.examples.replay.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All quirks met on the way, each with its line. */
public final class Warnings {

    /** One quirk in one line; the detail is empty if the quirk says all. */
    public record Warning(Quirk quirk, long line, String incident, String detail) {}

    private final Map<Quirk, List<Warning>> found = new EnumMap<>(Quirk.class);

    public void add(Quirk quirk, AuditRow row) {
        add(quirk, row.line(), row.incident(), "");
    }

    public void add(Quirk quirk, long line, String incident, String detail) {
        found.computeIfAbsent(quirk, none -> new ArrayList<>()).add(new Warning(quirk, line, incident, detail));
    }

    public List<Warning> of(Quirk quirk) {
        return Collections.unmodifiableList(found.getOrDefault(quirk, List.of()));
    }

    public int count(Quirk... quirks) {
        int count = 0;
        for (Quirk quirk : quirks) {
            count += of(quirk).size();
        }
        return count;
    }

    public int count() {
        return count(Quirk.values());
    }

    /** {@return every warning, by line, then in the order of the quirks} */
    public List<Warning> byLine() {
        return found.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(Warning::line).thenComparing(Warning::quirk))
                .toList();
    }
}

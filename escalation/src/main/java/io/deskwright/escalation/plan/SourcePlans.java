package io.deskwright.escalation.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The escalation plans of the five tender documents that Deskwright comes from, read from the texts that it ships.
 *
 * <p>Where a document names no times, the defaults of the register of ambiguities stand in (AMB-50, AMB-51), and the text says
 * so. Each plan has the name of the terms whose targets it watches.
 */
public final class SourcePlans {

    private static final List<String> NAMES = List.of("P000", "P001", "P002", "P003", "P004");

    private SourcePlans() {}

    /** {@return their names, as the terms of the same contract are named} */
    public static List<String> names() {
        return NAMES;
    }

    /** {@return all of them, in the order of their names} */
    public static List<Plan> all() {
        return NAMES.stream().map(SourcePlans::of).toList();
    }

    /**
     * Reads the plan of a name.
     *
     * @param name one of {@link #names}
     * @return the plan
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Plan of(String name) {
        return PlanText.parse(name + ".plan", text(name));
    }

    /**
     * Returns the text of the plan of a name, as a pattern for others.
     *
     * @param name one of {@link #names}
     * @return the text
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no plan '" + name + "'; there are " + NAMES);
        }
        try (InputStream in = SourcePlans.class.getResourceAsStream(name + ".plan")) {
            if (in == null) {
                throw new IllegalStateException("the plan " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the plan " + name + " cannot be read", unreadable);
        }
    }
}

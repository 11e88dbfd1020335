package io.deskwright.core.ticket.command;

import io.deskwright.sla.calendar.CountedPeriod;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be asked of the world before a command can be decided. Most need nothing.
 *
 * @param engineer is this engineer on duty?
 * @param device what is known of this device?
 * @param window when does a period end?
 * @param episode the how-manieth due instant has this target?
 * @param successor is a ticket needed that goes on?
 */
public record Needs(
        Optional<String> engineer,
        Optional<String> device,
        Optional<Window> window,
        Optional<String> episode,
        boolean successor) {

    /** Nothing. */
    public static final Needs NOTHING =
            new Needs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * A period that is counted from an instant.
     *
     * @param from the instant; empty for when the command happens
     * @param period how long
     */
    public record Window(Optional<Instant> from, CountedPeriod period) {}

    static Needs engineer(String engineer) {
        return new Needs(Optional.of(engineer), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static Needs device(Optional<String> serial) {
        return new Needs(Optional.empty(), serial, Optional.empty(), Optional.empty(), false);
    }

    static Needs window(Optional<Instant> from, CountedPeriod period) {
        return new Needs(
                Optional.empty(), Optional.empty(), Optional.of(new Window(from, period)), Optional.empty(), false);
    }

    Needs andDevice(Optional<String> serial) {
        return new Needs(engineer, serial, window, episode, successor);
    }

    static Needs episode(String target) {
        return new Needs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(target), false);
    }

    static Needs aSuccessor() {
        return new Needs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}

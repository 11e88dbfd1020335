package io.deskwright.core.kit;

import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;

/**
 * An event that says something, and nothing else.
 *
 * @param text what
 */
public record Said(Personal<String> text) implements Event {

    @Override
    public Said redacted() {
        return new Said(Personal.removed());
    }
}

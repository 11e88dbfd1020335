package io.deskwright.escalation.notice;

import io.deskwright.core.journal.CaseId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What somebody is to be told, before it is put into words. Immutable and thread-safe.
 *
 * @param key names it, once and for ever; the same for all recipients and channels
 * @param about the case
 * @param level the level of the case; empty if it has none
 * @param template what kind of notice it is: the name of its templates
 * @param facts what templates name, by name; no personal data, since they stand in the mailbox for ever: see {@link Delivery#words}
 * @param at when what it tells of happened
 */
public record Notice(String key, CaseId about, String level, String template, Map<String, String> facts, Instant at) {

    /** Takes a copy. */
    public Notice {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(at, "at");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The notice with further facts; its own count more. */
    Notice with(Map<String, String> further) {
        Map<String, String> all = new TreeMap<>(further);
        all.putAll(facts);
        return new Notice(key, about, level, template, all, at);
    }
}

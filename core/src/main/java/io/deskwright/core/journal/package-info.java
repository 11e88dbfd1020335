/**
 * The append-only history of a case, whatever kind of case it is (TRK-07, 09, 10).
 *
 * <p>Nothing is ever changed: who erred adds an entry. Personal data stand apart inside an event and may be removed;
 * the entry keeps its place.
 */
package io.deskwright.core.journal;

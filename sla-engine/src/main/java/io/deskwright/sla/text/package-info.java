/**
 * The one plain-text form for all data that people edit, and the one way to say what is wrong with a definition.
 *
 * <p>A text is UTF-8: a header line {@code deskwright FORMAT VERSION}, then rows {@code key | cell | cell}. A line that
 * begins with {@code #} is a comment; blank lines count for nothing. There is no expression language.
 */
package io.deskwright.sla.text;

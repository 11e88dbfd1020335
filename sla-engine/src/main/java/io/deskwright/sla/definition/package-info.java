/**
 * How people define things and how they are told what is wrong: the one plain-text form, problems, versions.
 *
 * <p>A text is UTF-8: a header line {@code deskwright FORMAT VERSION}, then rows {@code key | cell | cell}. A line that
 * begins with {@code #} is a comment; blank lines count for nothing. There is no expression language.
 */
package io.deskwright.sla.definition;

/** What the tickets of a desk tell when they are taken together: counts, durations and breaches (TRK-21, RPT-19). */
package io.deskwright.core.report;

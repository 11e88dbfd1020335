/**
 * The one bridge between the history of a ticket and the clocks of {@code io.deskwright.sla}: which event is which fact
 * (REQUIREMENTS §21.6), and what the clocks read.
 */
package io.deskwright.core.deadline;

/**
 * A state machine as a value: a table of typed rows that can be asked, analysed, compared and drawn. It knows no ticket;
 * ticket, quote, complaint and change are tables in it.
 */
package io.deskwright.core.lifecycle;

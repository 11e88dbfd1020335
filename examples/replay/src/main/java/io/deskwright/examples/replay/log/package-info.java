/** Reads an audit log row by row, notes what is odd in it, and tells each incident's history from its events. */
package io.deskwright.examples.replay.log;

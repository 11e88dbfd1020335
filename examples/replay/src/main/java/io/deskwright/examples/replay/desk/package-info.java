/** Drives a log through the front door of a real desk: each change of state as commands, none of them dropped. */
package io.deskwright.examples.replay.desk;

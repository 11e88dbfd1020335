/** The embedded default of each port: thread-safe, without a thread, gone with the process. */
package io.deskwright.core.memory;

/** A load on the adapters, against a server that is started for it; not needed by who takes the adapters. */
package io.deskwright.examples.postgres.load;

/**
 * Journals, ticket numbers and the search of tickets in PostgreSQL, to be taken as it is; it calls {@code java.sql} alone.
 *
 * <pre>{@code
 * PostgresSchema.install(asOwner);                              // once for each version
 * PostgresJournals journals = PostgresJournals.in(asApplication);
 * Ports ports = hostsOwn.but()
 *         .journals(journals)
 *         .numbers(PostgresTicketNumbers.in(asApplication, "SO-"))
 *         .build();
 * Tickets tickets = PostgresTickets.of(journals);
 * }</pre>
 */
package io.deskwright.examples.postgres;

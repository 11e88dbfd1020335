/**
 * Notices by e-mail, over SMTP (TRK-12), to be taken as they are.
 *
 * <pre>{@code
 * MailServer server = new MailServer.Builder().host("smtp.example.com").port(465).login("desk", password).build();
 * Notifier mail = MailNotifier.through(server, "desk@example.com", addresses, InstantSource.system());
 * }</pre>
 */
@HouseStyle
package io.deskwright.examples.mail;

/**
 * Notices: what people are told by e-mail and SMS together, each message once (TRK-12, AMB-49).
 *
 * <p>Whoever has something to tell queues a {@link io.deskwright.escalation.notice.Notice} in the
 * {@link io.deskwright.escalation.notice.Mailbox} of each recipient and channel, in the same append in which it records why.
 * A {@link io.deskwright.escalation.notice.Postman} makes messages of what is in a mailbox, by
 * {@link io.deskwright.escalation.notice.DeliveryRules} and {@link io.deskwright.escalation.notice.Templates}, hands them to
 * the {@link io.deskwright.escalation.notice.Notifier} of the host, and records what came of it.
 */
package io.deskwright.escalation.notice;

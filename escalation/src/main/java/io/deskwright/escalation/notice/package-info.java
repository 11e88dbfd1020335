/**
 * Notices: what people are told by e-mail and SMS together, each message once (TRK-12, AMB-49).
 */
package io.deskwright.escalation.notice;

package io.deskwright.escalation.notice;

import java.util.List;

/**
 * How one kind of notice is put into words.
 *
 * @param subject the subject of an e-mail
 * @param body the lines of an e-mail
 * @param sms a text message
 * @param item its line among others
 */
record OneForm(Wording subject, List<Wording> body, Wording sms, Wording item) {}

package io.deskwright.escalation.notice;

import java.util.List;

/**
 * How several notices are put into words together.
 *
 * @param subject the subject of an e-mail
 * @param above the lines above the list
 * @param listed how many notices the list has at most
 * @param more the line under a list that is not whole
 * @param below the lines below the list
 * @param sms a text message
 */
record ManyForm(Wording subject, List<Wording> above, int listed, Wording more, List<Wording> below, Wording sms) {}

/**
 * Notices by SMS, over SMPP 3.4 (TRK-12), to be taken as they are.
 *
 * <pre>{@code
 * SmsCentre centre = new SmsCentre.Builder().host("smsc.example.com").port(2775).systemId("desk").password(password).build();
 * SmsNotifier sms = SmsNotifier.through(centre, numbers);
 * }</pre>
 */
@HouseStyle
package io.deskwright.examples.sms;

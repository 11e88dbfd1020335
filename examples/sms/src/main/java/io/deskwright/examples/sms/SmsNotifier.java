package io.deskwright.examples.sms;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * Hands messages over to a message centre (TRK-12): the body, in as many short messages as it needs. Thread-safe if the
 * numbers are; all threads share one session, which is bound at the first message and again when it was lost.
 *
 * <p>The receipt is what the centre calls the parts, in order, with commas between. A message that is handed over twice
 * is received twice. So are its first parts if a later one fails: then the message has failed, and is to be tried again.
 *
 * <p>It is of no use to try again if the recipient has no number, if there is no text or more than 255 parts of it, or
 * if the centre says that the number or the message is not valid. All else may pass or be mended.
 */
public final class SmsNotifier implements Notifier, AutoCloseable {

    private static final Set<Integer> PERMANENT = Set.of(
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI,
            SMPPConstant.STAT_ESME_RX_P_APPN);

    private static final byte NONE = 0;

    private final Link link;
    private final PhoneAddress sender;
    private final Function<String, Optional<String>> numbers;

    private SmsNotifier(SmsCentre centre, Function<String, Optional<String>> numbers) {
        this.link = new Link(centre);
        this.sender = PhoneAddress.ofSender(centre.sender());
        this.numbers = Objects.requireNonNull(numbers, "numbers");
    }

    /**
     * Returns a notifier; nothing is connected yet.
     *
     * @param centre what takes the messages
     * @param numbers the number of a recipient, by id: digits alone, best with a plus and the code of the country; empty if
     *     it is not known
     * @return the notifier
     */
    public static SmsNotifier through(SmsCentre centre, Function<String, Optional<String>> numbers) {
        return new SmsNotifier(centre, numbers);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if this is closed
     */
    @Override
    public Outcome handOver(Message message) {
        if (message.channel() != NoticeChannel.SMS) {
            return forGood("an SMS was not what was asked for: " + message.channel());
        }
        if (message.body().isEmpty()) {
            return forGood("there is no text");
        }
        Optional<String> number = numbers.apply(message.recipient());
        if (number.isEmpty()) {
            return forGood("the recipient has no number");
        }
        Optional<PhoneAddress> recipient = number.flatMap(PhoneAddress::ofNumber);
        if (recipient.isEmpty()) {
            return forGood("the number of the recipient is not one");
        }
        Parts parts = Parts.of(message.body(), message.key());
        if (parts.texts().size() > Parts.MOST) {
            return forGood("the text has " + parts.texts().size() + " parts, more than " + Parts.MOST);
        }
        return submit(parts, recipient.get());
    }

    /** Says farewell to the centre, for which it waits as long as for one answer; what is handed over afterwards is refused. */
    @Override
    public void close() {
        link.close();
    }

    private Outcome submit(Parts parts, PhoneAddress recipient) {
        List<String> receipts = new ArrayList<>();
        SMPPSession session;
        try {
            session = link.session();
        } catch (IOException unreachable) {
            return later("the centre was not reached: " + name(unreachable));
        }
        try {
            for (int place = 0; place < parts.texts().size(); place++) {
                receipts.add(submit(session, parts, parts.octets(place), recipient));
            }
            return new Outcome.Delivered(String.join(",", receipts));
        } catch (NegativeResponseException refused) {
            return refused(refused.getCommandStatus(), receipts.isEmpty());
        } catch (IOException | PDUException | InvalidResponseException | ResponseTimeoutException lost) {
            link.drop(session);
            return later("the link was lost: " + name(lost));
        }
    }

    private String submit(SMPPSession session, Parts parts, byte[] octets, PhoneAddress recipient)
            throws IOException, PDUException, InvalidResponseException, ResponseTimeoutException,
                    NegativeResponseException {
        DataCoding coding = new GeneralDataCoding(parts.coding().alphabet());
        return session.submitShortMessage(
                        "",
                        sender.type(),
                        sender.plan(),
                        sender.text(),
                        recipient.type(),
                        recipient.plan(),
                        recipient.text(),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                parts.headed() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        NONE,
                        NONE,
                        "",
                        "",
                        new RegisteredDelivery(),
                        NONE,
                        coding,
                        NONE,
                        octets)
                .getMessageId();
    }

    private static Outcome refused(int status, boolean nothingTaken) {
        String why = "the centre refused with status 0x" + Integer.toHexString(status);
        return new Outcome.Failed(why, nothingTaken && PERMANENT.contains(status));
    }

    private static Outcome forGood(String why) {
        return new Outcome.Failed(why, true);
    }

    private static Outcome later(String why) {
        return new Outcome.Failed(why, false);
    }

    private static String name(Exception thrown) {
        return thrown.getClass().getSimpleName();
    }
}

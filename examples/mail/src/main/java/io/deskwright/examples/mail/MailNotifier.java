package io.deskwright.examples.mail;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands messages over to a mail server, each over a connection of its own (TRK-12). Thread-safe if the addresses are.
 *
 * <p>A message that is handed over twice has the same {@code Message-ID} both times. It is the receipt, too; what the
 * server says after it has taken a message counts no more.
 *
 * <p>It is of no use to try again if the recipient has no address, or the server refuses recipient or text for good (5xx).
 * All else may pass or be mended: a server that is away, slow or full, a wrong password, a certificate that is not trusted.
 */
public final class MailNotifier implements Notifier {

    private final Session session;
    private final Optional<MailServer.Login> login;
    private final Mailbox from;
    private final Function<String, Optional<String>> addresses;
    private final InstantSource clock;

    private MailNotifier(
            MailServer server, Mailbox from, Function<String, Optional<String>> addresses, InstantSource clock) {
        this.session = Session.getInstance(Settings.of(server));
        this.login = server.login();
        this.from = from;
        this.addresses = Objects.requireNonNull(addresses, "addresses");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Returns a notifier; nothing is connected yet.
     *
     * @param server what takes the messages
     * @param from the address they come from
     * @param addresses the e-mail address of a recipient, by id; empty if it is not known
     * @param clock dates the messages
     * @return the notifier
     * @throws IllegalArgumentException if {@code from} is not the plain address of a mailbox
     */
    public static MailNotifier through(
            MailServer server, String from, Function<String, Optional<String>> addresses, InstantSource clock) {
        Mailbox sender = Mailbox.read(from)
                .orElseThrow(() -> new IllegalArgumentException("'" + from + "' is not the address of a mailbox"));
        return new MailNotifier(server, sender, addresses, clock);
    }

    @Override
    public Outcome handOver(Message message) {
        if (message.channel() != NoticeChannel.EMAIL) {
            return new Outcome.Failed("an e-mail was not what was asked for: " + message.channel(), true);
        }
        Optional<String> address = addresses.apply(message.recipient());
        if (address.isEmpty()) {
            return new Outcome.Failed("the recipient has no e-mail address", true);
        }
        Optional<Mailbox> mailbox = address.flatMap(Mailbox::read);
        if (mailbox.isEmpty()) {
            return new Outcome.Failed("the address of the recipient is not that of a mailbox", true);
        }
        return send(message, mailbox.get());
    }

    private Outcome send(Message message, Mailbox to) {
        try {
            Letter letter = Letter.of(session, from, to, message, clock.instant());
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport);
                transport.sendMessage(letter, letter.getAllRecipients());
            } finally {
                close(transport);
            }
            return new Outcome.Delivered(letter.id());
        } catch (MessagingException failed) {
            return Answers.failed(failed);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (login.isPresent()) {
            transport.connect(login.get().user(), login.get().password());
        } else {
            transport.connect();
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyDecided) {
            // the message was taken, or was not, before the farewell
        }
    }
}

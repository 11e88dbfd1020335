package io.deskwright.examples.mail;

import io.deskwright.escalation.notice.Message;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** A message as the mail server takes it. */
final class Letter extends MimeMessage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * Writes a letter.
     *
     * @param session of the mail library
     * @param from who sends it
     * @param to who gets it
     * @param message what
     * @param at when
     * @return the letter, finished
     */
    static Letter of(Session session, Mailbox from, Mailbox to, Message message, Instant at) throws MessagingException {
        Letter letter = new Letter(session, "<" + digest(message.key()) + "@" + from.domain() + ">");
        letter.setHeader("Date", DATE.format(at));
        letter.setHeader("From", from.address());
        letter.setHeader("To", to.address());
        letter.setHeader("Subject", EncodedWords.of(message.subject()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        // bytes need no handler of text, which is looked up by way of files and class loaders
        letter.setDataHandler(new DataHandler(new ByteArrayDataSource(
                lines(message.body()).getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")));
        letter.saveChanges();
        return letter;
    }

    /** {@return the {@code Message-ID}: the same for the same key, and a valid one whatever the key is} */
    String id() {
        return id;
    }

    /** Keeps the id, instead of a new one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static String lines(String body) {
        return body.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    private static String digest(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}

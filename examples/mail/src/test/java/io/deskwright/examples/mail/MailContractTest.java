package io.deskwright.examples.mail;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.kit.NotifierContract;
import io.deskwright.escalation.notice.Notifier;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What every channel keeps; the key is seen in the {@code Message-ID}. */
@Timeout(60)
class MailContractTest implements NotifierContract {

    private static final Map<String, String> ADDRESSES = Map.of(WANG, "wang@example.com", LI, "li@example.com");

    private final List<ScriptedServer> servers = new ArrayList<>(List.of(server(0)));
    private final MailNotifier notifier = MailNotifier.through(
            Samples.plain(port()).build(),
            "desk@example.com",
            recipient -> Optional.ofNullable(ADDRESSES.get(recipient)),
            Samples.CLOCK);

    @AfterEach
    void stop() {
        servers.forEach(ScriptedServer::close);
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public String seen(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest) + "@example.com>";
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    @Override
    public List<Received> received() {
        return servers.stream()
                .flatMap(server -> server.taken().stream())
                .map(MailContractTest::read)
                .toList();
    }

    private static Received read(ScriptedServer.Taken taken) {
        // a line that begins with a dot comes with another before it (RFC 5321, 4.5.2)
        String text = taken.text().replaceAll("(?m)^\\.", "");
        try {
            MimeMessage got = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new Received(got.getMessageID(), recipient(taken), got.getSubject(), body(got));
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String recipient(ScriptedServer.Taken taken) {
        return ADDRESSES.keySet().stream()
                .filter(recipient -> taken.to().equals(line(recipient)))
                .findFirst()
                .orElseThrow();
    }

    /** A server ends the last line of every text. */
    private static String body(MimeMessage got) throws MessagingException, IOException {
        String body = ((String) got.getContent()).replace("\r\n", "\n");
        return got.getEncoding().equals("base64") || !body.endsWith("\n") ? body : body.substring(0, body.length() - 1);
    }

    private static String line(String recipient) {
        return "RCPT TO:<" + ADDRESSES.get(recipient) + ">";
    }

    @Override
    public void refuse(String recipient) {
        latest().answering(line(recipient), "550 5.1.1 nobody");
    }

    @Override
    public void breakDown() {
        latest().close();
    }

    @Override
    public void mend() {
        servers.add(server(port()));
    }

    private ScriptedServer latest() {
        return servers.get(servers.size() - 1);
    }

    private int port() {
        return servers.get(0).port();
    }

    private static ScriptedServer server(int port) {
        try {
            return new ScriptedServer(port, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}

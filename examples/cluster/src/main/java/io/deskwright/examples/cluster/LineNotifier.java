package io.deskwright.examples.cluster;

import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands messages over to a {@link Receiver}: the key as one line, and the number of its arrival comes back.
 *
 * @param port where the receiver listens on this machine
 */
record LineNotifier(int port) implements Notifier {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public Outcome handOver(Message message) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write((message.key() + "\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Optional<String> number = Optional.ofNullable(answer.readLine());
            return number.<Outcome>map(Outcome.Delivered::new)
                    .orElseGet(() -> new Outcome.Failed("the receiver hung up", false));
        } catch (IOException away) {
            return new Outcome.Failed(away.getClass().getName(), false);
        }
    }
}

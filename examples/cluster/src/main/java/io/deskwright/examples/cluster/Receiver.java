package io.deskwright.examples.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages outside of all nodes and of their database: what was taken cannot be taken back, as with mail. */
final class Receiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final int WAITING = 100;
    /** As a mail server: who is killed meanwhile does not know that the message was taken. */
    private static final Duration SLOWNESS = Duration.ofMillis(10);

    private final ServerSocket server;
    private final List<String> arrived = new ArrayList<>();

    private Receiver(ServerSocket server) {
        this.server = server;
    }

    static Receiver started() throws IOException {
        Receiver receiver = new Receiver(new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()));
        Thread listening = new Thread(receiver::listen, "receiver");
        listening.setDaemon(true);
        listening.start();
        return receiver;
    }

    int port() {
        return server.getLocalPort();
    }

    /** {@return the keys of all messages, in the order of their arrival} */
    synchronized List<String> arrived() {
        return List.copyOf(arrived);
    }

    private synchronized int took(String key) {
        arrived.add(key);
        return arrived.size();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                take(socket);
            } catch (IOException gone) {
                LOG.debug("who was about to say something is gone", gone);
            }
        }
    }

    private void take(Socket socket) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Optional<String> key = Optional.ofNullable(said.readLine());
        if (key.isPresent()) {
            int number = took(key.get());
            LockSupport.parkNanos(SLOWNESS.toNanos());
            socket.getOutputStream().write((number + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

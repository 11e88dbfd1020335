package io.deskwright.examples.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as it is told: by line or by command, {@code GREETING} at first, {@code TEXT} after the text. It
 * says nothing where the answer is {@link #SILENCE}, and hangs up where it is {@link #END}.
 */
final class ScriptedServer implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String END = "end";

    private final ServerSocket door;
    private final SSLContext identity;
    private final Thread doorman;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "GREETING", "220 here",
            "EHLO", "250 here",
            "STARTTLS", "220 go on",
            "AUTH", "235 welcome",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            "TEXT", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    /**
     * What was accepted.
     *
     * @param to the line that named its recipient
     * @param text the text, as it came over the line
     */
    record Taken(String to, String text) {}

    ScriptedServer(int port, SSLContext identity) {
        this.identity = identity;
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        doorman = new Thread(this::welcome, "scripted server");
        doorman.setDaemon(true);
        doorman.start();
    }

    ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    /** All lines that came in, with those of texts; what came over TLS begins with {@code tls:}. */
    List<String> heard() {
        return heard;
    }

    /** What was accepted. */
    List<Taken> taken() {
        return taken;
    }

    /** The texts of it. */
    List<String> texts() {
        return taken.stream().map(Taken::text).toList();
    }

    @Override
    public void close() {
        try {
            door.close();
            // the port is free when nobody waits at it any more
            doorman.join();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String command) {
        return answers.getOrDefault(command, "502 what?");
    }

    private String answer(String line, String command) {
        return answers.getOrDefault(line, answer(command));
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                Thread talk = new Thread(() -> talk(guest), "scripted talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            Lines lines = new Lines(guest, "");
            boolean on = lines.say(answer("GREETING"));
            String to = "";
            while (on) {
                String line = lines.next();
                String command = line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
                on = lines.say(answer(line, command));
                to = command.equals("RCPT") ? line : to;
                if (on && command.equals("STARTTLS") && answer("STARTTLS").startsWith("220")) {
                    SSLSocket secured =
                            (SSLSocket) identity.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
                    secured.setUseClientMode(false);
                    lines = new Lines(secured, "tls:");
                }
                if (on && command.equals("DATA") && answer("DATA").startsWith("354")) {
                    String text = lines.text();
                    String answer = answer("TEXT");
                    if (answer.startsWith("250")) {
                        taken.add(new Taken(to, text));
                    }
                    on = lines.say(answer);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // the guest has left
        }
    }

    private final class Lines {

        private final Socket socket;
        private final BufferedReader in;
        private final String mark;

        Lines(Socket socket, String mark) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.mark = mark;
        }

        String next() throws IOException {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("the guest has left");
            }
            heard.add(mark + line);
            return line;
        }

        String text() throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line = next(); !line.equals("."); line = next()) {
                text.append(line).append('\n');
            }
            return text.toString();
        }

        boolean say(String answer) throws IOException {
            if (answer.equals(END)) {
                return false;
            }
            if (!answer.equals(SILENCE)) {
                socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            return true;
        }
    }
}

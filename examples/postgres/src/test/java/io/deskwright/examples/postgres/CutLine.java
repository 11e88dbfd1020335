package io.deskwright.examples.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line between a driver and a server that can be cut after any byte, in either direction, also before an answer. */
final class CutLine implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final int SHORT = 120;
    private static final int LONG = 40_000;

    private final ServerSocket listening;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesToServer = new AtomicLong(NEVER);
    private final AtomicLong bytesToClient = new AtomicLong(NEVER);
    private volatile boolean isDown;
    private volatile long delayMillis;

    CutLine(int serverPort) {
        this.serverPort = serverPort;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        begin(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Cuts once, after some more bytes of what is asked, or of what is answered, maybe before the first. */
    void cutsOnce(Random random) {
        int bytes = random.nextInt(random.nextBoolean() ? SHORT : LONG);
        (random.nextBoolean() ? bytesToServer : bytesToClient).set(random.nextInt(4) == 0 ? 0 : bytes);
    }

    void goesDown() {
        isDown = true;
        open.forEach(CutLine::cut);
    }

    void slowsDown() {
        delayMillis = 2;
    }

    void mends() {
        isDown = false;
        delayMillis = 0;
        bytesToServer.set(NEVER);
        bytesToClient.set(NEVER);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                if (isDown) {
                    cut(client);
                } else {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                    open.add(server);
                    begin(() -> pump(client, server, bytesToServer));
                    begin(() -> pump(server, client, bytesToClient));
                }
            } catch (IOException closed) {
                // the next one may come, or this was the last
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicLong left) {
        byte[] buffer = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(buffer);
            while (read > 0) {
                waitAWhile();
                long allowed = left.getAndAdd(-read);
                if (allowed < read) {
                    left.set(NEVER);
                    out.write(buffer, 0, (int) Math.max(0, allowed));
                    out.flush();
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
                read = in.read(buffer);
            }
        } catch (IOException closed) {
            // by the other side, or by a cut
        } finally {
            cut(from);
            cut(to);
        }
    }

    private void waitAWhile() {
        if (delayMillis > 0) {
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException isClosed) {
            // that is what was wanted
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException isClosed) {
            // that is what was wanted
        }
        open.forEach(CutLine::cut);
    }
}

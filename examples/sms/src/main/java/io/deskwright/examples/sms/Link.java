package io.deskwright.examples.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/** The one session with the centre; another one when it was lost. Thread-safe. */
final class Link implements AutoCloseable {

    private final SmsCentre centre;
    private SMPPSession session = new SMPPSession();
    private boolean closed;

    /** Connects nothing yet. */
    Link(SmsCentre centre) {
        this.centre = centre;
    }

    /**
     * Returns a session that can submit; whoever asks meanwhile waits for the same one.
     *
     * @throws IOException if there is none to be had
     * @throws IllegalStateException if this is closed
     */
    synchronized SMPPSession session() throws IOException {
        if (closed) {
            throw new IllegalStateException("the notifier is closed");
        }
        if (!session.getSessionState().isTransmittable()) {
            session.close();
            session = bound();
        }
        return session;
    }

    /** Gives up a session that cannot be trusted any more; the next one who asks gets another. */
    void drop(SMPPSession lost) {
        lost.close();
    }

    /** Says farewell, and ends all threads. */
    @Override
    public synchronized void close() {
        closed = true;
        session.unbindAndClose();
    }

    private SMPPSession bound() throws IOException {
        SMPPSession next = new SMPPSession(this::connection);
        next.setTransactionTimer(centre.answering().toMillis());
        next.setEnquireLinkTimer(milliseconds(centre.enquiring()));
        boolean bound = false;
        try {
            next.connectAndBind(
                    centre.host(),
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TX,
                            centre.systemId(),
                            centre.password(),
                            centre.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            ""),
                    centre.answering().toMillis());
            bound = true;
            return next;
        } finally {
            if (!bound) {
                next.close();
            }
        }
    }

    private Connection connection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), milliseconds(centre.connecting()));
            Optional<SSLSocketFactory> tls = centre.tls();
            return new SocketConnection(tls.isPresent() ? secured(socket, tls.get()) : socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private Socket secured(Socket plain, SSLSocketFactory tls) throws IOException {
        plain.setSoTimeout(milliseconds(centre.connecting()));
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, centre.host(), centre.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        // without it any certificate of a trusted issuer would do
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int milliseconds(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}

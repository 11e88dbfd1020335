package io.deskwright.examples.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import javax.net.ServerSocketFactory;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre in this JVM that takes what is submitted, or answers with a status of one's choice. */
final class Simulator implements AutoCloseable, ServerMessageReceiverListener {

    static final int TAKEN = 0;

    /** No answer at all. */
    static final int SILENCE = -1;

    private final ServerSocket door;
    private final SMPPServerSessionListener listener;
    private final Thread doorman;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final List<BindRequest> binds = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile ToIntFunction<SubmitSm> answer = message -> TAKEN;
    private volatile int bindStatus = TAKEN;

    Simulator(int port, ServerSocketFactory sockets) {
        try {
            // the library says 0 of a port that it was to choose
            door = sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
            listener = new SMPPServerSessionListener(port, new Here());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        listener.setMessageReceiverListener(this);
        doorman = new Thread(this::welcome, "simulator");
        doorman.setDaemon(true);
        doorman.start();
    }

    void answering(ToIntFunction<SubmitSm> status) {
        answer = status;
    }

    void binding(int status) {
        bindStatus = status;
    }

    int port() {
        return door.getLocalPort();
    }

    List<SubmitSm> taken() {
        return taken;
    }

    List<BindRequest> binds() {
        return binds;
    }

    /** What each telephone shows, by number: parts put together by their headers, in the order of the first parts. */
    Map<String, List<String>> shown() {
        Map<String, Map<Integer, String[]>> open = new TreeMap<>();
        Map<String, List<String>> shown = new TreeMap<>();
        for (SubmitSm message : taken) {
            byte[] octets = message.getShortMessage();
            List<String> texts = shown.computeIfAbsent(message.getDestAddress(), any -> new ArrayList<>());
            if (!message.isUdhi()) {
                texts.add(read(message, octets));
                continue;
            }
            String[] parts = open.computeIfAbsent(message.getDestAddress(), any -> new TreeMap<>())
                    .computeIfAbsent((int) octets[3], any -> new String[octets[4] & 0xFF]);
            parts[(octets[5] & 0xFF) - 1] = read(message, Arrays.copyOfRange(octets, 6, octets.length));
            if (Arrays.stream(parts).allMatch(part -> part != null)) {
                texts.add(String.join("", parts));
                open.get(message.getDestAddress()).remove((int) octets[3]);
            }
        }
        return shown;
    }

    /** Cuts all lines. */
    void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        try {
            door.close();
            // the port is free when nobody waits at it any more
            doorman.join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        int status = answer.applyAsInt(message);
        if (status == SILENCE) {
            hush();
        }
        if (status != TAKEN) {
            throw new ProcessRequestException("as told", status);
        }
        taken.add(message);
        try {
            return new SubmitSmResult(new MessageId("id-" + ids.incrementAndGet()), new OptionalParameter[0]);
        } catch (PDUStringException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static void hush() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(SubmitSm message, byte[] octets) {
        return message.getDataCoding() == 8 ? GsmTable.readUnits(octets) : GsmTable.read(octets);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                SMPPServerSession session = listener.accept();
                sessions.add(session);
                Thread talk = new Thread(() -> bind(session), "simulator bind");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                // the door, or one who came in vain
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            binds.add(request);
            if (bindStatus == TAKEN) {
                request.accept("centre", InterfaceVersion.IF_34);
            } else if (bindStatus != SILENCE) {
                request.reject(bindStatus);
            }
        } catch (IOException | TimeoutException | PDUStringException gone) {
            session.close();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) {
        throw new UnsupportedOperationException();
    }

    /** The door that is there already, whichever is asked for. */
    private final class Here implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(door);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }
}

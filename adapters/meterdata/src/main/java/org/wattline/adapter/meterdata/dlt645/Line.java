package org.wattline.adapter.meterdata.dlt645;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.wattline.application.metering.field.Answer;

/** Requests and answers over one connection, which is made when it is needed and made again when it broke. */
final class Line implements AutoCloseable {
    private static final byte[] WAKE_UP = {
        (byte) Frame.WAKE_UP, (byte) Frame.WAKE_UP, (byte) Frame.WAKE_UP, (byte) Frame.WAKE_UP
    };

    private final InetSocketAddress to;
    private final Duration patience;
    private final int attempts;
    private Optional<Connection> connection = Optional.empty();

    Line(InetSocketAddress to, Duration patience, int attempts) {
        this.to = to;
        this.patience = patience;
        this.attempts = attempts;
    }

    /** The answer to a request: repeated when nothing or nonsense came. */
    Answer<Frame> ask(Frame request) {
        Answer<Frame> last = new Answer.Silent<>(attempts);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                return denialOr(once(request));
            } catch (SocketTimeoutException silent) {
                last = new Answer.Silent<>(attempt);
            } catch (Garbage garbage) {
                last = new Answer.Garbled<>(garbage.what());
            } catch (IOException broken) {
                close();
                last = new Answer.Silent<>(attempt);
            }
        }
        return last;
    }

    /** Sends what no meter answers. */
    boolean tell(Frame broadcast) {
        try {
            send(connected(), broadcast);
            return true;
        } catch (IOException broken) {
            close();
            return false;
        }
    }

    private Frame once(Frame request) throws IOException, Garbage {
        Connection line = connected();
        line.frames.clear();
        send(line, request);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Frame frame = line.frames.next();
            boolean answers = frame.fromMeter()
                    && frame.function() == request.function()
                    && frame.address().equals(request.address());
            if (answers) return frame;
        }
        throw new SocketTimeoutException("others spoke, the meter did not");
    }

    private static Answer<Frame> denialOr(Frame frame) throws Garbage {
        if (!frame.error()) return new Answer.Given<>(frame);
        if (frame.length() != 1) throw new Garbage("an error answer of " + frame.length() + " bytes");
        return new Answer.Denied<>(ErrorBits.denial(frame.data()[0]));
    }

    private static void send(Connection line, Frame frame) throws IOException {
        byte[] bytes = frame.bytes();
        byte[] whole = new byte[WAKE_UP.length + bytes.length];
        System.arraycopy(WAKE_UP, 0, whole, 0, WAKE_UP.length);
        System.arraycopy(bytes, 0, whole, WAKE_UP.length, bytes.length);
        line.out.write(whole);
        line.out.flush();
    }

    private Connection connected() throws IOException {
        if (connection.isEmpty()) connection = Optional.of(new Connection(to, patience));
        return connection.get();
    }

    @Override
    public void close() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    private static final class Connection {
        private final Socket socket = new Socket();
        private final FrameReader frames;
        private final OutputStream out;

        Connection(InetSocketAddress to, Duration patience) throws IOException {
            int millis = Math.toIntExact(patience.toMillis());
            try {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(millis);
                socket.connect(to, millis);
                frames = new FrameReader(socket.getInputStream());
                out = socket.getOutputStream();
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed either way; the next request makes a new one.
            }
        }
    }
}

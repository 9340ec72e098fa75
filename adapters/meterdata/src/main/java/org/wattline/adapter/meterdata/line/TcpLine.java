package org.wattline.adapter.meterdata.line;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.application.metering.field.Answer;

/**
 * Requests and answers over one connection, which is made when it is needed and made again when it broke.
 *
 * @param <F> the protocol's frame
 */
public final class TcpLine<F> implements AutoCloseable {
    private final Framing<F> framing;
    private final InetSocketAddress to;
    private final Duration patience;
    private final int attempts;
    private Optional<Connection<F>> connection = Optional.empty();

    /** @param patience how long an answer may take; it is asked for that often as {@code attempts} says */
    public TcpLine(Framing<F> framing, InetSocketAddress to, Duration patience, int attempts) {
        this.framing = framing;
        this.to = to;
        this.patience = patience;
        this.attempts = attempts;
    }

    /**
     * The answer to a request: repeated when nothing or nonsense came.
     *
     * @param answers which frame is its answer; others are passed over
     */
    public Answer<F> ask(F request, Predicate<F> answers) {
        Answer<F> last = new Answer.Silent<>(attempts);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                return new Answer.Given<>(once(request, answers));
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

    /** Sends what no meter answers. @return whether it went out */
    public boolean tell(F broadcast) {
        try {
            send(connected(), broadcast);
            return true;
        } catch (IOException broken) {
            close();
            return false;
        }
    }

    private F once(F request, Predicate<F> answers) throws IOException, Garbage {
        Connection<F> line = connected();
        line.frames.clear();
        send(line, request);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            F frame = line.frames.next();
            if (answers.test(frame)) return frame;
        }
        throw new SocketTimeoutException("others spoke, the meter did not");
    }

    private void send(Connection<F> line, F frame) throws IOException {
        line.out.write(framing.bytes(frame));
        line.out.flush();
    }

    private Connection<F> connected() throws IOException {
        if (connection.isEmpty()) connection = Optional.of(new Connection<>(framing, to, patience));
        return connection.get();
    }

    @Override
    public void close() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    private static final class Connection<F> {
        private final Socket socket = new Socket();
        private final FrameReader<F> frames;
        private final OutputStream out;

        Connection(Framing<F> framing, InetSocketAddress to, Duration patience) throws IOException {
            int millis = Math.toIntExact(patience.toMillis());
            try {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(millis);
                socket.connect(to, millis);
                frames = new FrameReader<>(framing, socket.getInputStream());
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

package org.wattline.adapter.meterdata.line;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A line with meters on it, on loopback. It passes over what it cannot read, as meters do, and says nothing where nobody answers.
 *
 * @param <F> the protocol's frame
 */
public final class SimulatedLine<F> implements AutoCloseable {
    private final ServerSocket server;
    private final Framing<F> framing;
    private final Function<F, List<byte[]>> meters;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heard = new AtomicInteger();

    /**
     * @param port 0 for any free one
     * @param meters what comes back over the line for a request, in pieces
     */
    public SimulatedLine(int port, Framing<F> framing, Function<F, List<byte[]>> meters) {
        this.framing = framing;
        this.meters = meters;
        try {
            server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("simulated-line").start(this::accept);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** How many frames were heard on the line. */
    public int heard() {
        return heard.get();
    }

    /** Breaks all connections, as when a concentrator loses its network. */
    public void hangUp() {
        open.forEach(SimulatedLine::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                hangUp();
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            FrameReader<F> frames = new FrameReader<>(framing, socket.getInputStream());
            while (true) {
                try {
                    F request = frames.next();
                    heard.incrementAndGet();
                    send(meters.apply(request), socket.getOutputStream());
                } catch (Garbage passedOver) {
                    // A meter does not answer what it cannot read.
                }
            }
        } catch (IOException gone) {
            open.remove(socket);
        }
    }

    private static void send(List<byte[]> pieces, OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
            out.flush();
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        hangUp();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // It is of no use any more either way.
        }
    }
}

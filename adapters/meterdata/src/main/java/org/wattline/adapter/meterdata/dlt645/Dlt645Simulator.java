package org.wattline.adapter.meterdata.dlt645;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wattline.application.metering.field.MeterAddress;

/** A line with meters on it, on loopback. A meter that is not there is silent, as in a street. */
public final class Dlt645Simulator implements AutoCloseable {
    private static final byte[] NOISE = {0x00, (byte) 0xFF, 0x68, 0x01, 0x02, 0x16, 0x68};

    private final ServerSocket server;
    private final Map<MeterAddress, SimulatedMeter> meters = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Frame> heard = new ConcurrentLinkedQueue<>();

    /** @param port 0 for any free one */
    public Dlt645Simulator(int port) {
        try {
            server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("dlt645-simulator").start(this::accept);
    }

    public void add(SimulatedMeter meter) {
        meters.put(meter.address(), meter);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** How many requests were heard on the line. */
    public int heard() {
        return heard.size();
    }

    /** Breaks all connections, as when a concentrator loses its network. */
    public void hangUp() {
        open.forEach(Dlt645Simulator::closeQuietly);
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
            FrameReader frames = new FrameReader(socket.getInputStream());
            while (true) {
                try {
                    hear(frames.next(), socket.getOutputStream());
                } catch (Garbage passedOver) {
                    // A meter does not answer what it cannot read.
                }
            }
        } catch (IOException gone) {
            open.remove(socket);
        }
    }

    private void hear(Frame request, OutputStream out) throws IOException {
        if (request.fromMeter()) return;
        heard.add(request);
        Optional<SimulatedMeter> meter = Optional.ofNullable(meters.get(request.address()));
        if (meter.isEmpty()) return;
        byte[] answer = meter.get().answer(request).bytes();
        Optional<SimulatedMeter.Trouble> trouble = meter.get().trouble();
        if (trouble.isEmpty()) {
            send(out, answer);
            return;
        }
        switch (trouble.get()) {
            case SILENT -> {
                // Nothing is sent.
            }
            case WRONG_SUM -> {
                answer[answer.length - 2] ^= 1;
                send(out, answer);
            }
            case CUT_OFF -> send(out, Arrays.copyOf(answer, answer.length - 3));
            case NOISE_BEFORE -> {
                send(out, NOISE);
                send(out, answer);
            }
            case OTHER_FIRST -> {
                send(
                        out,
                        new Frame(new MeterAddress("000000000001"), request.control(), new byte[0])
                                .answered()
                                .bytes());
                send(out, answer);
            }
        }
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
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

package org.wattline.bench.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.wattline.bench.CannotMeasure;

/** Waits for a server's first 200. */
public final class FirstAnswer {
    private static final long AT_MOST_NANOS = 180_000_000_000L;
    private static final long PAUSE_MILLIS = 3;

    private FirstAnswer() {}

    /** Asks again and again. @throws CannotMeasure if the server ends, or does not answer for three minutes */
    public static void await(Child server, int port, String path) throws InterruptedException {
        long deadline = System.nanoTime() + AT_MOST_NANOS;
        while (!answers(port, path)) {
            server.checkAlive();
            if (System.nanoTime() > deadline) throw new CannotMeasure("no answer from port " + port);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean answers(int port, String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @return a port that nobody listens on now */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

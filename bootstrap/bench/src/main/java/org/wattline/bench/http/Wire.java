package org.wattline.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept open, with one request under way at a time. Costs far less than a real HTTP client, so that the servers get the processor. */
final class Wire implements AutoCloseable {
    private static final String LAST = "\r\n0\r\n\r\n";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 17];
    private int filled;
    private boolean chunked;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request and reads its answer to the end. @return the status */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        int head = head();
        String fields = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        chunked = fields.contains("\r\ntransfer-encoding: chunked\r\n");
        if (chunked) while (!ended(head)) fill();
        else for (int length = length(fields); filled < head + length; ) fill();
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    /** @return head and body; the sizes of the chunks in which a long answer came are left out */
    String answer() {
        String answer = new String(buffer, 0, filled, StandardCharsets.UTF_8);
        return chunked ? answer.replaceAll("\r\n[0-9A-Fa-f]+\r\n", "") : answer;
    }

    /** Whether the last, empty chunk is there. JSON has no line feed of its own that looks like it. */
    private boolean ended(int head) {
        return filled >= head + LAST.length()
                && new String(buffer, filled - LAST.length(), LAST.length(), StandardCharsets.ISO_8859_1).equals(LAST);
    }

    /** Reads to the empty line. @return where the body begins */
    private int head() throws IOException {
        int seen = 0;
        while (true) {
            fill();
            for (int i = Math.max(3, seen); i < filled; i++)
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') return i + 1;
            seen = filled;
        }
    }

    private static int length(String head) throws IOException {
        int at = head.indexOf("\r\ncontent-length:");
        if (at < 0) {
            if (head.startsWith("304", 9) || head.startsWith("204", 9)) return 0;
            throw new IOException("an answer without Content-Length: " + head);
        }
        int from = at + "\r\ncontent-length:".length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }

    private void fill() throws IOException {
        if (filled == buffer.length) throw new IOException("an answer of more than " + buffer.length + " bytes");
        int more = in.read(buffer, filled, buffer.length - filled);
        if (more < 0) throw new EOFException("the server closed a connection that was to be kept open");
        filled += more;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

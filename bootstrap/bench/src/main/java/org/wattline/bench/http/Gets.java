package org.wattline.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.wattline.bench.CannotMeasure;

/** Requests for account summaries at a server that may be busy with something else. */
public final class Gets {
    private static final int CLIENTS = 8;

    private final int port;
    private final String token;
    private final List<String> accounts;

    /** Signs in. */
    public Gets(int port, List<String> accounts) throws IOException {
        this.port = port;
        this.token = HttpRun.token(port);
        this.accounts = accounts;
    }

    /** @return the milliseconds in which 99 of 100 are answered */
    public double slow(Duration slice) throws InterruptedException {
        Side side = new Side.Product(port, token);
        return Load.run(port, CLIENTS, slice, side.requests(Side.Work.SUMMARY, CLIENTS, accounts))
                .millis(0.99);
    }

    /** Sends a command. @throws CannotMeasure unless it is accepted */
    public void post(String path, String body) throws IOException {
        String headers = "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        try (var wire = new Wire(port)) {
            if (wire.exchange(Side.post(path, headers, body)) / 100 != 2)
                throw new CannotMeasure(
                        "a command was refused: " + wire.answer().replaceAll("\\R", " "));
        }
    }

    /** @return how many clients ask side by side */
    public static int clients() {
        return CLIENTS;
    }
}

package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client who pays one account after the other without pause, and sends what was turned away for now again until it is taken. */
final class PayingThroughout implements AutoCloseable {
    private static final long PACE_MILLIS = 20;

    private final HttpClient http;
    private final URI server;
    private final String token;
    private final List<String> accounts;
    private final ExecutorService client = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, BigDecimal> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean enough;

    private PayingThroughout(HttpClient http, URI server, String token, List<String> accounts) {
        this.http = http;
        this.server = server;
        this.token = token;
        this.accounts = accounts;
    }

    static PayingThroughout begin(HttpClient http, URI server, String token, List<String> accounts) {
        PayingThroughout paying = new PayingThroughout(http, server, token, accounts);
        paying.client.execute(paying::pay);
        return paying;
    }

    private void pay() {
        try {
            for (int number = 1; !enough; number++) {
                BigDecimal amount = BigDecimal.valueOf(number, 2);
                Demand payment = Demand.json(
                        "throughout-" + number,
                        "",
                        "/v1/accounts/" + accounts.get(number % accounts.size()) + "/payments",
                        """
                        {"channel": "COUNTER", "amount": {"amount": "%s", "currency": "CNY"}, "reference": "T-%d"}""".formatted(amount, number));
                while (!taken(payment, amount)) Thread.sleep(PACE_MILLIS);
                Thread.sleep(PACE_MILLIS);
            }
        } catch (IOException broken) {
            faults.add(String.valueOf(broken));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(Demand payment, BigDecimal amount) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(payment.at(server, token), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
            acknowledged.put(Reader.json(answer.body()).path("paymentNo").asText(), amount);
            return true;
        }
        if (answer.statusCode() != 503) faults.add(payment.key() + " → " + answer.statusCode() + " " + answer.body());
        turnedAway.incrementAndGet();
        return !faults.isEmpty();
    }

    /** How often the server said that it cannot now. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Nothing new; what is not answered yet is sent until it is. @return what was acknowledged, by number */
    Map<String, BigDecimal> finish() throws InterruptedException {
        enough = true;
        client.shutdown();
        assertThat(client.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(faults).isEmpty();
        return Map.copyOf(acknowledged);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Clients that send without pause until the server is gone. What was not answered is kept, and sent before anything new when there is a server
 * again.
 */
final class RestlessClients {
    private static final int CLIENTS = 6;

    private final HttpClient http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<Demand, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Demand> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    RestlessClients(HttpClient http) {
        this.http = http;
    }

    /** Whoever signed in before a kill stays signed in after it. */
    void signedIn(String login, String token) {
        tokens.put(login, token);
    }

    String token(String login) {
        return tokens.getOrDefault(login, "");
    }

    void demand(Demand demand) {
        unanswered.add(demand);
    }

    /** What was answered with success, and how. */
    Map<Demand, String> acknowledged() {
        return acknowledged;
    }

    /** Answers of other kinds; there should be none. */
    Queue<String> faults() {
        return faults;
    }

    /** Sends old and new demands until so many are answered; then lets the server be killed, and waits until each client has noticed. */
    void storm(URI server, Supplier<Demand> fresh, int answers, Runnable kill) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(answers);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++)
                clients.execute(() -> {
                    while (sent(server, next(fresh))) enough.countDown();
                });
            assertThat(enough.await(60, TimeUnit.SECONDS)).as("%s", faults).isTrue();
            kill.run();
        }
    }

    /** Sends what is not answered yet, one after the other. */
    void finish(URI server) {
        for (Demand left = unanswered.poll(); left != null; left = unanswered.poll())
            assertThat(sent(server, left)).as("%s %s", left.key(), faults).isTrue();
    }

    HttpResponse<String> send(URI server, Demand demand) throws IOException, InterruptedException {
        return http.send(demand.at(server, token(demand.login())), HttpResponse.BodyHandlers.ofString());
    }

    private Demand next(Supplier<Demand> fresh) {
        Demand left = unanswered.poll();
        return left == null ? fresh.get() : left;
    }

    /** @return whether the server is still there */
    private boolean sent(URI server, Demand demand) {
        try {
            HttpResponse<String> answer = send(server, demand);
            if (answer.statusCode() / 100 == 2) acknowledged.put(demand, answer.body());
            else faults.add(demand.key() + " → " + answer.statusCode() + " " + answer.body());
            return true;
        } catch (IOException gone) {
            unanswered.add(demand);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

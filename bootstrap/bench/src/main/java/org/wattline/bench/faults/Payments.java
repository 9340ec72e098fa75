package org.wattline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.wattline.bench.CannotMeasure;
import org.wattline.domain.quantity.Money;

/**
 * Customers who pay without pause, whatever becomes of the servers. What was not answered is sent again under its key until it is, before anything
 * new; so what is in the books in the end is known to the fen.
 */
final class Payments implements AutoCloseable {
    private static final int CLIENTS = 6;
    private static final Duration PACE = Duration.ofMillis(15);

    private final Clerk clerk;
    private final Supplier<URI> server;
    private final List<String> accounts;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Payment> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Payment> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());
    private volatile boolean finishing;

    private Payments(Clerk clerk, Supplier<URI> server, List<String> accounts) {
        this.clerk = clerk;
        this.server = server;
        this.accounts = accounts;
    }

    /** @param server one of those that are there now */
    static Payments begin(Clerk clerk, Supplier<URI> server, List<String> accounts, long seed) {
        Payments payments = new Payments(clerk, server, accounts);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CLIENTS; i++) {
            SplittableRandom own = random.split();
            payments.clients.execute(() -> payments.pay(own));
        }
        return payments;
    }

    private void pay(SplittableRandom random) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Payment next = unanswered.poll();
                if (next == null) {
                    if (finishing) return;
                    next = fresh(random);
                }
                boolean done = send(next);
                if (!done) unanswered.add(next);
                Thread.sleep(done ? PACE : PACE.multipliedBy(4));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Payment fresh(SplittableRandom random) {
        String account = accounts.get(random.nextInt(accounts.size()));
        return new Payment("crash-" + numbers.incrementAndGet(), account, Money.fen(1 + random.nextInt(30_000)));
    }

    private boolean send(Payment payment) throws InterruptedException {
        try {
            long asked = System.nanoTime();
            URI address = server.get().resolve("/v1/accounts/" + payment.account + "/payments");
            HttpResponse<String> answer = clerk.post(address, payment.reference, payment.body());
            int status = answer.statusCode();
            if (status / 100 == 2) {
                acknowledged.put(payment.reference, payment);
                lastAsked.accumulateAndGet(asked, Math::max);
                return true;
            }
            // Not now, or its twin is still under way: again later. Everything else must not be.
            if (status != 503 && !answer.body().contains("platform.still-running"))
                faults.add(payment + " → " + status + " " + answer.body());
            turnedAway.incrementAndGet();
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /** How often a server said that it cannot now. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Waits until one is answered that is asked for from now on. */
    void oneMore(Duration atMost) throws InterruptedException {
        long now = System.nanoTime();
        long deadline = now + atMost.toNanos();
        while (lastAsked.get() < now) {
            checkFaults();
            if (System.nanoTime() > deadline)
                throw new CannotMeasure("no payment was answered for " + atMost.toSeconds() + " s after a fault");
            Thread.sleep(5);
        }
    }

    /** Nothing new; what is not answered is sent until it is. @return all of them by reference */
    Map<String, Payment> finish(Duration atMost) throws InterruptedException {
        finishing = true;
        clients.shutdown();
        if (!clients.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS))
            throw new CannotMeasure(unanswered.size() + " payments were not answered");
        checkFaults();
        return Map.copyOf(acknowledged);
    }

    private void checkFaults() {
        if (!faults.isEmpty()) throw new CannotMeasure("a payment was answered by " + faults.peek());
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }

    /** Money for an account, under a reference that counts once. */
    record Payment(String reference, String account, Money amount) {
        String body() {
            return "{\"channel\":\"COUNTER\",\"reference\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}"
                    .formatted(reference, amount.yuan().toPlainString());
        }
    }
}

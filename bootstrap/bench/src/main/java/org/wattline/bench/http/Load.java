package org.wattline.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wattline.bench.CannotMeasure;

/** Clients that each send the next request as soon as the last one is answered, for some time. */
final class Load {
    private Load() {}

    /** What each client sends. */
    interface Requests {
        /** @param client 0 … clients − 1; @param turn 0, 1, 2 … of this client */
        byte[] of(int client, int turn);
    }

    /**
     * What the clients saw.
     *
     * @param latencies nanoseconds, ascending
     */
    record Sample(double perSecond, long[] latencies) {
        double millis(double share) {
            int at = (int) Math.min(latencies.length - 1L, Math.round(latencies.length * share));
            return latencies[at] / 1e6;
        }
    }

    /** @throws CannotMeasure if one request is answered by anything but 2xx */
    static Sample run(int port, int clients, Duration time, Requests requests) throws InterruptedException {
        long begun = System.nanoTime();
        long deadline = begun + time.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> client(port, client, deadline, requests)));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = new long[0];
        for (Future<long[]> each : running) all = joined(all, result(each));
        if (all.length == 0) throw new CannotMeasure("not one request was answered in " + time);
        Arrays.sort(all);
        return new Sample(all.length / seconds, all);
    }

    private static long[] client(int port, int client, long deadline, Requests requests) throws IOException {
        long[] latencies = new long[1 << 12];
        int done = 0;
        try (var wire = new Wire(port)) {
            long now = System.nanoTime();
            while (now < deadline) {
                byte[] request = requests.of(client, done);
                int status = wire.exchange(request);
                if (status / 100 != 2) throw new CannotMeasure("a request was refused: " + wire.answer());
                long then = System.nanoTime();
                if (done == latencies.length) latencies = Arrays.copyOf(latencies, done * 2);
                latencies[done++] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(latencies, done);
    }

    private static long[] joined(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static long[] result(Future<long[]> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotMeasure known
                    ? known
                    : new CannotMeasure("a client broke off: " + e.getCause());
        }
    }
}

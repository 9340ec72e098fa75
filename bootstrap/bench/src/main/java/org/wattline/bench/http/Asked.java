package org.wattline.bench.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.wattline.bench.process.Cpu;

/**
 * What came of asking one server for a while.
 *
 * @param server its processor time for one request, milliseconds; all that a request leads to later is in it
 * @param database the same of the database
 */
record Asked(Load.Sample sample, double server, double database) {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Asks, and then waits until the server has done what it put off, so that the other side does not suffer for it. */
    static Asked ask(Side side, Cpu server, Cpu database, Case asked, List<String> accounts, Duration slice)
            throws InterruptedException {
        Load.Requests requests = side.requests(asked.work, asked.clients, accounts);
        return ask(side.port(), asked.clients, requests, server, database, slice);
    }

    /** The same of any requests. */
    static Asked ask(int port, int clients, Load.Requests asked, Cpu server, Cpu database, Duration slice)
            throws InterruptedException {
        long before = server.nanos();
        long queries = database.nanos();
        var sample = Load.run(port, clients, slice, asked);
        settle(LONGEST, server);
        double requests = sample.latencies().length * 1e6;
        return new Asked(sample, (server.nanos() - before) / requests, (database.nanos() - queries) / requests);
    }

    /** Until all of them together use less than a tenth of a core. What processes used that ended meanwhile counts against it. */
    static void settle(Duration longest, Cpu... all) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        for (long used = -1; (used < 0 || used > LOOK.toNanos() / 10) && System.nanoTime() < deadline; ) {
            long before = nanos(all);
            Thread.sleep(LOOK);
            used = nanos(all) - before;
        }
    }

    private static long nanos(Cpu... all) {
        return Arrays.stream(all).mapToLong(Cpu::nanos).sum();
    }
}

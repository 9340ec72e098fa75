package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Gets;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.FirstAnswer;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;

/**
 * What other requests feel of a bill run: the shipped server, in a process of its own, is asked for account summaries while nothing runs, and again
 * while it bills the whole company.
 *
 * @param idle p99 in milliseconds, nothing running
 * @param busy p99 in milliseconds under the run
 * @param seconds how long the run could be watched; 0 if it was over before
 * @param peakMebibytes the most that the server's process held until the run was over
 * @param bills that it issued
 */
record BesideRun(double idle, double busy, int seconds, double peakMebibytes, long bills) {
    private static final Duration WARMTH = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int SLICES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Nobody asks any more after the last slice; the run goes on to its end, so that the peak is that of the whole company. */
    static BesideRun measured(BilledCompany company, Path home) throws IOException, InterruptedException, SQLException {
        List<String> accounts = company.curves().accounts(false);
        int port = FirstAnswer.freePort();
        try (Child server = company.servers(home).product(port)) {
            FirstAnswer.await(server, port, "/docs");
            Gets gets = new Gets(port, accounts);
            gets.slow(WARMTH);
            Middle idle = new Middle();
            for (int i = 0; i < SLICES; i++) idle.add(gets.slow(SLICE));
            start(gets);
            awaitRun(company);
            Middle busy = new Middle();
            int slices = 0;
            while (slices < SLICES) {
                double slow = gets.slow(SLICE);
                if (!running(company)) break;
                busy.add(slow);
                slices++;
            }
            awaitEnd(company, server);
            return new BesideRun(idle.value(), slices == 0 ? 0 : busy.value(), slices, peak(server), issued(company));
        }
    }

    /** The shipped server bills the whole company and is asked for nothing meanwhile. @return in words what its process held at most */
    static String held(BilledCompany company, Path home) throws IOException, InterruptedException, SQLException {
        int port = FirstAnswer.freePort();
        try (Child server = company.servers(home).product(port)) {
            FirstAnswer.await(server, port, "/docs");
            start(new Gets(port, List.of()));
            awaitRun(company);
            awaitEnd(company, server);
            if (issued(company) == 0) throw new CannotMeasure("the server issued no bill");
            return "The shipped server, with the heap that its launcher gives it, issued %s bills of the largest company in one run; its process held %s MiB at most."
                    .formatted(Figures.whole(issued(company)), Figures.whole(peak(server)));
        }
    }

    private static void start(Gets at) throws IOException {
        at.post("/v1/bill-runs", "{\"month\":\"" + BilledCompany.MONTH + "\",\"through\":\"ISSUED\"}");
    }

    private static void awaitEnd(BilledCompany company, Child server) throws InterruptedException, SQLException {
        while (running(company)) {
            server.checkAlive();
            Thread.sleep(LOOK);
        }
        server.checkAlive();
    }

    private static double peak(Child server) throws IOException {
        return server.peakKib().orElseThrow(() -> new CannotMeasure("the system does not tell what a process held"))
                / 1024.0;
    }

    private static long issued(BilledCompany company) throws SQLException {
        return Long.parseLong(
                company.curves().texts("select count(*)::text from bill").getFirst());
    }

    /** The run is planned by a job, which takes it up in a moment. */
    private static void awaitRun(BilledCompany company) throws InterruptedException, SQLException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!running(company) && issued(company) == 0 && Instant.now().isBefore(latest)) Thread.sleep(20);
    }

    private static boolean running(BilledCompany company) throws SQLException {
        return !company.curves()
                .texts("select id from bill_run r where stage = 'RUNNING' and exists ("
                        + "select from bill_run_part p where p.run_id = r.id and p.state = 'WAITING')")
                .isEmpty();
    }

    String told() {
        if (seconds == 0) return "The run of so small a company is over before requests beside it can be measured.";
        return "GET account summary by %d clients of the shipped server: p99 %s ms while nothing runs, %s ms in %d seconds under the run (%s ×). Its process held %s MiB at most while it issued the %s bills of the company."
                .formatted(
                        Gets.clients(),
                        Figures.decimals(idle, 2),
                        Figures.decimals(busy, 2),
                        seconds,
                        Figures.decimals(busy / idle, 1),
                        Figures.whole(peakMebibytes),
                        Figures.whole(bills));
    }
}

package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param peakMebibytes the most that the server's process ever held
 */
record BesideRun(double idle, double busy, int seconds, double peakMebibytes) {
    private static final Duration WARMTH = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int SLICES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The run is left as it is after the last request; the company is not billed to its end. */
    static BesideRun measured(BilledCompany company, Path home) throws IOException, InterruptedException, SQLException {
        List<String> accounts = company.curves().accounts(false);
        int port = FirstAnswer.freePort();
        try (Child server = company.servers(home).product(port)) {
            FirstAnswer.await(server, port, "/docs");
            Gets gets = new Gets(port, accounts);
            gets.slow(WARMTH);
            Middle idle = new Middle();
            for (int i = 0; i < SLICES; i++) idle.add(gets.slow(SLICE));
            gets.post("/v1/bill-runs", "{\"month\":\"" + BilledCompany.MONTH + "\",\"through\":\"ISSUED\"}");
            awaitRun(company);
            Middle busy = new Middle();
            int slices = 0;
            while (slices < SLICES) {
                double slow = gets.slow(SLICE);
                if (!running(company)) break;
                busy.add(slow);
                slices++;
            }
            server.checkAlive();
            double peak = server.peakKib().orElse(0) / 1024.0;
            return new BesideRun(idle.value(), slices == 0 ? 0 : busy.value(), slices, peak);
        }
    }

    /** The run is planned by a job, which takes it up in a moment. */
    private static void awaitRun(BilledCompany company) throws InterruptedException, SQLException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!running(company) && Instant.now().isBefore(latest)) Thread.sleep(20);
    }

    private static boolean running(BilledCompany company) throws SQLException {
        return !company.curves()
                .texts("select id from bill_run r where stage = 'RUNNING' and exists ("
                        + "select from bill_run_part p where p.run_id = r.id and p.state = 'WAITING')")
                .isEmpty();
    }

    String told() {
        if (seconds == 0) return "The run of so small a company is over before requests beside it can be measured.";
        return "GET account summary by %d clients of the shipped server: p99 %s ms while nothing runs, %s ms in %d seconds under the run (%s ×). Its process held %s MiB at most."
                .formatted(
                        Gets.clients(),
                        Figures.decimals(idle, 2),
                        Figures.decimals(busy, 2),
                        seconds,
                        Figures.decimals(busy / idle, 1),
                        Figures.whole(peakMebibytes));
    }
}

package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
 * @param peakMebibytes the most that the server's process ever held
 */
record BesideRun(double idle, double busy, double peakMebibytes) {
    private static final Duration WARMTH = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;

    /** The run is left as it is after the last request; the company is not billed to its end. */
    static BesideRun measured(BilledCompany company, Path home) throws IOException, InterruptedException, SQLException {
        List<String> accounts = company.curves().accounts(false);
        int port = FirstAnswer.freePort();
        try (Child server = company.servers(home).product(port)) {
            FirstAnswer.await(server, port, "/docs");
            Gets gets = new Gets(port, accounts);
            gets.slow(WARMTH);
            double idle = middle(gets);
            gets.post(
                    "/v1/bill-runs",
                    "{\"kind\":\"CYCLE\",\"unit\":\"/\",\"month\":\"" + BilledCompany.MONTH
                            + "\",\"through\":\"ISSUED\"}");
            gets.slow(WARMTH);
            double busy = middle(gets);
            server.checkAlive();
            return new BesideRun(idle, busy, server.peakKib().orElse(0) / 1024.0);
        }
    }

    private static double middle(Gets gets) throws InterruptedException {
        Middle slow = new Middle();
        for (int i = 0; i < ROUNDS; i++) slow.add(gets.slow(SLICE));
        return slow.value();
    }

    String told() {
        return "GET account summary by %d clients of the shipped server: p99 %s ms while nothing runs, %s ms under the run (%s ×). Its process held %s MiB at most."
                .formatted(
                        Gets.clients(),
                        Figures.decimals(idle, 2),
                        Figures.decimals(busy, 2),
                        Figures.decimals(busy / idle, 1),
                        Figures.whole(peakMebibytes));
    }
}

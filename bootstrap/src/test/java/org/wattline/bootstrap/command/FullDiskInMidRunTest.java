package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.kernel.Zone;

/**
 * The disk is full while a bill run is at work: some accounts are billed, some are not, and customers pay all the time. When there is room again the run
 * goes on by itself; every account has one bill, or is told why it has none.
 */
class FullDiskInMidRunTest {
    private static final int MEBIBYTES = 640;
    private static final int LEFT_MEBIBYTES = 32;
    private static final int CUSTOMERS = 320;
    /** Months that are tried until the disk was full in the middle of one; readings go thirteen back. */
    private static final int MONTHS = 10;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void a_run_goes_on_by_itself_where_the_full_disk_stopped_it() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assumeTrue(SmallDisk.possible(data), "this system lets nobody mount a disk of his own");
        try (SeededServer company = SeededServer.start(http, data, MEBIBYTES, CUSTOMERS)) {
            Reader reader = company.reader();
            String token = reader.signIn(SeededServer.LOGIN);
            List<String> accounts = reader.all(token, "/v1/accounts").stream()
                    .filter(account -> account.path("unit").asText().startsWith(SeededServer.COUNTY))
                    .map(account -> account.path("accountNo").asText())
                    .toList();
            assertThat(accounts).hasSize(CUSTOMERS);
            company.disk().leave(LEFT_MEBIBYTES);
            List<String> runs = new ArrayList<>();
            try (PayingThroughout paying =
                    PayingThroughout.begin(http, company.server().address(), token, accounts)) {
                boolean stopped = false;
                for (int back = MONTHS; !stopped && back > 0; back--)
                    stopped = stoppedInMidRun(
                            company, token, paying, YearMonth.now(Zone.CHINA).minusMonths(back), runs);
                assertThat(stopped)
                        .as("the disk was full in the middle of a run")
                        .isTrue();
                theBooksAreWhole(reader, token, accounts, runs, paying.finish());
            }
            assertThat(company.server().stop()).isZero();
        }
    }

    /** @return whether the disk was full while the run had accounts before and behind it; else the run is over, too */
    private boolean stoppedInMidRun(
            SeededServer company, String token, PayingThroughout paying, YearMonth month, List<String> runs)
            throws Exception {
        String run = "/v1/bill-runs/" + started(company, token, month);
        runs.add(run);
        while (done(progress(company.reader(), token, run)) < CUSTOMERS / 20) Thread.sleep(2);
        company.disk().fill();
        int before = paying.turnedAway();
        while (paying.turnedAway() == before && !ended(company.reader(), token, run)) Thread.sleep(5);
        long done = done(progress(company.reader(), token, run));
        boolean inMidRun = paying.turnedAway() > before && done >= CUSTOMERS / 20 && done <= CUSTOMERS * 4 / 5;
        company.disk().free();
        company.disk().leave(LEFT_MEBIBYTES);
        while (!ended(company.reader(), token, run)) Thread.sleep(50);
        return inMidRun;
    }

    private String started(SeededServer company, String token, YearMonth month) throws Exception {
        Demand run = Demand.json(
                "run-" + month, SeededServer.LOGIN, "/v1/bill-runs", """
                {"unit": "%s", "month": "%s", "through": "ISSUED"}""".formatted(SeededServer.COUNTY, month));
        HttpResponse<String> answer =
                http.send(run.at(company.server().address(), token), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Reader.json(answer.body()).path("runId").asText();
    }

    private static JsonNode progress(Reader reader, String token, String run) throws Exception {
        return reader.get(token, run).path("progress");
    }

    private static long done(JsonNode progress) {
        return progress.path("done").asLong();
    }

    private static boolean ended(Reader reader, String token, String run) throws Exception {
        return reader.get(token, run).path("state").asText().equals("ENDED");
    }

    /** Every account of every run has one bill of its month or is a problem of the run; both sides are equal; what was acknowledged is there once. */
    private static void theBooksAreWhole(
            Reader reader, String token, List<String> accounts, List<String> runs, Map<String, BigDecimal> paid)
            throws Exception {
        List<JsonNode> bills = reader.all(token, "/v1/bills");
        for (String run : runs) {
            JsonNode ended = reader.get(token, run);
            List<String> billed = bills.stream()
                    .filter(bill -> bill.path("period").equals(ended.path("period")))
                    .map(bill -> bill.path("accountNo").asText())
                    .toList();
            Set<String> without = new HashSet<>();
            for (JsonNode problem : reader.all(token, run + "/problems")) {
                assertThat(problem.path("code").asText()).isNotEqualTo("billing.calculation-broke-off");
                if (problem.path("billNo").isMissingNode()
                        || problem.path("billNo").isNull())
                    without.add(problem.path("accountNo").asText());
            }
            List<String> explained = new ArrayList<>(billed);
            explained.addAll(without);
            assertThat(explained).as("%s", ended).containsExactlyInAnyOrderElementsOf(accounts);
            assertThat(billed).as("%s", ended).hasSizeGreaterThan(CUSTOMERS * 9 / 10);
        }
        JsonNode trial = reader.get(token, "/v1/ledger/trial-balance");
        assertThat(trial.at("/debit")).isEqualTo(trial.at("/credit"));
        assertThat(reader.all(token, "/v1/payments"))
                .hasSize(paid.size())
                .allSatisfy(payment -> assertThat(
                                new BigDecimal(payment.at("/amount/amount").asText()))
                        .isEqualByComparingTo(
                                paid.getOrDefault(payment.path("paymentNo").asText(), BigDecimal.ZERO)));
    }
}

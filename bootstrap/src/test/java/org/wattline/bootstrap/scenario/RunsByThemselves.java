package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.ProvingBilling;
import org.wattline.application.billing.cycle.OpeningCycles;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * The months of a household as a company's nights bill them: the window of a cycle opens by itself, once; a bill beside the cycle is made on
 * demand; and each night it is proved which days are billed once, and why others are not.
 */
abstract class RunsByThemselves {
    private static final String COUNTY = "/33/3301/330106";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_cycle_opens_its_run_and_the_night_proves_what_is_billed() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            Http biller = desk.company().staff("biller");
            biller.post("/v1/bill-cycles", """
                            {'cycleCode': 'XH-MONTHLY', 'name': '西湖每月', 'unit': '%s',
                             'terms': {'from': '2026-01-01', 'cycle': 'MONTHLY', 'day': 1, 'through': 'REVIEWED'}}""".formatted(COUNTY)).expect(201);
            desk.on("2026-02-02");
            desk.read(1, "2026-01-01", 60);
            desk.read(1, "2026-02-01", 360);
            opened(desk, biller, account);
            beside(desk, biller, account);
            expected(desk, biller);
            proved(desk, account);
        }
    }

    /** The first of February closes January; whoever asks again opens nothing. */
    private static void opened(MoneyDesk desk, Http biller, String account) {
        desk.job(OpeningCycles.KIND);
        desk.job(OpeningCycles.KIND);
        List<String> runs = new ArrayList<>();
        for (JsonNode each : biller.get("/v1/bill-runs").expect(200).at("/items"))
            runs.add(each.path("kind").asText() + " "
                    + each.at("/cycle/cycleCode").asText() + " "
                    + each.at("/cycle/due").asText() + " "
                    + each.at("/period/from").asText() + " "
                    + each.path("state").asText());
        assertThat(runs).containsExactly("CYCLE XH-MONTHLY 2026-02-01 2026-01-01 ENDED");
        String bill = RunsUnderControl.bill(biller, account, "2026-01");
        assertThat(biller.get(bill).expect(200).text("/state")).isEqualTo("REVIEWED");
        desk.company().staff("bill-reviewer").command(bill, "issue", "{}").expect(200);
    }

    /** Ten days of February, asked for by name. */
    private static void beside(MoneyDesk desk, Http biller, String account) {
        desk.on("2026-02-12");
        desk.read(1, "2026-02-11", 420);
        String run = "/v1/bill-runs/"
                + biller.post("/v1/bill-runs", """
                                {'kind': 'OFF_CYCLE', 'unit': '%s', 'accounts': ['%s'], 'from': '2026-02-01', 'to': '2026-02-11',
                                 'through': 'CALCULATED'}""".formatted(COUNTY, account))
                        .expect(202)
                        .text("/runId");
        desk.stand().settle();
        Http.Answer ended = biller.get(run).expect(200);
        assertThat(ended.text("/state")).as("%s", ended.body()).isEqualTo("ENDED");
        assertThat(ended.at("/progress/billed").asInt()).as("%s", ended.body()).isEqualTo(1);
        assertThat(ended.at("/progress/expectedEnd").isMissingNode())
                .as("nothing is expected of what is over")
                .isTrue();
    }

    /** A run of three parts of one account each, two of which took a minute each: the third takes a minute, too. */
    private static void expected(MoneyDesk desk, Http biller) {
        Stand stand = desk.stand();
        BillRuns runs = stand.server().part(BillRuns.class);
        UnitOfWork work = stand.server().part(UnitOfWork.class);
        Instant begun = stand.clock().now();
        BillRunId id = new BillRunId(UUID.randomUUID());
        Act act = Act.of(Caller.system("test"), "test.run");
        work.perform(act, () -> {
            runs.add(BillRun.started(
                    id,
                    BillRun.Kind.OFF_CYCLE,
                    new UnitPath(COUNTY),
                    List.of(AccountNo.of(901), AccountNo.of(902), AccountNo.of(903)),
                    Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                    Through.REHEARSED,
                    "biller",
                    begun));
            runs.divide(
                    id, List.of(List.of(AccountNo.of(901)), List.of(AccountNo.of(902)), List.of(AccountNo.of(903))));
            return Outcome.done(id);
        });
        String run = "/v1/bill-runs/" + id;
        assertThat(biller.get(run).expect(200).at("/progress/expectedEnd").isMissingNode())
                .as("nothing is done that would tell")
                .isTrue();
        for (int minute = 1; minute <= 2; minute++) {
            Instant now = begun.plusSeconds(60L * minute);
            stand.at(now);
            work.perform(act, () -> {
                runs.finish(runs.claim(id, now).orElseThrow(), new BillRuns.Came(1, 0, 0, 0, List.of()), now);
                return Outcome.done(now);
            });
        }
        Http.Answer running = biller.get(run).expect(200);
        assertThat(running.at("/progress/done").asInt()).isEqualTo(2);
        assertThat(Instant.parse(running.text("/progress/expectedEnd")))
                .as("the clock goes on")
                .isBetween(begun.plusSeconds(180), begun.plusSeconds(239));
        biller.command(run, "cancel", "").expect(200);
        assertThat(biller.get(run).expect(200).at("/progress/expectedEnd").isMissingNode())
                .isTrue();
    }

    /** By night, for the whole company; and when somebody asks, for a unit. Each day is told as it stands. */
    private static void proved(MoneyDesk desk, String account) {
        desk.on("2026-04-05");
        desk.job(ProvingBilling.KIND);
        BillingProof night = desk.stand()
                .server()
                .part(BillingProofs.class)
                .list(Scope.EVERYTHING, Page.Request.first(9))
                .items()
                .getFirst();
        assertThat(night.unit()).isEqualTo(UnitPath.COMPANY);
        assertThat(night.endedAt()).isPresent();

        Http reviewer = desk.company().staff("bill-reviewer");
        Http.Answer asked = reviewer.post(
                        "/v1/billing-proofs",
                        "{'unit': '%s', 'from': '2026-01-01', 'to': '2026-04-01'}".formatted(COUNTY))
                .expect(202);
        desk.stand().settle();
        String proof = "/v1/billing-proofs/" + asked.text("/proofId");
        assertThat(reviewer.get(proof).expect(200).text("/endedAt")).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (JsonNode each : reviewer.get(proof + "/findings").expect(200).at("/items"))
            if (each.path("accountNo").asText().equals(account))
                found.add(each.path("kind").asText() + " " + each.path("from").asText() + " "
                        + each.path("to").asText());
        assertThat(found)
                .as(
                        "January is issued, what is calculated waits for that, the rest was to be billed by the third of April")
                .containsExactly("WAITING 2026-02-01 2026-02-11", "MISSING 2026-02-11 2026-04-01");
        String csv = reviewer.get(proof + "/findings.csv").expect(200).table();
        assertThat(csv).contains(account);
    }
}

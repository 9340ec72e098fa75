package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job of a factory by REST on a whole server: a high-voltage connection by two sources through all of its steps, a two-part price by capacity,
 * quarter-hour curves and reactive energy as files, and the bill of worked example E3-6.
 */
abstract class FactoryJob {
    private static final String METER = "D4201060001";
    private static final String PHONE = "13712345678";

    /** Everything that the job leads to: seventeen steps, one customer. */
    private static final Map<String, Integer> EVENTS = Map.ofEntries(
            Map.entry("billing.bill-issued", 1),
            Map.entry("billing.bill-released", 1),
            Map.entry("connection.application-accepted", 1),
            Map.entry("connection.application-completed", 1),
            Map.entry("connection.application-submitted", 1),
            Map.entry("connection.customer-energised", 1),
            Map.entry("connection.commitment-given", 1),
            Map.entry("connection.commitment-kept", 1),
            Map.entry("connection.document-handed-in", 7),
            Map.entry("connection.fee-charged", 1),
            Map.entry("connection.fee-paid", 1),
            Map.entry("connection.fee-relief-asked", 3),
            Map.entry("connection.fee-relief-decided", 3),
            Map.entry("connection.inspection-begun", 4),
            Map.entry("connection.inspection-corrected", 1),
            Map.entry("connection.inspection-failed", 1),
            Map.entry("connection.inspection-passed", 3),
            Map.entry("connection.plan-answered", 2),
            Map.entry("connection.plan-approved", 2),
            Map.entry("connection.plan-confirmed", 1),
            Map.entry("connection.plan-extended", 1),
            Map.entry("connection.plan-drafted", 3),
            Map.entry("connection.plan-level-approved", 2),
            Map.entry("connection.plan-objected", 1),
            Map.entry("connection.plan-returned", 1),
            Map.entry("connection.progress-link-opened", 1),
            Map.entry("connection.step-completed", 17),
            Map.entry("connection.survey-conflict-decided", 1),
            Map.entry("connection.survey-noted", 3),
            Map.entry("contract.contract-signed", 1),
            Map.entry("contract.document-in-force", 1),
            Map.entry("contract.document-prepared", 2),
            Map.entry("contract.document-revoked", 1),
            Map.entry("contract.document-sent", 1),
            Map.entry("contract.document-signed", 2),
            Map.entry("customer.account-opened", 1),
            Map.entry("customer.customer-registered", 1),
            Map.entry("metering.exception-raised", 2),
            Map.entry("metering.file-received", 2),
            Map.entry("metering.file-taken-in", 2),
            Map.entry("metering.meter-installed", 2),
            Map.entry("metering.meter-state-changed", 5),
            Map.entry("metering.point-arranged", 2),
            Map.entry("metering.metering-point-opened", 2),
            Map.entry("notification.message-sent", 10),
            Map.entry("payment.payment-settled", 1),
            Map.entry("payment.receivable-changed", 1),
            Map.entry("premises.equipment-connected", 2),
            Map.entry("premises.premises-registered", 1),
            Map.entry("workflow.process-completed", 1),
            Map.entry("workflow.task-claimed", 20),
            Map.entry("workflow.task-completed", 17),
            Map.entry("workflow.task-ready", 17),
            // Given back because there was no plan yet, and because a defect was left.
            Map.entry("workflow.task-released", 3),
            // Design review and contract wait while the fee is the customer's to pay, and go on after it.
            Map.entry("workflow.task-rescheduled", 4));

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_factory_applies_is_connected_billed_by_its_curves_and_pays() {
        try (Stand stand = stand(folder, Instant.parse("2025-11-10T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String application = ConnectingFactory.applied(branch, 2);
            ConnectingFactory.drafted(
                    branch,
                    application,
                    2,
                    "HIGH_SUPPLY_HIGH_METERED",
                    ", 'transformers': '1#:1000@1; 2#:250@1', 'feeApplies': 'false', 'feeds': '%s'"
                            .formatted(FactoryFee.FEEDS));
            TellingAFactory telling = new TellingAFactory(stand, branch, application);
            telling.planned();
            FactoryFee.inParts(branch, application);
            ConnectingFactory.built(stand, branch, application);
            telling.built();
            ConnectingFactory.connected(stand, branch, application, "100/5", "10000/100", 2);
            JsonNode made = branch.staff("customer-manager")
                    .get(application)
                    .expect(200)
                    .at("/result");
            String account = made.path("accountNo").asText();
            telling.connected(account);
            assertThat(branch.staff("customer-manager")
                            .get("/v1/accounts/" + account + "/equipment")
                            .expect(200)
                            .at("/items")
                            .findValuesAsText("capacityKva"))
                    .containsExactly("1000", "250");
            meteredAtBoth(branch, account);

            stand.at(Instant.parse("2026-02-02T02:00:00Z"));
            branch.readings(FactoryCurves.csv(METER), 31);
            branch.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_SHARP,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_FLAT,ACTIVE_IMPORT_VALLEY,REACTIVE_FORWARD,REACTIVE_REVERSE
                    D4201060001,2026-02-01,130,,,,,45,5
                    D4201060002,2026-02-01,0,0,0,0,0,0,0
                    """, 2);
            String bill = branch.bill(account, "2026-01-01", "2026-02-01");
            Http owner = OwnLogin.of(
                    stand,
                    branch.staff("acceptance-clerk"),
                    PHONE,
                    made.path("customerId").asText());
            billed(owner, bill);
            explained(owner, bill);
            compared(owner, account);
            paid(stand, branch, account, bill);
            stand.settle();
            stand.sendMessages();
            assertThat(stand.happened()).isEqualTo(EVENTS);
            CarriedOut.FACTORY_JOB.by(stand);
        }
    }

    private static void meteredAtBoth(Connecting branch, String account) {
        JsonNode points = branch.staff("metering-team")
                .get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .body();
        assertThat(points.at("/items")).hasSize(2);
        assertThat(points.toString()).contains(METER, ConnectingFactory.STANDBY);
    }

    /** The second source stands by, and its meter has counted nothing. */
    private static void billed(Http owner, String bill) {
        Http.Answer shown = owner.get(bill).expect(200);
        assertThat(lines(shown, "code", "period", "quantity", "price", "amount/amount"))
                .containsExactly(
                        "ENERGY SHARP 30000 1.049999 31499.97",
                        "ENERGY PEAK 60000 0.848961 50937.66",
                        "ENERGY FLAT 80000 0.651886 52150.88",
                        "ENERGY VALLEY 90000 0.432924 38963.16",
                        "ENERGY SHARP 0 1.049999 0.00",
                        "ENERGY PEAK 0 0.848961 0.00",
                        "ENERGY FLAT 0 0.651886 0.00",
                        "ENERGY VALLEY 0 0.432924 0.00",
                        "BASIC_CAPACITY  1250 26.3 32875.00",
                        "POWER_FACTOR  194674.67 -0.45 -876.04");
        assertThat(shown.text("/total/amount")).isEqualTo("205550.63");
    }

    /** Down to the price table, the rule, and the days of the curve. */
    private static void explained(Http owner, String bill) {
        Http.Answer explained = owner.get(bill + "/explanation").expect(200);
        assertThat(explained.text("/powerFactor")).isEqualTo("0.93");
        assertThat(lines(explained, "arithmetic/en", "steps/0/ruleNo"))
                .containsExactly(
                        "30000 kWh × 1.049999 yuan/kWh = 31499.97 yuan RAT-05",
                        "60000 kWh × 0.848961 yuan/kWh = 50937.66 yuan RAT-05",
                        "80000 kWh × 0.651886 yuan/kWh = 52150.88 yuan RAT-05",
                        "90000 kWh × 0.432924 yuan/kWh = 38963.16 yuan RAT-05",
                        "0 kWh × 1.049999 yuan/kWh = 0.00 yuan RAT-05",
                        "0 kWh × 0.848961 yuan/kWh = 0.00 yuan RAT-05",
                        "0 kWh × 0.651886 yuan/kWh = 0.00 yuan RAT-05",
                        "0 kWh × 0.432924 yuan/kWh = 0.00 yuan RAT-05",
                        "1250 kVA × 26.3 yuan/kVA·month = 32875.00 yuan RAT-60",
                        "194674.67 yuan × -0.45 % = -876.04 yuan RAT-20");
        JsonNode sharp = explained.at("/lines/0");
        assertThat(sharp.at("/tariff/id").asText()).isEqualTo("HB-AGENT-TWO_PART-KV1_10");
        assertThat(sharp.at("/tariff/version").asText()).isEqualTo("2026-01");
        assertThat(sharp.at("/readings")).hasSize(31);
        assertThat(explained.text("/words/zh")).contains("功率因数 0.93");
    }

    /** The factory asks what else it could have: over its own month, and with a demand that it thinks of. */
    private static void compared(Http owner, String account) {
        Http.Answer own = owner.post(
                        "/v1/tariff-comparisons",
                        "{'accountNo': '%s', 'through': '2026-01', 'months': 1}".formatted(account))
                .expect(200);
        assertThat(own.text("/current/tariff")).isEqualTo("HB-AGENT-TWO_PART-KV1_10");
        assertThat(totals(own)).contains("true CAPACITY 205550.63 0.00");
        Http.Answer given = owner.post("/v1/tariff-comparisons", """
                {'tariffs': ['HB-AGENT-TWO_PART-KV1_10', 'HB-AGENT-SINGLE-KV1_10'],
                 'use': {'category': 'LARGE_INDUSTRY', 'voltage': '1-10(20)KV', 'capacityKva': '1250', 'powerFactor': '0.90',
                   'months': [{'month': '2026-01', 'reactiveKvarh': '100000', 'demandKw': '650',
                     'energyKwhByPeriod': {'SHARP': '30000', 'PEAK': '60000', 'FLAT': '80000', 'VALLEY': '90000'}}]}}""").expect(200);
        assertThat(totals(given)).contains("true ACTUAL_DEMAND 200000.72", "true CAPACITY 205550.63");
        assertThat(given.body().findValuesAsText("code")).contains("tariff.two-part-only");
        String twoMonths = """
                {'tariffs': ['HB-AGENT-TWO_PART-KV1_10'], %s
                 'use': {'category': 'LARGE_INDUSTRY', 'voltage': '1-10(20)KV', 'capacityKva': '1250', 'months': [
                   {'month': '2025-12', 'demandKw': '650', 'energyKwhByPeriod': {'FLAT': '1000'}},
                   {'month': '2026-01', 'demandKw': '650', 'energyKwhByPeriod': {'FLAT': '1000'}}]}}""";
        assertThat(owner.post("/v1/tariff-comparisons", twoMonths.formatted(""))
                        .expect(200)
                        .body()
                        .findValuesAsText("code"))
                .contains("tariff.not-in-force");
        Http.Answer ofOneDay = owner.post("/v1/tariff-comparisons", twoMonths.formatted("'pricesOn': '2026-01-15',"))
                .expect(200);
        assertThat(ofOneDay.text("/pricesOn")).isEqualTo("2026-01-15");
        assertThat(ofOneDay.at("/candidates/0/monthly").findValuesAsText("amount"))
                .hasSize(2)
                .allMatch(ofOneDay.text("/candidates/0/monthly/0/amount")::equals);
        owner.post("/v1/tariff-comparisons", "{'accountNo': '%s', 'use': null, 'months': 13}".formatted(account))
                .expect(400);
    }

    private static List<String> totals(Http.Answer comparison) {
        List<String> totals = new ArrayList<>();
        for (JsonNode row : comparison.at("/candidates"))
            totals.add(String.join(
                            " ",
                            row.at("/choice/timeOfUse").asText(),
                            row.at("/choice/basicCharge").asText(),
                            row.at("/total/amount").asText(),
                            row.at("/saving/amount").asText())
                    .strip());
        return totals;
    }

    private static void paid(Stand stand, Connecting branch, String account, String bill) {
        Http cashier = branch.staff("cashier");
        cashier.post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '205550.63', 'currency': 'CNY'}, 'reference': 'R-2026-0202'}")
                .expect(201);
        stand.settle();
        assertThat(cashier.get(bill).expect(200).text("/state")).isEqualTo("PAID");
        JsonNode trial = cashier.get("/v1/ledger/trial-balance").expect(200).body();
        assertThat(trial.at("/debit")).as("%s", trial).isEqualTo(trial.at("/credit"));
        // Issued and paid, 205,550.63 each, and the 876.04 that the power factor takes off the revenue: 411,977.30.
        // The fee charged, 393,750.00, its waiver, 20,000.00, and its first part, 200,000.00.
        assertThat(trial.at("/debit/amount").asText()).isEqualTo("1025727.30");
    }

    /** The fields of each line, one text for each. */
    static List<String> lines(Http.Answer bill, String... fields) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : bill.at("/lines")) {
            List<String> values = new ArrayList<>();
            for (String field : fields) values.add(line.at("/" + field).asText());
            lines.add(String.join(" ", values).strip());
        }
        return lines;
    }
}

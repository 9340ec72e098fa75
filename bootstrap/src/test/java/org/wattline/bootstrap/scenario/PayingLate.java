package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.meterdata.dlms.DlmsSimulator;
import org.wattline.adapter.meterdata.dlms.DlmsTerms;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.collection.disconnection.CarryingOutDisconnections;
import org.wattline.application.metering.field.CarryingOutOrders;
import org.wattline.application.notification.AskingReceipts;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * A household does not pay: it is reminded, called, visited, gets notice, is cut off by two persons and its meter, pays in the evening, and has power
 * again at once.
 */
abstract class PayingLate {
    private static final DlmsTerms TERMS =
            new DlmsTerms(DlmsTerms.Framing.HDLC, false, DlmsTerms.MANAGEMENT_CLIENT, 1, Optional.of("Abcd-1234"));

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void arrears_lead_along_the_whole_chain_to_a_cut_and_payment_back_to_light() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"));
                DlmsSimulator street = new DlmsSimulator(0, TERMS)) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            StreetMeter meter = new StreetMeter(
                    new MeterAddress("202311000123"),
                    () -> LocalDateTime.ofInstant(stand.clock().now(), Zone.CHINA));
            street.add(meter);
            company.staff("metering-team")
                    .post("/v1/field-addresses", """
                            {'assetNo': 'D3301060001', 'way': {'protocol': 'DLMS_HDLC', 'host': '127.0.0.1', 'port': %d,
                             'address': '202311000123', 'password': 'Abcd-1234'}}""".formatted(
                                    street.line().address().getPort()))
                    .expect(201);
            ahead(stand, company, account);
            // Due on 28 February, the end of the month after ten days.
            dunned(stand, company, account);
            String cut = cut(stand, company, account, meter);
            paid(stand, company, account, cut, meter);
            assertThat(collection(stand))
                    .isEqualTo(Map.ofEntries(
                            Map.entry("call-due", 1),
                            Map.entry("case-closed", 1),
                            Map.entry("disconnected", 1),
                            Map.entry("disconnection-approved", 1),
                            Map.entry("disconnection-commanded", 1),
                            Map.entry("disconnection-near", 1),
                            Map.entry("disconnection-notice-due", 1),
                            Map.entry("disconnection-notice-proved", 2),
                            Map.entry("disconnection-noticed", 2),
                            Map.entry("disconnection-stopped", 1),
                            Map.entry("hold-ended", 2),
                            Map.entry("hold-placed", 3),
                            Map.entry("prepaid-agreed", 1),
                            Map.entry("prepaid-cut-wanted", 1),
                            Map.entry("prepaid-ended", 1),
                            Map.entry("prepaid-low", 2),
                            Map.entry("prepaid-negative", 3),
                            Map.entry("reconnected", 1),
                            Map.entry("reconnection-requested", 1),
                            Map.entry("reminder-due", 1),
                            Map.entry("step-assigned", 1),
                            Map.entry("step-reported", 1),
                            Map.entry("visit-due", 1),
                            Map.entry("written-reminder-due", 1)));
            CarriedOut.PAYING_LATE.by(stand);
        }
    }

    @Test
    void a_meter_that_does_not_answer_is_cut_off_and_connected_again_on_site() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            CutOffOnSite.andConnectedAgain(
                    stand, company, owner.get("/v1/accounts").expect(200).text("/items/0/accountNo"));
            CarriedOut.CUT_OFF_ON_SITE.by(stand);
        }
    }

    @Test
    void an_account_without_a_relay_in_reach_is_cut_off_on_site() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            CutOffOnSite.whereNoRelayIsReached(
                    stand, company, owner.get("/v1/accounts").expect(200).text("/items/0/accountNo"));
        }
    }

    @Test
    void nobody_is_cut_off_in_a_storm_nor_who_is_old_and_lives_alone() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            NotCutOff.byAnyone(
                    stand, company, owner.get("/v1/accounts").expect(200).text("/items/0/accountNo"));
        }
    }

    static void at(Stand stand, String local) {
        stand.at(ZonedDateTime.of(LocalDateTime.parse(local), Zone.CHINA).toInstant());
    }

    static void run(Stand stand, Connecting company, String local) {
        at(stand, local);
        company.staff("collection-manager").post("/v1/collection-runs", "{}").expect(202);
        stand.settle();
    }

    /** January is used before it is paid: what prepaid control reckons of a whole month is the bill that follows. */
    private static void ahead(Stand stand, Connecting company, String account) {
        at(stand, "2026-01-01T10:00");
        String control = company.staff("collector")
                .post("/v1/prepaid-controls", "{'accountNo': '%s'}".formatted(account))
                .expect(201)
                .header("Location")
                .orElseThrow();
        at(stand, "2026-02-01T10:00");
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-01,60,40,20
                D3301060001,2026-02-01,360,240,120
                """, 2);
        company.staff("collection-manager").post("/v1/prepaid-runs", "{}").expect(202);
        stand.settle();
        Http.Answer used = company.staff("cashier").get(control).expect(200);
        String bill = company.bill(account, "2026-01-01", "2026-02-01");
        String total = company.staff("biller").get(bill).expect(200).text("/total/amount");
        assertThat(used.text("/unbilled/amount")).isEqualTo(total);
        assertThat(used.text("/balance/amount")).isEqualTo("-" + total);
        assertThat(used.text("/level")).isEqualTo("NEGATIVE");
        paidBeforeTheMorning(stand, company, account, control, total);
        company.staff("collection-manager").post("/v1/prepaid-runs", "{}").expect(202);
        stand.settle();
        Http.Answer billed = company.staff("cashier").get(control).expect(200);
        assertThat(billed.text("/unbilled/amount")).isEqualTo("0.00");
        assertThat(billed.text("/balance/amount")).isEqualTo("-" + total);
        exhausted(stand, company, account);
        OwingLess.credited(company, account);
        stand.settle();
        // Credit notes are money ahead beside a bill in dispute: both are in the balance without any reckoning.
        Http.Answer owed = company.staff("cashier")
                .get("/v1/accounts/" + account + "/balance")
                .expect(200);
        assertThat(company.staff("cashier").get(control).expect(200).text("/balance/amount"))
                .isEqualTo("-" + owed.text("/toPay/amount"));
        company.staff("collector").command(control, "end", "").expect(200);
    }

    /** What a bill holds is not unbilled any more as soon as it is issued: whoever pays it before the next reckoning owes nothing. */
    private static void paidBeforeTheMorning(
            Stand stand, Connecting company, String account, String control, String total) {
        stand.settle();
        Http cashier = company.staff("cashier");
        assertThat(standing(cashier, control)).isEqualTo("NEGATIVE -" + total + " unbilled 0.00");
        String payment = cashier.post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '" + total + "', 'currency': 'CNY'}}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        stand.settle();
        assertThat(standing(cashier, control)).isEqualTo("LOW 0.00 unbilled 0.00");
        cashier.command(payment, "reverse", "{'reason': '误收'}").expect(200);
        stand.settle();
        assertThat(standing(cashier, control)).isEqualTo("NEGATIVE -" + total + " unbilled 0.00");
    }

    private static String standing(Http cashier, String control) {
        Http.Answer held = cashier.get(control).expect(200);
        return held.text("/level") + " " + held.text("/balance/amount") + " unbilled " + held.text("/unbilled/amount");
    }

    /** A day later notice is given by itself, for the first time at which it may be cut in four days; whoever pays then is not cut off. The payment is taken back, so that the debt grows old. */
    private static void exhausted(Stand stand, Connecting company, String account) {
        at(stand, "2026-02-02T10:30");
        Http collector = company.staff("collector");
        String notice = "{'accountNo': '%s', 'cutAt': '2026-02-05T10:00:00+08:00'}".formatted(account);
        collector.post("/v1/disconnections", notice).expect(409);
        company.staff("collection-manager").post("/v1/prepaid-runs", "{}").expect(202);
        stand.settle();
        assertThat(collector.post("/v1/disconnections", notice).expect(409).text("/code"))
                .isEqualTo("collection.under-way");
        Http.Answer given =
                collector.get("/v1/disconnections?accountNo=" + account).expect(200);
        assertThat(given.text("/items/0/noticedBy") + " " + given.text("/items/0/cutAt"))
                .isEqualTo("prepaid-control 2026-02-06T09:00:00+08:00");
        String cut = "/v1/disconnections/" + given.text("/items/0/disconnectionId");
        String owed = collector.get(cut).expect(200).text("/owed/amount");
        Http cashier = company.staff("cashier");
        String payment = cashier.post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '" + owed + "', 'currency': 'CNY'}}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        stand.settle();
        stand.settle();
        assertThat(collector.get(cut).expect(200).text("/state")).isEqualTo("STOPPED");
        assertThat(collector.get(cut).text("/words")).isEqualTo("collection.paid");
        cashier.command(payment, "reverse", "{'reason': '误收'}").expect(200);
        stand.settle();
    }

    private static void dunned(Stand stand, Connecting company, String account) {
        run(stand, company, "2026-03-01T09:00");
        OwingLess.disputeIsOver(company, account);
        run(stand, company, "2026-03-07T09:00");
        Http collector = company.staff("collector");
        Http.Answer task = collector.get("/v1/collection-tasks?action=CALL").expect(200);
        String held = "/v1/collection-cases/" + task.text("/items/0/caseId");
        collector
                .command(held, "assign", "{'action': 'CALL', 'owner': 'collector'}")
                .expect(200);
        collector
                .command(held, "report", "{'action': 'CALL', 'finding': 'PROMISED', 'words': '下周缴清'}")
                .expect(200);
        String promise = collector
                .post("/v1/collection-holds", """
                        {'kind': 'PROMISE', 'accountNo': '%s', 'from': '2026-03-07', 'to': '2026-03-17',
                         'reason': '下周缴清'}""".formatted(account))
                .expect(201)
                .header("Location")
                .orElseThrow();
        run(stand, company, "2026-03-16T09:00");
        assertThat(company.staff("collector").get(held).expect(200).at("/steps"))
                .hasSize(3);
        company.staff("collector")
                .command(promise, "end", "{'words': '未按承诺缴费'}")
                .expect(200);
        for (String day : List.of("2026-03-17", "2026-03-31")) run(stand, company, day + "T09:00");
        assertThat(company.staff("collector")
                        .get(held)
                        .expect(200)
                        .at("/steps/4/action")
                        .asText())
                .isEqualTo("DISCONNECTION_NOTICE");
    }

    /** @return path of the disconnection */
    private static String cut(Stand stand, Connecting company, String account, StreetMeter meter) {
        at(stand, "2026-04-01T10:00");
        Http collector = company.staff("collector");
        String notice = "{'accountNo': '%s', 'cutAt': '2026-04-%sT10:00:00+08:00'}";
        assertThat(collector
                        .post("/v1/disconnections", notice.formatted(account, "03"))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("COL-30");
        // Tomb-sweeping day: 4 to 6 April are free.
        assertThat(collector
                        .post("/v1/disconnections", notice.formatted(account, "06"))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("COL-29");
        String cut = collector
                .post("/v1/disconnections", notice.formatted(account, "08"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http manager = company.staff("collection-manager");
        assertThat(manager.command(cut, "approve", "").expect(422).text("/ruleNo"))
                .isEqualTo("COL-31");
        prove(collector, cut, "FIRST", "2026-04-01T09:30:00+08:00");
        String batch = "{'disconnections': [{'disconnectionId': '%s', 'version': 2}]}"
                .formatted(cut.substring(cut.lastIndexOf('/') + 1));
        assertThat(manager.post("/v1/disconnection-approvals", batch)
                        .expect(200)
                        .at("/results/0/approved")
                        .asBoolean())
                .isTrue();
        at(stand, "2026-04-08T09:00");
        carryOut(stand);
        stand.settle();
        stand.sendMessages();
        assertThat(stand.server().part(AskingReceipts.class).ask(9)).isPositive();
        stand.settle();
        assertThat(company.staff("collector").get(cut).expect(200).body().toString())
                .contains("DELIVERY_RECEIPT");
        at(stand, "2026-04-08T09:59");
        carryOut(stand);
        assertThat(company.staff("collector").get(cut).expect(200).text("/state"))
                .isEqualTo("APPROVED");
        at(stand, "2026-04-08T10:00");
        carryOut(stand);
        Http.Answer opened = company.staff("collector").get(cut).expect(200);
        assertThat(opened.text("/state")).as("%s", opened.body()).isEqualTo("OPENED");
        assertThat(opened.text("/words")).isEqualTo("OPEN");
        assertThat(meter.connected()).isFalse();
        return cut;
    }

    static void prove(Http collector, String cut, String notice, String at) {
        collector
                .command(
                        cut,
                        "prove-notice",
                        "{'notice': '%s', 'means': 'HANDED_OVER', 'reference': '签收单', 'at': '%s'}"
                                .formatted(notice, at))
                .expect(200);
    }

    static void carryOut(Stand stand) {
        stand.server().part(CarryingOutDisconnections.class).carryOutDue(9);
        stand.server().part(CarryingOutOrders.class).carryOutDue(9);
        stand.settle();
    }

    /**
     * At half past ten in the evening, half an hour after another bill was issued: reconnection knows no hours, and waits for no collection run of the next
     * morning.
     */
    private static void paid(Stand stand, Connecting company, String account, String cut, StreetMeter meter) {
        at(stand, "2026-04-08T22:00");
        company.readings(
                "meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\nD3301060001,2026-03-01,660,440,220\n",
                1);
        String issued = company.bill(account, "2026-02-01", "2026-03-01");
        stand.settle();
        assertThat(company.staff("biller").get(issued).expect(200).text("/state"))
                .isEqualTo("ISSUED");
        assertThat(company.staff("collector").get(cut).expect(200).text("/state"))
                .isEqualTo("OPENED");
        at(stand, "2026-04-08T22:30");
        OwingLess.waived(company, account);
        String owed = company.staff("cashier")
                .get("/v1/accounts/" + account + "/balance")
                .expect(200)
                .text("/toPay/amount");
        company.staff("cashier")
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '" + owed + "', 'currency': 'CNY'}}")
                .expect(201);
        stand.settle();
        assertThat(company.staff("collector").get(cut).expect(200).text("/state"))
                .isEqualTo("RECONNECT_REQUESTED");
        carryOut(stand);
        assertThat(company.staff("collector").get(cut).expect(200).text("/state"))
                .isEqualTo("CLOSED");
        assertThat(meter.permitsClosing()).isTrue();
        assertThat(company.staff("biller").get(issued).expect(200).text("/state"))
                .isEqualTo("PAID");
        assertThat(company.staff("collector")
                        .get("/v1/collection-cases?state=OPEN")
                        .expect(200)
                        .at("/items"))
                .isEmpty();
    }

    private static Map<String, Integer> collection(Stand stand) {
        Map<String, Integer> happened = new TreeMap<>();
        stand.happened().forEach((type, count) -> {
            if (type.startsWith("collection.")) happened.put(type.substring(11), count);
        });
        return happened;
    }
}

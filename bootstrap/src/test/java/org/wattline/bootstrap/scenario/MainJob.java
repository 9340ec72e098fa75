package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.document.CodeOnABill;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.adapter.notify.wechat.WeChatSimulator;
import org.wattline.adapter.payment.wechat.SimulatedNotice;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;

/**
 * The main job by REST on a whole server: a household applies, is connected, read, billed, told, and pays; a fault is repaired; the audit finds the
 * account that the demo company plants. What happened is asserted as the complete list of events.
 */
abstract class MainJob {
    static final String PHONE = "13812345678";

    /** What the household applies for. */
    static final String APPLICATION = """
            {'process': 'LV_RES_NEW', 'unit': '/33/3301/330106',
             'applicant': {'kind': 'PERSON', 'name': '王小明', 'phone': '13812345678',
               'certificate': {'type': '01', 'number': '330106199003070014'}},
             'supply': {'address': '浙江省杭州市西湖区灵隐路18号2幢303室', 'category': 'RESIDENTIAL', 'voltage': 'AC_220_V',
               'capacityKva': '8', 'household': {'people': 3, 'lowIncome': false}}}""";

    private static final String OPENID = "oABCD1234567890abcdefghijkl";

    /** Everything that the job's day-to-day leads to, signing in and loading the demo company left out. */
    private static final Map<String, Integer> EVENTS = Map.ofEntries(
            Map.entry("billing.bill-issued", 4),
            Map.entry("connection.commitment-given", 1),
            Map.entry("connection.commitment-kept", 1),
            Map.entry("connection.application-accepted", 1),
            Map.entry("connection.application-completed", 1),
            Map.entry("connection.application-submitted", 1),
            Map.entry("connection.customer-energised", 1),
            Map.entry("connection.document-handed-in", 3),
            Map.entry("connection.progress-link-opened", 1),
            Map.entry("connection.step-completed", 6),
            Map.entry("contract.contract-signed", 1),
            Map.entry("contract.document-in-force", 1),
            Map.entry("contract.document-prepared", 1),
            Map.entry("contract.document-sent", 1),
            Map.entry("contract.document-signed", 2),
            Map.entry("customer.account-opened", 1),
            Map.entry("customer.customer-registered", 1),
            Map.entry("customer.household-declared", 1),
            Map.entry("metering.exception-accepted", 1),
            Map.entry("metering.exception-raised", 2),
            Map.entry("metering.file-received", 1),
            Map.entry("metering.file-taken-in", 1),
            Map.entry("metering.meter-installed", 1),
            Map.entry("metering.meter-state-changed", 1),
            Map.entry("metering.metering-point-opened", 1),
            Map.entry("notification.customer-subscribed", 1),
            Map.entry("notification.message-sent", 10),
            Map.entry("payment.payment-settled", 1),
            Map.entry("payment.receivable-changed", 2),
            Map.entry("premises.premises-registered", 1),
            Map.entry("workflow.process-completed", 1),
            Map.entry("workflow.task-claimed", 6),
            Map.entry("workflow.task-completed", 6),
            Map.entry("workflow.task-ready", 6));

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_household_applies_is_connected_billed_told_and_pays_once() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            everythingExistsOnce(company, owner, account);

            stand.at(Instant.parse("2026-04-02T02:00:00Z"));
            Http customer = OwnLogin.signedIn(stand, PHONE);
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-01-01,60,40,20
                    D3301060001,2026-02-01,2760,1740,1020
                    D3301060001,2026-03-01,4760,3240,1520
                    D3301060001,2026-04-01,5060,3420,1640
                    """, 4);
            // A month of a seventh of the one before is held until somebody looked.
            company.accept("VEE-05");
            company.bill(account, "2025-12-23", "2026-01-01");
            company.bill(account, "2026-01-01", "2026-02-01");
            company.bill(account, "2026-02-01", "2026-03-01");
            String march = company.bill(account, "2026-03-01", "2026-04-01");
            // Worked example E3-3: 4,700 kWh used before, 180 kWh at peak, 120 kWh in the valley.
            assertThat(amounts(customer.get(march).expect(200))).containsExactly("102.24", "34.56", "5.00", "60.00");
            assertThat(customer.get(march).text("/total/amount")).isEqualTo("201.80");

            stand.settle();
            stand.sendMessages();
            told(stand, account);
            paid(stand, company, customer, account, march);
            nobodyElseSees(stand, company, account, march);
            guessing(stand, customer);
            stand.settle();
            assertThat(stand.happened()).isEqualTo(EVENTS);
        }
    }

    private static void guessing(Stand stand, Http customer) {
        String application = "/v1/connection-applications/"
                + customer.get("/v1/connection-applications").expect(200).text("/items/0/applicationNo");
        String path =
                customer.post(application + "/progress-links", "{}").expect(201).text("/path");
        SharingAnApplication.guessed(stand, path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void a_fault_is_reported_dispatched_repaired_and_closed() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http customer = connect(stand, company);
            String account = customer.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            String report = customer.post("/v1/fault-reports", """
                            {'accountNo': '%s', 'location': '浙江省杭州市西湖区灵隐路18号2幢303室', 'surroundings': 'URBAN',
                             'symptom': 'NO_POWER', 'phone': '13812345678'}""".formatted(account))
                    .expect(201)
                    .header("Location")
                    .orElseThrow();
            Http dispatcher = company.staff("dispatcher");
            Http crew = company.staff("repair-crew");
            dispatcher.command(report, "dispatch", "{'team': '抢修一班'}").expect(200);
            crew.command(report, "accept", "{}").expect(200);
            stand.at(stand.clock().now().plusSeconds(41 * 60));
            crew.command(report, "arrive", "{}").expect(200);
            crew.command(report, "repair", "{'cause': '熔断器烧毁'}").expect(200);
            crew.command(report, "restore", "{}").expect(200);
            dispatcher.command(report, "close", "{'score': 5}").expect(200);

            assertThat(customer.get(report).expect(200).text("/state")).isEqualTo("CLOSED");
            assertThat(stand.events().stream().filter(type -> type.startsWith("fault.")))
                    .containsExactly(
                            "fault.fault-reported",
                            "fault.team-dispatched",
                            "fault.work-accepted",
                            "fault.team-arrived",
                            "fault.repair-began",
                            "fault.power-restored",
                            "fault.fault-closed");
            CarriedOut.FAULT.by(stand);
        }
    }

    @Test
    void the_audit_finds_the_account_that_has_used_nothing_for_two_cycles() {
        try (Stand stand = stand(folder, Instant.parse("2026-01-05T01:00:00Z"))) {
            Http auditor = new Connecting(stand).staff("auditor");
            auditor.post("/v1/audit-runs", "{'ruleId': 'MR-01', 'through': '2025-12'}")
                    .expect(202);
            stand.settle();
            JsonNode findings = auditor.get("/v1/audit-findings").expect(200).at("/items");
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).path("ruleId").asText()).isEqualTo("MR-01");
            assertThat(findings.get(0).path("evidence")).isNotEmpty();
            String finding =
                    "/v1/audit-findings/" + findings.get(0).path("findingId").asText();
            Http.Answer rejected = auditor.command(finding, "reject", "{'reason': '房屋空置，现场核实'}")
                    .expect(200);
            assertThat(rejected.text("/state")).isEqualTo("FALSE_POSITIVE");
            auditor.command(finding, "confirm", "{'reason': '应核实'}").expect(409);

            auditor.post("/v1/audit-runs", "{'ruleId': 'MR-01', 'through': '2025-12'}")
                    .expect(202);
            stand.settle();
            assertThat(auditor.get("/v1/audit-findings").expect(200).at("/items"))
                    .hasSize(1);

            auditor.post("/v1/audit-runs", "{'ruleId': 'DQ-07', 'through': '2025-12'}")
                    .expect(202);
            stand.settle();
            JsonNode run = auditor.get("/v1/audit-runs").expect(200).at("/items/0");
            assertThat(run.path("ruleId").asText()).isEqualTo("DQ-07");
            assertThat(run.path("scanned").asInt()).isPositive();
            assertThat(run.path("hits").asInt()).isZero();
            CarriedOut.AUDITED.by(stand);
        }
    }

    /** The household applies, is connected, and follows the company in WeChat. @return its own login */
    static Http connect(Stand stand, Connecting company) {
        OwnLogin.opened(stand, company.staff("acceptance-clerk"), PHONE);
        Http customer = OwnLogin.signedIn(stand, PHONE);
        String application = company.apply(customer, APPLICATION);
        company.handIn(customer, application, "ID_DOCUMENT", false);
        company.handIn(customer, application, "PROPERTY_PROOF", true);
        company.beforeInstalling(application, "2025-12-22", true);
        stand.settle();
        toldAsApplicant(customer, application);
        company.bring(customer, application, "PROPERTY_PROOF");
        stand.at(Instant.parse("2025-12-23T02:00:00Z"));
        company.installing("D3301060001", "2025-12-23T09:30:00+08:00");
        Http owner = OwnLogin.signedIn(stand, PHONE);
        String id = owner.get("/v1/accounts").expect(200).text("/items/0/customerId");
        owner.put("/v1/customers/" + id + "/subscriptions/wechat", "{'openid': '" + OPENID + "'}")
                .expect(200);
        return owner;
    }

    /** Who is nobody's customer yet sees what was sent to the own login. */
    private static void toldAsApplicant(Http applicant, String application) {
        JsonNode told = applicant.get("/v1/messages").expect(200).at("/items");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("notice").asText()).isEqualTo("APPLICATION_ACCEPTED");
        assertThat(application).endsWith(told.get(0).path("applicationNo").asText("?"));
        assertThat(told.get(0).path("recipient").asText()).isEqualTo("138****5678");
    }

    private static void everythingExistsOnce(Connecting company, Http customer, String account) {
        assertThat(customer.get("/v1/accounts").at("/items")).hasSize(1);
        assertThat(customer.get("/v1/accounts/" + account + "/contracts").at("/items"))
                .hasSize(1);
        assertThat(customer.get("/v1/metering-points?accountNo=" + account).at("/items"))
                .hasSize(1);
        assertThat(company.staff("customer-manager")
                        .get("/v1/customers?phone=" + PHONE)
                        .at("/items"))
                .hasSize(1);
    }

    private static void told(Stand stand, String account) {
        List<SmsSimulator.Delivered> phone =
                stand.providers().phones().orElseThrow().delivered();
        assertThat(phone).hasSize(6).allSatisfy(sms -> assertThat(sms.phone()).isEqualTo(PHONE));
        assertThat(phone)
                .filteredOn(sms -> "2026-03".equals(sms.values().get("period")))
                .singleElement()
                .satisfies(sms -> assertThat(sms.values())
                        .isEqualTo(Map.of(
                                "account",
                                account,
                                "period",
                                "2026-03",
                                "kwh",
                                "300",
                                "amount",
                                "201.80",
                                "due",
                                "2026-04-30")));
        assertThat(stand.providers().followers().orElseThrow().delivered())
                .extracting(WeChatSimulator.Delivered::openid)
                .containsOnly(OPENID)
                .hasSize(4);
    }

    /** The customer's copy, as a page, as data and on paper. */
    private static void documented(Http customer, String bill) {
        assertThat(customer.get(bill + "/document").expect(200).text("/address"))
                .contains("灵隐路18号");
        assertThat(new String(document(customer, bill, "text/html"), StandardCharsets.UTF_8))
                .contains("灵隐路18号", "<svg", "电费账单");
        assertThat(new String(
                        customer.send(customer.request(bill + "/document")
                                        .header("Accept", "text/html")
                                        .header("Accept-Language", "en")
                                        .GET())
                                .expect(200)
                                .response()
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("Electricity bill", "Charges", "kWh")
                .doesNotContain("电费", "千瓦时");
        byte[] pdf = document(customer, bill, "application/pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Http.Answer shown = customer.get(bill).expect(200);
        assertThat(CodeOnABill.in(pdf))
                .isEqualTo("wattline:pay?bill=" + shown.text("/billNo") + "&account=" + shown.text("/accountNo")
                        + "&amount=201.80");
    }

    /** What was paid in part asks for the rest, on the page and in the code. */
    static void asksForTheRest(Http customer, String bill, String open) {
        assertThat(CodeOnABill.in(document(customer, bill, "application/pdf"))).endsWith("&amount=" + open);
        assertThat(new String(document(customer, bill, "text/html"), StandardCharsets.UTF_8))
                .contains("尚欠电费 <b>" + open + "</b>");
    }

    private static byte[] document(Http customer, String bill, String type) {
        return customer.send(customer.request(bill + "/document")
                        .header("Accept", type)
                        .GET())
                .expect(200)
                .response()
                .body();
    }

    private static void paid(Stand stand, Connecting company, Http customer, String account, String bill) {
        documented(customer, bill);
        String order = customer.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(201)
                .text("/orderNo");
        WeChatPaySimulator wallets = stand.providers().wallets().orElseThrow();
        URI notices = stand.server().address().resolve("/v1/payment-channels/wechat-pay/notifications");
        SimulatedNotice notice = wallets.pay(order);
        for (SimulatedNotice forged : List.of(notice.tampered(), notice.probe()))
            assertThat(wallets.deliver(forged, notices)).as("not genuine").isEqualTo(401);
        assertThat(wallets.deliver(wallets.notice(order, 20_179, Instant.now()), notices))
                .as("a fen less than the order")
                .isEqualTo(422);
        assertThat(customer.get("/v1/payments?accountNo=" + account).expect(200).at("/items"))
                .isEmpty();
        for (int told = 0; told < 2; told++)
            assertThat(wallets.deliver(notice, notices)).isEqualTo(204);
        assertThat(customer.get("/v1/payments?accountNo=" + account).expect(200).at("/items"))
                .hasSize(1);
        // 28.48 + 1,253.60 + 1,093.00 + 201.80 were issued; 201.80 came in.
        assertThat(customer.get("/v1/accounts/" + account + "/balance")
                        .expect(200)
                        .text("/toPay/amount"))
                .isEqualTo("2375.08");
        JsonNode trial = company.staff("cashier")
                .get("/v1/ledger/trial-balance")
                .expect(200)
                .body();
        assertThat(trial.at("/debit")).as("%s", trial).isEqualTo(trial.at("/credit"));
        assertThat(trial.at("/debit/amount").asText()).isEqualTo("2778.68");
    }

    private static void nobodyElseSees(Stand stand, Connecting company, String account, String bill) {
        company.staff("acceptance-clerk")
                .post("/v1/customer-logins", "{'login': '13912345678', 'password': 'First-password-2'}")
                .expect(201);
        stand.http()
                .signedIn("13912345678", "First-password-2")
                .post("/v1/me/commands/change-password", "{'present': 'First-password-2', 'next': 'Another-secret-26'}")
                .expect(204);
        Http other = stand.http().signedIn("13912345678", "Another-secret-26");
        for (String path : List.of("/v1/accounts/" + account, "/v1/accounts/" + account + "/balance", bill))
            assertThat(other.get(path).status()).as(path).isIn(403, 404);
        Http elsewhere = company.staff("biller.hubei");
        assertThat(elsewhere.get(bill).status()).isEqualTo(404);
        assertThat(elsewhere.get("/v1/bills").expect(200).at("/items")).isEmpty();
    }

    private static List<String> amounts(Http.Answer bill) {
        List<String> amounts = new ArrayList<>();
        bill.at("/lines").forEach(line -> amounts.add(line.at("/amount/amount").asText()));
        return amounts;
    }
}

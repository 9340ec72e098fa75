package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer with two accounts gets one document for both. The prices are those of worked example E4-6, so that January comes to 120.00 and February to
 * 98.50; what then happens to 200.00 and to 250.00 is the example itself.
 */
abstract class BilledTogether {
    private static final String ANOTHER = MainJob.APPLICATION
            .replace("2幢303室", "2幢304室")
            .replace("'household': {'people': 3", "'household': {'people': 2");

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void two_accounts_are_billed_and_paid_on_one_document_and_a_correction_comes_onto_the_next() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            publish(company, YearMonth.of(2026, 1), "0.5", "0.5", "150.00");
            Http owner = MainJob.connect(stand, company);
            List<String> accounts = second(stand, company, owner);
            String group = group(company, owner, accounts);
            String january = january(stand, company, owner, accounts, group);
            String february = february(stand, company, accounts, group);
            worked(stand, company, owner, accounts);
            publish(company, YearMonth.of(2026, 4), "0.62", "0.29", "153.00");
            documents(company, owner, january, february);
            String invoice = InvoicingABill.invoiced(stand, company, owner, accounts.getFirst());
            corrected(stand, company, owner, accounts, february);
            InvoicingABill.takenBack(stand, invoice);
            InvoicingABill.together(stand, february, january);
            UsingUpWhatWasPaid.paidAhead(stand, company, accounts.getFirst());
            TakingAtAnAgency.handedOver(stand, company, accounts.getLast());
            assertThat(stand.happened()).containsEntry("billing.collective-bill-made", 3);
            left(company, group, accounts.getLast());
            CarriedOut.BILLED_TOGETHER.by(stand);
        }
    }

    private static void left(Connecting company, String group, String account) {
        Http.Answer left = company.staff("biller")
                .command(group, "leave", "{'accountNo': '%s', 'on': '2026-05-01'}".formatted(account))
                .expect(200);
        assertThat(left.body().toString()).contains("2026-05-01");
    }

    /** Prices at peak and in the valley from the first of a month on. @param golden what 200 and 100 kWh come to */
    static void publish(Connecting company, YearMonth month, String peak, String valley, String golden) {
        String draft = PublishingAPrice.draft(golden)
                .replace("2026-02-01", month.atDay(1).toString())
                .replace("2026-03-01", month.plusMonths(1).atDay(1).toString())
                .replace("'2026-02'", "'" + month + "'")
                .replace("0.548", peak)
                .replace("0.578", peak)
                .replace("0.298", valley);
        String version = "/v1/tariffs/ZJ-RES-ANNUAL/versions/" + month;
        Http author = company.staff("price-administrator");
        author.post("/v1/tariffs", draft).expect(201);
        author.command(version, "check", "{}").expect(200);
        author.command(version, "propose", "{}").expect(200);
        company.staff("price-approver").command(version, "publish", "{}").expect(200);
    }

    /** Connects the second account of the same customer. @return both */
    static List<String> second(Stand stand, Connecting company, Http owner) {
        String application = company.apply(owner, ANOTHER);
        company.handIn(owner, application, "ID_DOCUMENT", false);
        company.handIn(owner, application, "PROPERTY_PROOF", true);
        company.beforeInstalling(application, "2025-12-23", true);
        stand.at(Instant.parse("2025-12-24T02:00:00Z"));
        Http team = company.staff("metering-team");
        String task = "/v1/tasks/" + company.ready(team, "METER_INSTALL");
        team.command(task, "claim", "{}").expect(200);
        assertThat(team.command(task, "complete", """
                                {'form': {'meter': 'D3301060002', 'energisedAt': '2025-12-24T09:30:00+08:00', 'readingTotal': '0'}}""").expect(400, 422).body().toString())
                .contains("openCommitments");
        team.command(task, "release", "{}").expect(200);
        company.bring(owner, application, "PROPERTY_PROOF");
        company.installing("D3301060002", "2025-12-24T09:30:00+08:00");
        List<String> accounts = new ArrayList<>();
        Http again = OwnLogin.signedIn(stand, MainJob.PHONE);
        again.get("/v1/accounts")
                .expect(200)
                .at("/items")
                .forEach(item -> accounts.add(item.at("/accountNo").asText()));
        accounts.sort(String::compareTo);
        assertThat(accounts).hasSize(2);
        return accounts;
    }

    private static String group(Connecting company, Http owner, List<String> accounts) {
        String customer = owner.get("/v1/accounts").expect(200).text("/items/0/customerId");
        Http biller = company.staff("biller");
        String group = biller.post("/v1/collective-groups", "{'name': '两户合并', 'payer': '%s'}".formatted(customer))
                .expect(201)
                .header("Location")
                .orElseThrow();
        for (String account : accounts)
            biller.command(group, "join", "{'accountNo': '%s', 'from': '2026-01-01'}".formatted(account))
                    .expect(200);
        String other = biller.post("/v1/collective-groups", "{'name': '另一组', 'payer': '%s'}".formatted(customer))
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(biller.command(
                                other,
                                "join",
                                "{'accountNo': '%s', 'from': '2026-06-01'}".formatted(accounts.getFirst()))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CLB-04");
        return group;
    }

    private static Http.Answer make(Stand stand, Connecting company, String month) {
        Http biller = company.staff("biller");
        String job = biller.post("/v1/collective-bills", "{'month': '%s'}".formatted(month))
                .expect(202)
                .header("Location")
                .orElseThrow();
        stand.settle();
        return biller.get(job).expect(200);
    }

    private static String only(Connecting company, String month) {
        JsonNode items = company.staff("biller")
                .get("/v1/collective-bills?month=" + month)
                .expect(200)
                .at("/items");
        assertThat(items).hasSize(1);
        return "/v1/collective-bills/" + items.at("/0/collectiveBillNo").asText();
    }

    /** Until both are billed the group waits; run twice, there is one. */
    private static String january(Stand stand, Connecting company, Http owner, List<String> accounts, String group) {
        stand.at(Instant.parse("2026-02-02T02:00:00Z"));
        read(company, "2026-01-01", 60, 40, 20, "2026-02-01", 300, 200, 100);
        company.bill(accounts.getFirst(), "2026-01-01", "2026-02-01");
        assertThat(make(stand, company, "2026-01").at("/problems").asInt()).isEqualTo(1);
        company.bill(accounts.getLast(), "2026-01-01", "2026-02-01");
        assertThat(make(stand, company, "2026-01").at("/problems").asInt()).isZero();
        assertThat(make(stand, company, "2026-01").at("/problems").asInt()).isZero();
        String january = only(company, "2026-01");
        Http.Answer bill = owner.get(january).expect(200);
        assertThat(bill.text("/groupId")).isEqualTo(group.substring(group.lastIndexOf('/') + 1));
        assertThat(bill.text("/total/amount")).isEqualTo("240.00");
        assertThat(bill.text("/open/amount")).isEqualTo("240.00");
        assertThat(bill.text("/dueOn")).isEqualTo("2026-02-28");
        assertThat(Asked.texts(bill.at("/bills"))).hasSize(2);
        assertThat(bill.text("/accounts/0/total/amount")).isEqualTo("120.00");
        assertThat(bill.text("/components/0/amount/amount")).isEqualTo("240.00");
        // 106.19 and 13.81 in each bill: documents and the bills on them reconcile to the fen.
        assertThat(bill.text("/taxes/0/net/amount")).isEqualTo("212.38");
        assertThat(bill.text("/taxes/0/tax/amount")).isEqualTo("27.62");
        notTypedIn(company, january);
        return january;
    }

    /** Money of channels that tell of it themselves (PAY-173). */
    private static void notTypedIn(Connecting company, String document) {
        for (String channel : List.of("AGENCY", "DIRECT_DEBIT", "CREDIT_PARTNER"))
            assertThat(company.staff("cashier")
                            .command(
                                    document,
                                    "pay",
                                    "{'channel': '%s', 'amount': {'amount': '240.00', 'currency': 'CNY'}}"
                                            .formatted(channel))
                            .expect(409, 422)
                            .text("/ruleNo"))
                    .isEqualTo("PAY-173");
        assertThat(company.staff("cashier").get(document).expect(200).text("/open/amount"))
                .isEqualTo("240.00");
    }

    private static String february(Stand stand, Connecting company, List<String> accounts, String group) {
        stand.at(Instant.parse("2026-03-02T02:00:00Z"));
        read(company, "2026-02-15", 400, 265, 135, "2026-03-01", 497, 330, 167);
        for (String account : accounts) company.bill(account, "2026-02-01", "2026-03-01");
        assertThat(make(stand, company, "2026-02").at("/problems").asInt()).isZero();
        assertThat(group).isNotEmpty();
        return only(company, "2026-02");
    }

    private static void read(
            Connecting company, String from, int total, int peak, int valley, String to, int later, int p, int v) {
        StringBuilder csv = new StringBuilder("meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\n");
        for (String meter : List.of("D3301060001", "D3301060002"))
            csv.append("%s,%s,%d,%d,%d%n%s,%s,%d,%d,%d%n"
                    .formatted(meter, from, total, peak, valley, meter, to, later, p, v)
                    .replace("\r", ""));
        company.readings(csv.toString(), 4);
    }

    /** Worked example E4-6, ten days after January was due. */
    private static void worked(Stand stand, Connecting company, Http owner, List<String> accounts) {
        stand.at(Instant.parse("2026-03-10T02:00:00Z"));
        JsonNode vector = GoldenVectors.vector("E4-6");
        JsonNode before = company.staff("cashier")
                .get("/v1/accounts/" + accounts.getFirst() + "/balance")
                .expect(200)
                .body();
        assertThat(before.at("/lateFee/amount").asText())
                .as("%s", before)
                .isEqualTo(vector.at("/inputs/bills/0/2").asText());
        for (int i = 0; i < 2; i++)
            company.staff("cashier")
                    .post(
                            "/v1/accounts/" + accounts.get(i) + "/payments",
                            "{'channel': 'COUNTER', 'amount': {'amount': '%s', 'currency': 'CNY'}}"
                                    .formatted(
                                            vector.at("/inputs/payments/" + i).asText()))
                    .expect(201);
        stand.settle();
        assertThat(company.staff("cashier")
                        .get("/v1/accounts/" + accounts.getFirst() + "/balance")
                        .expect(200)
                        .text("/toPay/amount"))
                .isEqualTo(vector.at("/expected/open").asText());
        assertThat(company.staff("cashier")
                        .get("/v1/accounts/" + accounts.getLast() + "/balance")
                        .expect(200)
                        .text("/prepaid/amount"))
                .isEqualTo(vector.at("/expected/preReceived").asText());
        assertThat(owner.get("/v1/bills?accountNo=" + accounts.getFirst())
                        .expect(200)
                        .at("/items"))
                .extracting(bill -> bill.at("/state").asText() + " "
                        + bill.at("/total/amount").asText())
                .containsExactly(
                        "PARTLY_PAID " + vector.at("/inputs/bills/1/1").asText(),
                        "PAID " + vector.at("/inputs/bills/0/1").asText());
        String partly = owner.get("/v1/bills?accountNo=" + accounts.getFirst())
                .expect(200)
                .text("/items/0/billNo");
        MainJob.asksForTheRest(
                owner, "/v1/bills/" + partly, vector.at("/expected/open").asText());
    }

    private static void documents(Connecting company, Http owner, String january, String february) {
        assertThat(owner.get(january).expect(200).text("/open/amount")).isEqualTo("0.00");
        assertThat(owner.get(february).expect(200).text("/open/amount")).isEqualTo("19.70");
        assertThat(text(owner, february + "/document", "text/html"))
                .contains("合并电费账单", "197.00", "19.70", "2幢304室", "<svg", "目录电费");
        assertThat(text(owner, february + "/document", "application/pdf")).startsWith("%PDF-");
        List<String> lines =
                owner.get(february + "/lines.csv").expect(200).table().lines().toList();
        assertThat(lines)
                .hasSize(5)
                .first()
                .isEqualTo("bill,account,kind,from,to,line,code,title,tariff,quantity,unit,price,priceUnit,amountYuan");
        assertThat(lines.get(1)).endsWith(",1,ENERGY,峰段电度电费,ZJ-RES-ANNUAL@2026-01,130,千瓦时,0.5,元/千瓦时,65.00");
        assertThat(lines.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                        .sum())
                .isEqualTo(197.0);
        assertThat(company.staff("biller")
                        .get(february + "/history")
                        .expect(200)
                        .at("/items"))
                .isNotEmpty();
    }

    private static String text(Http http, String path, String type) {
        return new String(
                http.send(http.request(path).header("Accept", type).GET())
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }

    /** A bill that was on a document is reversed and made again: both come onto the next one, which is paid in one go. */
    private static void corrected(Stand stand, Connecting company, Http owner, List<String> accounts, String february) {
        stand.at(Instant.parse("2026-04-02T02:00:00Z"));
        Http reviewer = company.staff("bill-reviewer");
        String wrong = reviewer.get("/v1/bills?accountNo=" + accounts.getFirst() + "&month=2026-02")
                .expect(200)
                .text("/items/0/billNo");
        reviewer.command("/v1/bills/" + wrong, "reverse", "{'reason': '复核'}").expect(200);
        company.bill(accounts.getFirst(), "2026-02-01", "2026-03-01");
        read(company, "2026-03-15", 600, 400, 200, "2026-04-01", 737, 490, 247);
        for (String account : accounts) company.bill(account, "2026-03-01", "2026-04-01");
        assertThat(make(stand, company, "2026-03").at("/problems").asInt()).isZero();
        String march = only(company, "2026-03");
        Http cashier = company.staff("cashier");
        Http.Answer bill = cashier.get(march).expect(200);
        assertThat(bill.at("/bills"))
                .extracting(each -> each.at("/kind").asText() + " "
                        + each.at("/total/amount").asText())
                .containsExactlyInAnyOrder("REGULAR 120.00", "REGULAR 120.00", "REGULAR 98.50", "REVERSAL -98.50");
        assertThat(bill.text("/total/amount")).isEqualTo("240.00");
        // 78.80 of February's first bill was paid and has gone to the new one; 30.30 paid ahead to the other account's
        // March.
        assertThat(bill.text("/open/amount")).isEqualTo("229.40");
        assertThat(cashier.get(february).expect(200).text("/open/amount")).isEqualTo("0.00");
        String pay = "{'channel': 'ONLINE_BANK', 'reference': 'B-17', 'amount': {'amount': '%s', 'currency': 'CNY'}}";
        assertThat(cashier.command(march, "pay", pay.formatted("229.41"))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("CLB-12");
        Http.Answer counted = cashier.post(
                        "/v1/cashier-days", "{'day': '2026-04-02', 'counted': {'amount': '0.00', 'currency': 'CNY'}}")
                .expect(201);
        assertThat(counted.text("/state")).isEqualTo("CLOSED");
        String cash = "{'channel': 'COUNTER', 'amount': {'amount': '9.40', 'currency': 'CNY'}}";
        assertThat(cashier.command(march, "pay", cash).expect(409).text("/ruleNo"))
                .isEqualTo("PAY-190");
        Http.Answer paid = cashier.command(march, "pay", pay.formatted("9.40")).expect(200);
        assertThat(paid.text("/open/amount")).isEqualTo("220.00");
        PayingByWallet.together(stand, company, owner, march, "220.00");
        assertThat(cashier.get(march).expect(200).at("/receipts"))
                .extracting(each -> each.at("/amount/amount").asText())
                .containsExactlyInAnyOrder("9.40", "130.30", "89.70", "130.30", "89.70");
        assertThat(cashier.command(march, "pay", pay.formatted("1.00"))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CLB-11");
    }
}

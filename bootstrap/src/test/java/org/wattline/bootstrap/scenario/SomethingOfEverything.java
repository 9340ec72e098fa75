package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.collection.FollowingArrears;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.credit.AdvancingBills;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.agency.TakingAtAgencies;
import org.wattline.application.payment.debit.PlanningDebits;
import org.wattline.application.payment.netting.NettingAccounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.connection.idle.Use;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * A demo company with at least one of each resource: a household that is connected, read, billed and has paid, that has applied for more and
 * reported a fault; an audit's finding; and what all this leaves behind.
 */
final class SomethingOfEverything {
    private SomethingOfEverything() {}

    /** Makes it. @return those resources that no list tells, by the names of path parameters */
    static Map<String, String> in(Stand stand) {
        Connecting company = new Connecting(stand);
        MainJob.connect(stand, company);
        stand.at(Instant.parse("2026-03-02T02:00:00Z"));
        Http customer = OwnLogin.signedIn(stand, MainJob.PHONE);
        String account = customer.get("/v1/accounts").expect(200).text("/items/0/accountNo");
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-01,60,40,20
                D3301060001,2026-02-01,360,240,120
                D3301060001,2026-03-01,660,440,220
                """, 3);
        Http clerk = company.staff("data-clerk");
        company.readings(
                new DayCurves("D3301060001")
                        .add(LocalDate.of(2026, 2, 9))
                        .add(LocalDate.of(2026, 2, 10), DayCurves.gap(DayCurves.of(LocalDate.of(2026, 2, 10)), 40, 60))
                        .toString(),
                2);
        String point = clerk.get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .text("/items/0/meteringPointNo");
        clerk.post("/v1/metering-points/" + point + "/reading-edits", """
                        {'target': {'channel': 'ACTIVE_IMPORT', 'day': '2026-02-09'}, 'reason': '现场记录',
                         'intervals': [{'interval': 45, 'energyKwh': '5'}]}""").expect(201);
        String issued = company.bill(account, "2026-01-01", "2026-02-01");
        earned(company, issued);
        company.staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '2026-02-01', 'to': '2026-03-01'}")
                .expect(201);
        company.staff("biller")
                .post("/v1/accounts/" + account + "/bill-adjustments", """
                        {'reason': '抄错倍率', 'facts': {'kind': 'WRONG_RATIO', 'appliedRatio': '40', 'rightRatio': '60', 'uses':
                         [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '200'}]}}""")
                .expect(201);
        company.staff("biller").post("/v1/rebillings", "{'reason': '示数更正'}").expect(202);
        company.staff("biller")
                .post("/v1/billing-proofs", "{'from': '2026-01-01', 'to': '2026-03-01'}")
                .expect(202);
        company.staff("acceptance-clerk")
                .command(
                        "/v1/accounts/" + account,
                        "declare-household",
                        "{'from': '2026-01-01', 'people': 3, 'lowIncome': false}")
                .expect(200);
        String order = customer.post(issued + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(201)
                .text("/orderNo");
        Http cashier = company.staff("cashier");
        String payment = cashier.post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '10.00', 'currency': 'CNY'}}")
                .expect(201)
                .text("/paymentNo");
        cashier.post(issued + "/write-offs", "{'evidence': 'three letters came back'}")
                .expect(201);
        cashier.post("/v1/payments/" + payment + "/refunds", """
                        {'amount': {'amount': '1.00', 'currency': 'CNY'}, 'reason': 'paid too much'}""").expect(201);
        company.staff("settlement-accountant")
                .upload("/v1/channel-statements?channel=WECHAT_PAY&day=2026-03-01", "text/csv", """
                        交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款金额,手续费,订单金额
                        `2026-03-01 10:11:12,`4200000000000000000000000099,`E1,`SUCCESS,`,`0.00,`0.30,`50.00
                        总交易单数,订单总金额,退款总金额
                        `1,`50.00,`0.00
                        """)
                .expect(201);
        strays(company, account);
        company.staff("settlement-accountant")
                .upload(
                        "/v1/bank-files?channel=DIRECT_DEBIT&layout=DELIMITED",
                        "text/plain",
                        "H|B2|1|1.00\nD|12|1.00|S9|0000\n")
                .expect(200);
        cashier.post(
                        "/v1/cashier-days",
                        "{'day': '2026-01-01', 'counted': {'amount': '17.00', 'currency': 'CNY'}, 'reason': '多收'}")
                .expect(201);
        company.staff("settlement-accountant")
                .upload(
                        "/v1/bank-statements?layout=BANK-DELIMITED",
                        "text/plain",
                        "H|ICBC-20260303|20260303|1|12.00\nD|20260303|12.00|2026030300017|somebody|thank you\n")
                .expect(201);
        company.staff("auditor")
                .post("/v1/audit-runs", "{'ruleId': 'MR-01', 'through': '2025-12'}")
                .expect(202);
        String applied = company.apply(customer, MainJob.APPLICATION);
        company.staff("plan-engineer").post(applied + "/supply-plans", PLAN).expect(201);
        company.staff("inspector")
                .post(applied + "/inspections", "{'kind': 'COMPLETION'}")
                .expect(201);
        company.staff("customer-manager")
                .post(
                        applied + "/survey/commands/upload-notes",
                        "{'device': 'PAD-07', 'notes': [{'sequence': 1, 'field': 'load.1.kw', 'value': '6', 'at': '2026-03-02T01:00:00Z', 'base': 0}]}")
                .expect(200);
        FactoryFee.owed(stand, applied);
        String feeOrder = FactoryFee.ordered(customer, applied, "1000.00");
        String change = customer.post(
                        "/v1/change-applications",
                        "{'accountNo': '%s', 'type': 'MOVE_METER', 'from': '2026-03-03', 'change': {'place': '院内'}}"
                                .formatted(account))
                .expect(201)
                .header("Location")
                .orElseThrow();
        customer.upload(change + "/files?code=SURVEY_SHEET&fileName=survey.pdf", "application/pdf", "%PDF-1.7 survey")
                .expect(201);
        company.staff("plan-engineer").post(change + "/supply-plans", PLAN).expect(201);
        company.staff("inspector")
                .post(change + "/inspections", "{'kind': 'COMPLETION'}")
                .expect(201);
        company.staff("customer-manager")
                .post(
                        change + "/survey/commands/upload-notes",
                        "{'device': 'PAD-07', 'notes': [{'sequence': 1, 'field': 'load.1.kw', 'value': '6', 'at': '2026-03-02T01:00:00Z', 'base': 0}]}")
                .expect(200);
        FactoryFee.owed(stand, change);
        String feeOrderOfChange = FactoryFee.ordered(customer, change, "1000.00");
        company.staff("price-administrator")
                .post("/v1/tariffs", PublishingAPrice.draft("145.40").replace("2026-02'", "2030-01'"))
                .expect(201);
        company.staff("price-administrator")
                .post(
                        "/v1/tou-calendars",
                        PublishingACalendar.draft("07:00-22:00", "PEAK").replace("2026-02", "2030-01"))
                .expect(201);
        company.staff("price-administrator")
                .post(
                        "/v1/what-if-runs",
                        "{'tariffId': 'ZJ-RES-ANNUAL', 'versionName': '2012-07', 'accounts': ['%s'], 'from': '2026-01', 'through': '2026-01'}"
                                .formatted(account))
                .expect(202);
        Http contracts = company.staff("contract-clerk");
        String equipment = contracts
                .post("/v1/accounts/" + account + "/equipment", """
                        {'from': '2026-01-08', 'equipment': {'name': '1#', 'kind': 'TRANSFORMER', 'capacityKva': '30',
                         'owner': 'CUSTOMER', 'losses': {'kind': 'SERIES', 'series': 'S11', 'connection': 'DYN11'}}}""")
                .expect(201)
                .text("/equipmentId");
        company.staff("price-administrator")
                .upload(
                        "/v1/price-series/HB-SPOT/editions?minutes=60&regulation=x",
                        "text/csv",
                        MarketPrices.sheet(LocalDate.of(2026, 1, 1), 31))
                .expect(201);
        company.staff("metering-team").post("/v1/field-addresses", """
                        {'assetNo': 'D3301060001', 'way': {'protocol': 'DLT645', 'host': '127.0.0.1', 'port': 8001,
                         'address': '202311000123', 'password': '123456'}}""").expect(201);
        company.staff("metering-team").post("/v1/meter-commands", """
                        {'assetNo': 'D3301060001', 'order': 'TRIP', 'reason': 'arrears',
                         'expiresAt': '2026-03-02T04:00:00Z'}""").expect(201);
        clerk.post("/v1/virtual-points", """
                        {'name': '台区供电量', 'from': '2026-01-01', 'terms': [{'sign': 'ADDED',
                         'member': {'kind': 'POINT', 'meteringPointNo': '%s', 'flow': 'IMPORT'}}]}""".formatted(point)).expect(201);
        company.staff("metering-team")
                .post("/v1/special-readings", """
                        {'meteringPointNo': '%s', 'reason': 'OTHER', 'dueOn': '2030-03-01'}""".formatted(point))
                .expect(201);
        company.staff("process-designer")
                .post("/v1/process-definitions", DefiningAProcess.document().replace("CHARGING_STATION", "AAA_PROOF"))
                .expect(201);
        company.staff("data-clerk").post("/v1/vee-rule-set-versions", RULES).expect(201);
        company.staff("biller")
                .post("/v1/bill-runs", "{'unit': '/33/3301/330106', 'month': '2026-01'}")
                .expect(202);
        company.staff("metering-team").post("/v1/metering-devices", """
                        {'assetNo': 'T-0001', 'model': 'DJGZ23', 'device': {'kind': 'CONCENTRATOR'}}""").expect(201);
        String photo = readingRoute(company, point);
        billedTogether(company, customer, account);
        invoiced(company, customer, issued);
        netted(stand, company, account);
        agency(stand, company, account);
        overdue(stand, company, account);
        promise(stand, company, account);
        customer.post("/v1/fault-reports", """
                        {'accountNo': '%s', 'location': '浙江省杭州市西湖区灵隐路18号2幢303室', 'surroundings': 'URBAN',
                         'symptom': 'NO_POWER', 'phone': '13812345678'}""".formatted(account)).expect(201);
        stand.settle();
        stand.sendMessages();
        String contract = customer.get("/v1/accounts/" + account + "/contracts")
                .expect(200)
                .text("/items/0/contractNo");
        String task = company.ready(company.staff("acceptance-clerk"), "ACCEPT");
        String paper = SigningPapers.of(stand, company, contract);
        idle(stand, account);
        ProvingThings.in(stand, company, customer);
        assertThat(company.staff("business-manager")
                        .get("/v1/process-statistics/steps?from=gestern&to=2026-02-30")
                        .expect(400)
                        .body()
                        .findValuesAsText("pointer"))
                .as("both faults at once")
                .containsExactly("query:from", "query:to");
        String file = customer.upload(
                        applied + "/files?code=SURVEY_SHEET&fileName=survey.pdf", "application/pdf", "%PDF-1.7 survey")
                .expect(201)
                .text("/sha256");
        ChangingARule.drafted(
                company.staff("process-designer"),
                "temporary-policies",
                text -> text.replace("D: a company", "D: the company"));
        JoiningCustomers.in(stand, company);
        KnownApplicants.in(company);
        String[] link = SharingAnApplication.in(stand, company, customer, account);
        return Map.ofEntries(
                Map.entry("documentId", paper.substring(paper.lastIndexOf('/') + 1)),
                Map.entry("token", link[0]),
                Map.entry("linkId", link[1]),
                Map.entry("process", "LV_RES_NEW"),
                Map.entry("/v1/change-forms/{type}", "INCREASE"),
                Map.entry("contractTemplate", "RES-1"),
                Map.entry("/v1/tariffs/{tariffId}", "ZJ-RES-ANNUAL"),
                Map.entry("/v1/tou-calendars/{calendarId}", "ZJ-RES-ANNUAL-TOU"),
                Map.entry("processCode", "AAA_PROOF"),
                Map.entry("/v1/process-definitions/{processCode}/versions/{number}", "1"),
                Map.entry("seriesId", "HB-SPOT"),
                Map.entry("equipmentId", equipment),
                Map.entry("areaCode", "A33010601-001"),
                Map.entry("planId", "DAILY-FREEZE"),
                Map.entry("versionName", "2030-01"),
                Map.entry("/docs/problems/{code}", "platform.stale-state"),
                Map.entry("/v1/idle-accounts/{accountNo}", account),
                Map.entry("unit", DemoAccess.COUNTY.dotted()),
                Map.entry("contractNo", contract),
                Map.entry("/v1/metering-points/{meteringPointNo}/reading-photos/{digest}", photo),
                Map.entry("planNumber", "1"),
                Map.entry("sha256", file),
                Map.entry("inspectionCode", "COMPLETION-1"),
                Map.entry("orderNo", order),
                Map.entry("/v1/connection-applications/{applicationNo}/fee-payment-orders/{orderNo}", feeOrder),
                Map.entry("/v1/change-applications/{changeNo}/fee-payment-orders/{orderNo}", feeOrderOfChange),
                Map.entry("receiptNo", "R-1"),
                Map.entry("/v1/agency/days/{day}", "2026-03-02"),
                Map.entry("/v1/agency/accounts/{accountNo}", account),
                Map.entry("taskNo", task),
                Map.entry("instanceNo", task.substring(0, task.indexOf('-'))));
    }

    /** A group of accounts, and its collective bill once jobs have run. */
    private static void billedTogether(Connecting company, Http customer, String account) {
        String payer = customer.get("/v1/accounts").expect(200).text("/items/0/customerId");
        Http biller = company.staff("biller");
        String group = biller.post("/v1/collective-groups", "{'name': '合并', 'payer': '%s'}".formatted(payer))
                .expect(201)
                .header("Location")
                .orElseThrow();
        biller.command(group, "join", "{'accountNo': '%s', 'from': '2026-01-01'}".formatted(account))
                .expect(200);
        biller.post("/v1/collective-bills", "{'month': '2026-01'}").expect(202);
    }

    /** A request for an invoice; its customer has a profile. */
    private static void invoiced(Connecting company, Http customer, String issued) {
        String payer = customer.get("/v1/accounts").expect(200).text("/items/0/customerId");
        customer.put("/v1/customers/" + payer + "/invoice-profile", "{'name': '王小明'}")
                .expect(200);
        company.staff("biller").post(issued + "/invoices", "").expect(201);
    }

    /** A case of collection and a hold on it, as of a month later. */
    private static void overdue(Stand stand, Connecting company, String account) {
        Instant now = stand.clock().now();
        stand.at(Instant.parse("2026-04-02T02:00:00Z"));
        assertThat(stand.server()
                        .part(FollowingArrears.class)
                        .climb(Caller.system("tester"), new FollowingArrears.Portion(Optional.empty(), 9))
                        .count())
                .isEqualTo(1);
        company.staff("cashier")
                .post("/v1/accounts/" + account + "/debit-mandates", MANDATE)
                .expect(201);
        company.staff("cashier")
                .post(
                        "/v1/accounts/" + account + "/credit-consents",
                        "{'authorisation': 'ZM20260210', 'evidence': 'form'}")
                .expect(201);
        for (String job : List.of(PlanningDebits.KIND, AdvancingBills.KIND))
            assertThat(stand.server().part(Jobs.class).submit(Caller.system("tester"), job, Map.of()))
                    .isNotNull();
        stand.settle();
        notice(stand, company, account);
        stand.at(now);
        company.staff("collector")
                .post("/v1/prepaid-controls", "{'accountNo': '%s'}".formatted(account))
                .expect(201);
        company.staff("collection-manager")
                .post("/v1/disconnection-bans", "{'unit': '/33/3301/330106', 'cause': 'WEATHER', 'words': '台风红色预警'}")
                .expect(201);
        company.staff("collector")
                .post(
                        "/v1/collection-holds",
                        "{'kind': 'PROTECTION', 'accountNo': '%s', 'from': '2026-03-02', 'reason': '孤寡老人'}"
                                .formatted(account))
                .expect(201);
    }

    /** A second account of the owner has paid ahead; what it paid settles bills of the first. Security is demanded of the first. */
    private static void netted(Stand stand, Connecting company, String first) {
        Http cashier = company.staff("cashier");
        cashier.post("/v1/accounts/" + first + "/deposits", """
                        {'amount': {'amount': '100.00', 'currency': 'CNY'}, 'dueOn': '2026-03-10', 'reason': '临时用电'}""").expect(201);
        Accounts accounts = stand.server().part(Accounts.class);
        Account owner = accounts.find(new AccountNo(first)).orElseThrow();
        AccountNo second = AccountNo.of(stand.server().part(Numbers.class).next("account"));
        Caller tester = Caller.system("tester");
        Outcome<Boolean> opened = stand.server().part(UnitOfWork.class).perform(Act.of(tester, "test.open"), () -> {
            accounts.add(Account.open(
                            second, owner.customer(), owner.unit(), UseCategory.RESIDENTIAL, LocalDate.of(2026, 1, 1))
                    .state());
            return Outcome.done(true);
        });
        assertThat(opened).isInstanceOf(Outcome.Done.class);
        cashier.post(
                        "/v1/accounts/" + second + "/payments",
                        "{'channel': 'COUNTER', 'amount': {'amount': '5.00', 'currency': 'CNY'}}")
                .expect(201);
        NettingAccounts netting = stand.server().part(NettingAccounts.class);
        Span year = Span.of(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1));
        assertThat(netting.handle(
                                tester, new NettingAccounts.File(second, new AccountNo(first), year, "scan 2026-0301"))
                        .then(leave -> netting.handle(tester, new NettingAccounts.Net(leave.id(), Optional.empty())))
                        .map(Netting::amount))
                .isEqualTo(Outcome.done(Money.yuan("5.00")));
    }

    /** As if nothing had been used. */
    private static void idle(Stand stand, String account) {
        Account held =
                stand.server().part(Accounts.class).find(new AccountNo(account)).orElseThrow();
        IdleAccount.Seen seen = new IdleAccount.Seen(held.no(), held.customer(), held.unit(), Use.NOTHING, false);
        Span months = Span.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 1));
        Outcome<Boolean> done = stand.server()
                .part(UnitOfWork.class)
                .perform(Act.of(Caller.system("tester"), "test.idle"), () -> {
                    stand.server()
                            .part(IdleAccounts.class)
                            .add(IdleAccount.judged(Optional.empty(), seen, months, LocalDate.of(2026, 1, 5))
                                    .orElseThrow()
                                    .state());
                    return Outcome.done(true);
                });
        assertThat(done).isEqualTo(Outcome.done(true));
    }

    /** An agency that calls as the tests do, and what it took. */
    private static void agency(Stand stand, Connecting company, String account) {
        company.staff("settlement-manager").post("/v1/payment-agencies", """
                        {'agencyCode': 'XH001', 'name': '西湖便利店', 'login': 'all', 'limit': {'amount': '1000.00', 'currency': 'CNY'},
                         'warnBelow': {'amount': '100.00', 'currency': 'CNY'}}""").expect(201);
        TakingAtAgencies.Take take =
                new TakingAtAgencies.Take(new ReceiptNo("R-1"), new AccountNo(account), Money.yuan("5.00"));
        assertThat(stand.server()
                        .part(TakingAtAgencies.class)
                        .handle(Caller.system("all"), take)
                        .map(receipt -> receipt.payment().amount()))
                .isEqualTo(Outcome.done(Money.yuan("5.00")));
    }

    /** A promise to pay: collection holds still while it is kept. */
    private static void promise(Stand stand, Connecting company, String account) {
        Http collector = company.staff("collector");
        String owed = collector
                .get("/v1/accounts/" + account + "/balance")
                .expect(200)
                .text("/toPay/amount");
        collector
                .post("/v1/accounts/" + account + "/payment-plans", """
                        {'parts': [{'dueOn': '2026-03-10', 'amount': {'amount': '%s', 'currency': 'CNY'}}], 'reason': '发薪日缴清'}""".formatted(owed))
                .expect(201);
        stand.settle();
        assertThat(collector.get("/v1/collection-holds").expect(200).text("/items/0/kind"))
                .isEqualTo("PROMISE");
    }

    /** A bank took money for two accounts that nobody knows; whose one of it is was found out. */
    private static void strays(Connecting company, String account) {
        Http accountant = company.staff("settlement-accountant");
        String unknown = AccountNo.of(99_999).value();
        Http.Answer taken = accountant
                .upload(
                        "/v1/bank-files?channel=DIRECT_DEBIT&layout=DELIMITED",
                        "text/plain",
                        "H|B1|2|30.01\nD|%1$s|30.00|S1|0000\nD|%1$s|0.01|S2|0000\n".formatted(unknown))
                .expect(200);
        assertThat(taken.at("/lines").findValuesAsText("state")).containsExactly("PUT_ASIDE", "PUT_ASIDE");
        Http.Answer waiting = accountant.get("/v1/stray-receipts?state=WAITING").expect(200);
        int small = waiting.text("/items/0/amount/amount").equals("0.01") ? 0 : 1;
        String found = "/v1/stray-receipts/" + waiting.text("/items/" + small + "/strayReceiptId");
        assertThat(accountant
                        .command(found, "assign", "{'accountNo': '%s', 'note': '银行告知付款人'}".formatted(account))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("ASSIGNED");
    }

    /** A waiver that is asked for, and notice of disconnection, when the debt is more than thirty days old. */
    private static void notice(Stand stand, Connecting company, String account) {
        stand.at(Instant.parse("2026-05-11T02:00:00Z"));
        Http cashier = company.staff("cashier");
        String late =
                cashier.get("/v1/accounts/" + account + "/balance").expect(200).text("/bills/0/billNo");
        cashier.post("/v1/bills/" + late + "/late-fee-waivers", """
                        {'amount': {'amount': '0.10', 'currency': 'CNY'}, 'reason': 'PLATFORM_OUTAGE', 'evidence': 'incident 17'}""").expect(201);
        company.staff("collector")
                .post(
                        "/v1/disconnections",
                        "{'accountNo': '%s', 'cutAt': '2026-05-15T10:00:00+08:00'}".formatted(account))
                .expect(201);
    }

    /** In March, February is read and not billed: as many kWh as in January. One day more goes by the daily rate. */
    private static void earned(Connecting company, String bill) {
        BigDecimal total =
                new BigDecimal(company.staff("biller").get(bill).expect(200).text("/total/amount"));
        Http accountant = company.staff("settlement-accountant");
        Http.Answer unbilled = accountant.get("/v1/ledger/unbilled-revenue").expect(200);
        assertThat(unbilled.text("/lines/0/way")).isEqualTo("PARTLY_MEASURED");
        assertThat(unbilled.text("/amount/amount"))
                .isEqualTo(total.multiply(BigDecimal.valueOf(32))
                        .divide(BigDecimal.valueOf(31), 2, RoundingMode.HALF_UP)
                        .toPlainString());
        Http.Answer uses = accountant
                .get("/v1/ledger/unbilled-uses?at=2026-03-02T15:00:00Z")
                .expect(200);
        assertThat(uses.body().toString()).contains("\"measuredDays\":28,\"measuredEnergyKwh\":\"300\"");
        Http.Answer earlier = accountant
                .get("/v1/ledger/unbilled-revenue?at=2026-02-11T00:00:00Z")
                .expect(200);
        assertThat(earlier.text("/lines/0/way")).as("before the bill").isEqualTo("UNKNOWN");
        Http.Answer earned = accountant
                .get("/v1/ledger/revenue-by-category?from=2026-03-01&to=2026-04-01")
                .expect(200);
        assertThat(earned.text("/gross/amount")).isEqualTo(total.toPlainString());
        assertThat(earned.text("/lines/0/category")).isEqualTo("RESIDENTIAL");
        assertThat(earned.text("/lines/0/voltage")).isEqualTo("AC_220_V");
    }

    /** A reading route with a round to come. @return digest of a photo of the meter */
    private static String readingRoute(Connecting company, String point) {
        Http team = company.staff("metering-team");
        team.post("/v1/reading-routes", """
                        {'routeCode': 'R330106-02', 'name': '灵隐2号台区', 'routeClass': 'RESIDENTIAL', 'terms':
                         {'from': '2026-02-01', 'cycle': 'MONTHLY', 'day': 5, 'reader': 'metering-team'}}""").expect(201);
        team.command(
                        "/v1/reading-routes/R330106-02",
                        "assign-points",
                        "{'from': '2026-02-01', 'meteringPoints': ['%s']}".formatted(point))
                .expect(200);
        team.post("/v1/reading-plan-runs", "{}").expect(202);
        company.staff("biller").post("/v1/bill-cycles", """
                        {'cycleCode': 'LY-TWO-MONTHS', 'name': '灵隐双月', 'unit': '/33/3301/330106', 'terms':
                         {'from': '2026-12-31', 'cycle': 'ODD_MONTHS', 'day': 15, 'routes': ['R330106-02']}}""").expect(201);
        // Of the point that the list of points tells first.
        String first = team.get("/v1/metering-points").expect(200).text("/items/0/meteringPointNo");
        return team.upload("/v1/metering-points/" + first + "/reading-photos", "image/jpeg", "a picture")
                .expect(201)
                .text("/photo");
    }

    private static final String MANDATE = """
            {'channel': 'DIRECT_DEBIT', 'bankAccount': {'holder': '李明', 'bank': '工商银行', 'number': '6222021202041000017'},
             'perDebit': {'amount': '5000.00', 'currency': 'CNY'}, 'perMonth': {'amount': '9000.00', 'currency': 'CNY'},
             'validUntil': '2030-12-31', 'evidence': 'form signed at the counter'}""";

    private static final String PLAN = """
            {'sources': [{'nature': 'MAIN', 'substation': '灵隐变', 'feeder': 'F330106-01', 'transformer': '灵隐2号', 'voltage': 'AC_220_V',
               'capacityKva': '30', 'line': 'CABLE'}], 'approvedKva': '8', 'meteringMode': 'LOW_SUPPLY_LOW_METERED', 'meteringPlan': '楼道表箱',
             'boundary': '表后开关', 'tariff': 'ZJ-RES-ANNUAL', 'scheme': 'SINGLE',
             'statements': {'loadKw': '6', 'contact': '95598'}}""";

    /** Rules of validation with nothing in them. */
    private static final String RULES = """
            {'ruleSet': {'version': '2030-01', 'from': '2030-01-01', 'edits': {'aboveKwh': 100, 'percent': 10}, 'rules': [],
             'groups': [{'name': 'ALL', 'classes': ['RESIDENTIAL', 'LOW_VOLTAGE', 'HIGH_VOLTAGE', 'AGRICULTURE'],
              'estimation': []}]}}""";
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.wattline.domain.quantity.Money;

/** What makes a customer who is late owe less without paying: a credit, which meets the open bill at once, and a late fee that is waived. */
final class OwingLess {
    private OwingLess() {}

    /** Too much was billed, and the customer says so. A credit leaves the bill in dispute alone until the dispute is settled, by somebody or by its day. */
    static void credited(Connecting company, String account) {
        Http collector = company.staff("collector");
        String dispute = disputed(company, account, "");
        Money first = credit(company, account, "30");
        assertThat(owed(company, account, "prepaid")).isEqualTo(first);
        Money before = owed(company, account, "toPay");
        collector.command(dispute, "end", "{'words': '已核实退补'}").expect(200);
        assertThat(owed(company, account, "prepaid")).isEqualTo(Money.ZERO);
        assertThat(owed(company, account, "toPay")).isEqualTo(before);
        assertThat(causes(company, account)).contains("PREPAID_USED");
        disputed(company, account, "'to': '2026-02-20', ");
        assertThat(owed(company, account, "prepaid")).isEqualTo(Money.ZERO);
        Money second = credit(company, account, "15");
        assertThat(owed(company, account, "prepaid")).isEqualTo(second);
    }

    /** Before anybody is dunned, money meets the bill whose dispute has ended by its own day. */
    static void disputeIsOver(Connecting company, String account) {
        assertThat(owed(company, account, "prepaid")).isEqualTo(Money.ZERO);
    }

    /** @return path of the hold */
    private static String disputed(Connecting company, String account, String until) {
        String bill = company.staff("cashier")
                .get("/v1/accounts/" + account + "/balance")
                .expect(200)
                .text("/bills/0/billNo");
        return company.staff("collector")
                .post(
                        "/v1/collection-holds",
                        "{'kind': 'DISPUTE', 'accountNo': '%s', 'billNo': '%s', 'from': '2026-02-02', %s'reason': '客户称多计电量'}"
                                .formatted(account, bill, until))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    /** @return what a bill for the difference gives back */
    private static Money credit(Connecting company, String account, String kwh) {
        String note = company.staff("biller")
                .post("/v1/accounts/" + account + "/bill-adjustments", """
                        {'reason': '抄错倍率', 'facts': {'kind': 'WRONG_RATIO', 'appliedRatio': '60', 'rightRatio': '40', 'uses':
                         [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '%s'}]}}""".formatted(kwh))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http reviewer = company.staff("bill-reviewer");
        reviewer.command(note, "approve", "").expect(200);
        String bill = note.replace("bill-adjustments", "bills");
        reviewer.command(bill, "issue", "{}").expect(200);
        Money credit =
                Money.yuan(reviewer.get(bill).expect(200).text("/total/amount")).negated();
        assertThat(credit).isGreaterThan(Money.ZERO);
        return credit;
    }

    /** The cashier asks, the manager of the money decides; only what is open can be waived. */
    static void waived(Connecting company, String account) {
        Http cashier = company.staff("cashier");
        Http.Answer balance =
                cashier.get("/v1/accounts/" + account + "/balance").expect(200);
        String asking = "/v1/bills/" + balance.text("/bills/0/billNo") + "/late-fee-waivers";
        Money fee = Money.yuan(balance.text("/lateFee/amount"));
        assertThat(fee).isGreaterThan(Money.yuan("1.00"));
        assertThat(cashier.post(asking, waiver("1.00", "FRIENDSHIP"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("payment.waiver-reason-not-allowed");
        assertThat(cashier.post(asking, waiver("900.00", "PLATFORM_OUTAGE"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("payment.waiver-more-than-open");
        String rejected = cashier.post(asking, waiver("2.00", "PLATFORM_OUTAGE"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http manager = company.staff("settlement-manager");
        assertThat(manager.command(rejected, "reject", "{'reason': '无故障记录'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        String waiver = cashier.post(asking, waiver("1.00", "PLATFORM_OUTAGE"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        cashier.command(waiver, "approve", "").expect(403);
        assertThat(manager.command(waiver, "approve", "").expect(200).text("/state"))
                .isEqualTo("GRANTED");
        assertThat(owed(company, account, "lateFee")).isEqualTo(fee.minus(Money.yuan("1.00")));
        assertThat(manager.command(waiver, "undo", "{'reason': '当日平台正常'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("UNDONE");
        assertThat(owed(company, account, "lateFee")).isEqualTo(fee);
        assertThat(causes(company, account)).contains("LATE_FEE_WAIVED", "LATE_FEE_RESTORED");
    }

    private static String waiver(String yuan, String reason) {
        return "{'amount': {'amount': '%s', 'currency': 'CNY'}, 'reason': '%s', 'evidence': '2026-04-01 支付平台故障记录'}"
                .formatted(yuan, reason);
    }

    private static Money owed(Connecting company, String account, String what) {
        return Money.yuan(company.staff("cashier")
                .get("/v1/accounts/" + account + "/balance")
                .expect(200)
                .text("/" + what + "/amount"));
    }

    private static List<String> causes(Connecting company, String account) {
        return company.staff("settlement-accountant")
                .get("/v1/accounts/" + account + "/ledger-entries")
                .expect(200)
                .at("/items")
                .findValuesAsText("cause");
    }
}

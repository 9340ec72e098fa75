package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/** The fee of a factory with two sources of 1,250 kVA at 10 kV, both cables, as its plan has them: 1,250 × 210 × 1.5 = 393,750.00 yuan. */
final class FactoryFee {
    static final String FEEDS = "AC_10_KV:1250:CABLE; AC_10_KV:1250:CABLE";

    private static final String RECEIPT = "{'receiptNo': 'R-2025-0117'}";

    private static final String WAIVER =
            "{'amount': {'amount': '%s', 'currency': 'CNY'}, 'reason': '园区扶持项目', 'legalBasis': '省发改〔2025〕17号'}";

    private FactoryFee() {}

    /** Charges an application a fee by hand. @param application its path */
    static void owed(Stand stand, String application) {
        FeeItem item = new FeeItem(
                "HIGH_RELIABILITY",
                Text.of("高可靠性供电费", "High-reliability supply fee"),
                "发改价格〔2003〕2279号",
                false,
                Span.startingOn(LocalDate.of(2004, 1, 1)));
        Money amount = Money.yuan("1000.00");
        Text why = Text.of("备用回路", "the second feed");
        FeeCalculation.Line line = new FeeCalculation.Line(
                Feed.parse("AC_380_V:4:OVERHEAD").getFirst(),
                BigDecimal.valueOf(250),
                BigDecimal.ONE,
                amount,
                why,
                "test",
                "test 2026-01-01");
        ApplicationNo no = new ApplicationNo(application.substring(application.lastIndexOf('/') + 1));
        AnyApplication held =
                stand.server().part(OwningApplications.class).find(no).orElseThrow();
        Outcome<FeeCharge> charged = stand.server()
                .part(UnitOfWork.class)
                .perform(
                        Act.of(Caller.system("tester"), "test.charge"),
                        () -> stand.server()
                                .part(ChargingFees.class)
                                .charge(
                                        held,
                                        new FeeCalculation(Optional.of(item), List.of(line), amount, why),
                                        "tester"));
        assertThat(charged.map(FeeCharge::open)).isEqualTo(Outcome.done(amount));
    }

    /** The applicant orders the payment of its fee, and finds the order where it was told. @return the order's number */
    static String ordered(Http applicant, String application, String yuan) {
        String fee = applicant.get(application + "/progress").expect(200).text("/fees/0/feeNo");
        Http.Answer opened = applicant
                .post(application + "/fee-payment-orders", "{'feeNo': '%s', 'channel': 'WECHAT_PAY'}".formatted(fee))
                .expect(201);
        Http.Answer shown =
                applicant.get(opened.header("Location").orElseThrow()).expect(200);
        assertThat(shown.text("/orderNo")).isEqualTo(opened.text("/orderNo"));
        assertThat(shown.text("/amount/amount")).isEqualTo(yuan);
        return shown.text("/orderNo");
    }

    static String open(Connecting branch) {
        return "/v1/fees/"
                + branch.staff("fee-clerk")
                        .get("/v1/fees?state=OPEN")
                        .expect(200)
                        .text("/items/0/feeNo");
    }

    static Http.Answer pay(Connecting branch, String fee, Money amount, String reference) {
        return branch.staff("cashier").post(fee + "/payments", """
                        {'channel': 'COUNTER', 'amount': {'amount': '%s', 'currency': 'CNY'}, 'reference': '%s'}""".formatted(amount, reference));
    }

    /**
     * Due by the standards, though the engineer said that none applies (CON-250). Reckoned by the confirmed plan, and nothing else is charged; part
     * of it is waived, the rest is paid in parts, the first of which opens the way.
     */
    static void inParts(Connecting branch, String application) {
        Http clerk = branch.staff("fee-clerk");
        Http cashier = branch.staff("cashier");
        determined(branch, clerk);
        String fee = open(branch);
        Http.Answer notice = clerk.get(fee).expect(200);
        assertThat(notice.text("/standards")).isEqualTo("HIGH_RELIABILITY /42 AC_10_KV 2024-06-01");
        assertThat(notice.text("/dueOn")).isEqualTo("2025-12-10");
        assertThat(notice.text("/why"))
                .endsWith("；供电方案第3版，电源1（F420106-01）：容量最大的回路；电源2（F420106-09）：1250 千伏安 × 210 元/千伏安 × 1.5");

        String collecting = "/v1/tasks/" + branch.ready(cashier, "FEE_COLLECT");
        cashier.command(collecting, "claim", "{}").expect(200);
        assertThat(cashier.command(collecting, "complete", "{'form': " + RECEIPT + "}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("feesSettled");
        relieved(branch, fee, "2025-11-20", "200000.00", "2026-05-10", "173750.00");
        String receipt = pay(branch, fee, Money.yuan("200000.00"), "R-2025-0117")
                .expect(201)
                .text("/receipts/0/receiptNo");
        assertThat(pay(branch, fee, Money.yuan("200000.00"), "R-2025-0117")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("payment.channel-reference-already-used");
        assertThat(cashier.command("/v1/payments/" + receipt, "reverse", "{'reason': 'wrong'}")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("payment.of-fee");
        cashier.command(collecting, "complete", "{'form': " + RECEIPT + "}").expect(200);
        Http.Answer progress = clerk.get(application + "/progress").expect(200);
        assertThat(progress.text("/fees/0/legalBasis")).isEqualTo("发改价格〔2003〕2279号");
        assertThat(progress.text("/fees/0/paid/amount")).isEqualTo("200000.00");
        assertThat(progress.text("/fees/0/open/amount")).isEqualTo("173750.00");
        assertThat(causes(branch, fee)).containsExactly("FEE_CHARGED", "FEE_WAIVED", "PAYMENT");
    }

    /** Feeds that the plan does not have, and an amount that is not that of the plan's, are refused. */
    private static void determined(Connecting branch, Http clerk) {
        String determining = "/v1/tasks/" + branch.ready(clerk, "FEE_DETERMINE");
        clerk.command(determining, "claim", "{}").expect(200);
        Http.Answer differ = clerk.command(determining, "complete", """
                        {'form': {'feeds': 'AC_10_KV:1250:CABLE; AC_10_KV:630:OVERHEAD', 'feeAmountYuan': '132300.00', 'feeBasis': '高可靠性供电费用'}}""").expect(422);
        assertThat(differ.text("/code")).isEqualTo("connection.fee-feeds-differ");
        assertThat(differ.text("/ruleNo")).isEqualTo("CON-160");
        assertThat(differ.text("/title"))
                .isEqualTo("供电回路与已确认的供电方案第3版不符：方案有而未填写：AC_10_KV:1250:CABLE；填写而方案没有：AC_10_KV:630:OVERHEAD");
        assertThat(clerk.command(
                                determining,
                                "complete",
                                "{'form': {'feeAmountYuan': '12500.00', 'feeBasis': '高可靠性供电费用'}}")
                        .expect(422)
                        .text("/code"))
                .isEqualTo("connection.fee-amount-differs");
        clerk.command(
                        determining,
                        "complete",
                        "{'form': {'feeAmountYuan': '393750.00', 'feeBasis': '发改价格〔2003〕2279号'}}")
                .expect(200);
    }

    /** A waiver of 20,000.00 yuan and two parts of what is left, each approved by the manager. */
    static void relieved(
            Connecting branch, String fee, String firstDue, String first, String secondDue, String second) {
        Http clerk = branch.staff("fee-clerk");
        Http manager = branch.staff("business-manager");
        clerk.command(fee, "ask-waiver", WAIVER.formatted("90000.00")).expect(200);
        assertThat(manager.command(fee, "reject-relief", "{'reason': '依据不足'}")
                        .expect(200)
                        .text("/reduced/amount"))
                .isEqualTo("0.00");
        clerk.command(fee, "ask-waiver", WAIVER.formatted("20000.00")).expect(200);
        manager.command(fee, "approve-relief", "").expect(200);
        clerk.command(fee, "ask-instalments", """
                        {'parts': [{'dueOn': '%s', 'amount': {'amount': '%s', 'currency': 'CNY'}},
                                   {'dueOn': '%s', 'amount': {'amount': '%s', 'currency': 'CNY'}}],
                         'reason': '资金周转困难', 'legalBasis': '省电价〔2024〕3号'}""".formatted(firstDue, first, secondDue, second))
                .expect(200);
        manager.command(fee, "approve-relief", "").expect(200);
    }

    /** What the ledger says of a fee, the oldest first. */
    static List<String> causes(Connecting branch, String fee) {
        return branch.staff("fee-clerk")
                .get(fee + "/ledger-entries")
                .expect(200)
                .body()
                .findValuesAsText("cause");
    }
}

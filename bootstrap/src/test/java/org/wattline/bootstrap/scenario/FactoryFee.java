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

/** The fee of a factory with two feeds, 5,000 and 3,000 kVA at 10 kV: worked example E2-3. */
final class FactoryFee {
    private static final String DETERMINED = "{'feeAmountYuan': '630000.00', 'feeBasis': '发改价格〔2003〕2279号'}";
    private static final String RECEIPT = "{'receiptNo': 'R-2025-0117'}";

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

    /** Charged and paid at the counter. */
    static void atOnce(Connecting branch) {
        branch.work("fee-clerk", "FEE_DETERMINE", DETERMINED);
        String fee = open(branch);
        pay(branch, fee, Money.yuan("630000.00"), "R-2025-0117").expect(201);
        branch.work("cashier", "FEE_COLLECT", RECEIPT);
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

    /** Nothing else is charged; part of it is waived, the rest is paid in parts, the first of which opens the way. */
    static void inParts(Connecting branch, String application) {
        Http clerk = branch.staff("fee-clerk");
        Http cashier = branch.staff("cashier");
        String determining = "/v1/tasks/" + branch.ready(clerk, "FEE_DETERMINE");
        clerk.command(determining, "claim", "{}").expect(200);
        assertThat(clerk.command(
                                determining,
                                "complete",
                                "{'form': {'feeAmountYuan': '12500.00', 'feeBasis': '高可靠性供电费用'}}")
                        .expect(422)
                        .text("/code"))
                .isEqualTo("connection.fee-amount-differs");
        clerk.command(determining, "complete", "{'form': " + DETERMINED + "}").expect(200);
        String fee = open(branch);
        Http.Answer notice = clerk.get(fee).expect(200);
        assertThat(notice.text("/standards")).isEqualTo("HIGH_RELIABILITY /42 AC_10_KV 2024-06-01");
        assertThat(notice.text("/dueOn")).isEqualTo("2025-12-10");

        String collecting = "/v1/tasks/" + branch.ready(cashier, "FEE_COLLECT");
        cashier.command(collecting, "claim", "{}").expect(200);
        assertThat(cashier.command(collecting, "complete", "{'form': " + RECEIPT + "}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("feesSettled");
        Http manager = branch.staff("business-manager");
        clerk.command(fee, "ask-waiver", """
                        {'amount': {'amount': '20000.00', 'currency': 'CNY'}, 'reason': '园区扶持项目', 'legalBasis': '省发改〔2025〕17号'}""").expect(200);
        manager.command(fee, "approve-relief", "").expect(200);
        clerk.command(fee, "ask-instalments", """
                        {'parts': [{'dueOn': '2025-11-20', 'amount': {'amount': '300000.00', 'currency': 'CNY'}},
                                   {'dueOn': '2026-05-10', 'amount': {'amount': '310000.00', 'currency': 'CNY'}}],
                         'reason': '资金周转困难', 'legalBasis': '省电价〔2024〕3号'}""").expect(200);
        manager.command(fee, "approve-relief", "").expect(200);
        String receipt = pay(branch, fee, Money.yuan("300000.00"), "R-2025-0117")
                .expect(201)
                .text("/receipts/0/receiptNo");
        assertThat(pay(branch, fee, Money.yuan("300000.00"), "R-2025-0117")
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
        assertThat(progress.text("/fees/0/paid/amount")).isEqualTo("300000.00");
        assertThat(progress.text("/fees/0/open/amount")).isEqualTo("310000.00");
        assertThat(clerk.get(fee + "/ledger-entries").expect(200).body().findValuesAsText("cause"))
                .containsExactly("FEE_CHARGED", "FEE_WAIVED", "PAYMENT");
    }
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.domain.quantity.Money;

/**
 * What changes of supply cost a mill of 5,000 kVA: a second source of 3,000 kVA at 10 kV as in worked example E2-3, more capacity at it in parts, and
 * both sources anew at 35 kV.
 */
final class FeeOfAChange {
    private static final String SECOND = "AC_10_KV:5000:OVERHEAD:THERE=5000; AC_10_KV:3000:OVERHEAD";
    private static final String THIRD = "AC_10_KV:6000:OVERHEAD:THERE=5000; AC_10_KV:2000:OVERHEAD";
    private static final String MORE = "AC_10_KV:5000:OVERHEAD:THERE=5000; AC_10_KV:5000:OVERHEAD:THERE=3000";
    private static final String HIGHER = "AC_35_KV:6000:OVERHEAD; AC_35_KV:4000:CABLE";
    private static final String SMALLER = """
            {'feeds': [{'voltage': 'AC_10_KV', 'capacityKva': '6000', 'line': 'OVERHEAD', 'thereKva': '5000'},
                       {'voltage': 'AC_10_KV', 'capacityKva': '2000', 'line': 'OVERHEAD'}], 'reason': '备用电源容量减少'}""";
    private static final String PHONE = "13900007001";
    private static final String STRANGER = "13900007002";

    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;
    private final String mill;
    private String day = "";

    private WorksOfAChange works;

    FeeOfAChange(Stand stand, Connecting branch, ChangeDesk desk, OnFile file, String mill) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.file = file;
        this.mill = mill;
        this.works = new WorksOfAChange(desk, "", "");
    }

    private void on(String date) {
        day = date;
        desk.on(date);
    }

    /** It costs no less than the confirmed plan says; given up after a part was paid: nothing is owed any more, and what was paid is asked back. */
    void givenUp() {
        on("2026-04-26");
        String change = increased("2#", "3000", SECOND, "8000", "630000.00");
        String fee = FactoryFee.open(branch);
        assertThat(branch.staff("fee-clerk")
                        .command(fee, "reduce", SMALLER)
                        .expect(422)
                        .text("/code"))
                .as("the confirmed plan has no smaller one")
                .isEqualTo("connection.fee-feeds-differ");
        reduced(fee);
        desk.cancelled(change).expect(200);
        stand.settle();
        assertThat(branch.staff("fee-clerk").get(fee).expect(200).text("/state"))
                .isEqualTo("CANCELLED");
        assertThat(FactoryFee.causes(branch, fee))
                .containsExactly(
                        "FEE_CHARGED", "PAYMENT", "FEE_REDUCED", "REFUND_APPROVED", "REFUND_PAID", "FEE_CANCELLED");
        List<String> reasons = new ArrayList<>();
        for (JsonNode each : branch.staff("settlement-manager")
                .get("/v1/refunds?limit=200")
                .expect(200)
                .at("/items"))
            if (fee.endsWith("/" + each.path("feeNo").asText()))
                reasons.add(each.path("reason").asText() + " "
                        + each.at("/amount/amount").asText());
        assertThat(reasons).containsExactlyInAnyOrder("fee reduced 90.00", "fee cancelled: 客户撤回 420000.00");
        givenBack(fee);
    }

    /** 420,090.00 are paid when the plan is revised to 2,000 kVA at the second source and 1,000 more at the first, 420,000.00: 90.00 go back. */
    private void reduced(String fee) {
        FactoryFee.pay(branch, fee, Money.yuan("420090.00"), "C-1").expect(201);
        String revised = works.drafted(THIRD, "8000", "HB-AGENT-TWO_PART-KV1_10");
        works.approved(revised);
        desk.clerk().command(revised, "answer", "").expect(200);
        desk.clerk().command(revised, "confirm", "").expect(200);
        Http.Answer less =
                branch.staff("fee-clerk").command(fee, "reduce", SMALLER).expect(200);
        assertThat(less.text("/reduced/amount")).isEqualTo("210000.00");
        assertThat(less.text("/open/amount")).isEqualTo("0.00");
        assertThat(branch.staff("fee-clerk")
                        .command(fee, "reduce", SMALLER)
                        .expect(409, 422)
                        .text("/code"))
                .isEqualTo("connection.fee-not-less");
        Http manager = branch.staff("settlement-manager");
        String back = refund(manager);
        assertThat(manager.get(back).expect(200).text("/amount/amount")).isEqualTo("90.00");
        manager.command(back, "approve", "").expect(200);
        manager.command(back, "confirm", "{'evidence': 'K-16'}").expect(200);
    }

    /** The first refund is rejected, and asked for once more. */
    private void givenBack(String fee) {
        Http manager = branch.staff("settlement-manager");
        assertThat(branch.staff("fee-clerk")
                        .command(fee, "give-back", "{'reason': '重复申请'}")
                        .expect(409, 422)
                        .text("/code"))
                .isEqualTo("connection.fee-nothing-to-give-back");
        assertThat(manager.command(refund(manager), "reject", "{'reason': '收据未交回'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        branch.staff("fee-clerk")
                .command(fee, "give-back", "{'reason': '收据已交回'}")
                .expect(200);
        assertThat(manager.command(refund(manager), "approve", "").expect(403).text("/code"))
                .as("so much is for a higher unit to approve")
                .isEqualTo("payment.refund-over-limit");
    }

    private static String refund(Http manager) {
        return "/v1/refunds/"
                + manager.get("/v1/refunds?state=REQUESTED").expect(200).text("/items/0/refundNo");
    }

    /** Carried out once its customer has paid it by the own login; nobody else's login gets to know of it. */
    void paid() {
        String change = increased("2#", "3000", SECOND, "8000", "630000.00");
        String collecting = unpaid();
        paidByWallet(change);
        collected(collecting, "R-2");
        assertThat(desk.clerk().get(change + "/progress").expect(200).text("/fees/0/open/amount"))
                .isEqualTo("0.00");
        String first = desk.points(mill).getFirst();
        secondSource(first);
        assertThat(desk.hanging(mill)).hasSize(2).containsValue(first).containsKey("D420106351");
        String second = desk.hanging(mill).get("D420106351");
        assertThat(desk.clerk()
                        .get("/v1/metering-points/" + second + "/arrangement")
                        .expect(200)
                        .at("/places/0/place/source")
                        .asText())
                .isEqualTo("2");
    }

    /** What was charged for is there: a point with a meter of its own, and the transformer at the source that comes. */
    private void secondSource(String first) {
        works.signed();
        works.inspected();
        desk.executing(day, "", "connection.change-sources-differ");
        desk.marked();
        desk.execute(
                day,
                ", 'meters': '%s:KEEP; STANDBY:%s%s'"
                        .formatted(first, file.stocked("D420106351", Counting.REACTIVE), Counting.reactive()));
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-connected",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        "metering.point-arranged",
                        "contract.terms-changed",
                        "connection.change-carried-out");
        desk.filed();
    }

    /** 2,000 kVA more at the second source: part is waived, and the first of two parts opens the way. */
    void inParts() {
        on("2026-04-27");
        String change = increased("3#", "2000", MORE, "10000", "420000.00");
        String fee = FactoryFee.open(branch);
        String collecting = unpaid();
        FactoryFee.relieved(branch, fee, day, "150000.00", "2026-10-26", "250000.00");
        FactoryFee.pay(branch, fee, Money.yuan("150000.00"), "C-3").expect(201);
        collected(collecting, "R-3");
        carriedOut("premises.equipment-connected", "contract.terms-changed", "connection.change-carried-out");
        Http.Answer owed = desk.clerk().get(change + "/progress").expect(200);
        assertThat(owed.text("/fees/0/paid/amount")).isEqualTo("150000.00");
        assertThat(owed.text("/fees/0/open/amount")).isEqualTo("250000.00");
        byWallet(FactoryFee.ordered(OwnLogin.signedIn(stand, PHONE), change, "250000.00"));
        assertThat(branch.staff("fee-clerk").get(fee).expect(200).text("/state"))
                .isEqualTo("PAID");
        assertThat(FactoryFee.causes(branch, fee)).containsExactly("FEE_CHARGED", "FEE_WAIVED", "PAYMENT", "PAYMENT");
    }

    /** Both sources come anew at another voltage: 4,000 kVA by cable at 160 yuan × 1.5. */
    void ofAnotherVoltage() {
        on("2026-04-28");
        String change = desk.applied(
                mill, "CHANGE_VOLTAGE", day, "'voltage': 'AC_35_KV', 'tariff': 'HB-AGENT-TWO_PART-KV35'", "");
        determined(change, HIGHER, "10000", "HB-AGENT-TWO_PART-KV35", "960000.00");
        String fee = FactoryFee.open(branch);
        Http.Answer notice = branch.staff("fee-clerk").get(fee).expect(200);
        assertThat(notice.text("/standards")).isEqualTo("HIGH_RELIABILITY /42 AC_35_KV 2024-06-01");
        assertThat(change).endsWith("/" + notice.text("/applicationNo"));
        String collecting = unpaid();
        FactoryFee.pay(branch, fee, Money.yuan("960000.00"), "C-4").expect(201);
        collected(collecting, "R-4");
        carriedOut("contract.terms-changed", "connection.change-carried-out");
        assertThat(desk.terms(mill)).startsWith("IN_FORCE " + day + " 10000 HB-AGENT-TWO_PART-KV35");
    }

    /** The task of collecting, which is not done while nothing is paid. */
    private String unpaid() {
        Http cashier = branch.staff("cashier");
        String collecting = "/v1/tasks/" + branch.ready(cashier, "FEE_COLLECT");
        cashier.command(collecting, "claim", "{}").expect(200);
        assertThat(cashier.command(collecting, "complete", "{'form': {'receiptNo': 'R-0'}}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("feesSettled");
        return collecting;
    }

    private void collected(String collecting, String receipt) {
        branch.staff("cashier")
                .command(collecting, "complete", "{'form': {'receiptNo': '%s'}}".formatted(receipt))
                .expect(200);
    }

    private void carriedOut(String... happens) {
        String both = String.join(":KEEP; ", desk.points(mill)) + ":KEEP";
        executed(", 'meters': '" + both + "'", happens);
    }

    /** @param sheet further fields of it */
    private void executed(String sheet, String... happens) {
        works.signed();
        works.inspected();
        desk.marked();
        desk.work("CHANGE_EXECUTE", "{'at': '%sT00:00:00+08:00'%s}".formatted(day, sheet));
        assertThat(desk.happened()).containsExactly(happens);
        desk.filed();
    }

    private void paidByWallet(String change) {
        Http clerk = branch.staff("acceptance-clerk");
        String customer = clerk.get("/v1/accounts/" + mill).expect(200).text("/customerId");
        Http owner = OwnLogin.of(stand, clerk, PHONE, customer);
        OwnLogin.opened(stand, clerk, STRANGER);
        Http stranger = OwnLogin.signedIn(stand, STRANGER);
        String no = change.substring(change.lastIndexOf('/') + 1);
        String order = FactoryFee.ordered(owner, change, "630000.00");
        String wish = "{'feeNo': '%s', 'channel': 'WECHAT_PAY'}"
                .formatted(owner.get(change + "/progress").expect(200).text("/fees/0/feeNo"));
        stranger.post(change + "/fee-payment-orders", wish).expect(404);
        stranger.get(change + "/fee-payment-orders/" + order).expect(404);
        assertThat(owner.post("/v1/connection-applications/" + no + "/fee-payment-orders", wish)
                        .expect(404)
                        .text("/code"))
                .as("it is no application for supply")
                .isEqualTo("connection.unknown");
        byWallet(order);
    }

    private void byWallet(String order) {
        WeChatPaySimulator wallets = stand.providers().wallets().orElseThrow();
        assertThat(wallets.deliver(
                        wallets.pay(order),
                        stand.server().address().resolve("/v1/payment-channels/wechat-pay/notifications")))
                .isEqualTo(204);
    }

    /** @return path of the change, whose fee is charged: of the capacity that comes, and not of the largest source */
    private String increased(String transformer, String kva, String feeds, String approved, String yuan) {
        String change = desk.applied(
                mill,
                "INCREASE",
                day,
                "'transformers': [{'name': '%s', 'capacityKva': '%s'}]".formatted(transformer, kva),
                "");
        determined(change, feeds, approved, "HB-AGENT-TWO_PART-KV1_10", yuan);
        return change;
    }

    /** Planned, approved, and charged what is due for the sources of the plan; another amount is refused. */
    private void determined(String change, String feeds, String approved, String tariff, String yuan) {
        works = new WorksOfAChange(desk, change, day);
        works.surveyed("05", false);
        works.planned(feeds, approved, tariff, true);
        Http clerk = branch.staff("fee-clerk");
        String determining = "/v1/tasks/" + branch.ready(clerk, "FEE_DETERMINE");
        clerk.command(determining, "claim", "{}").expect(200);
        assertThat(clerk.command(determining, "complete", form("1680000.00"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("connection.fee-amount-differs");
        clerk.command(determining, "complete", form(yuan)).expect(200);
    }

    private static String form(String yuan) {
        return "{'form': {'feeAmountYuan': '%s', 'feeBasis': '发改价格〔2003〕2279号'}}".formatted(yuan);
    }
}

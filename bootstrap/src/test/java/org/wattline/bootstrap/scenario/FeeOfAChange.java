package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.domain.quantity.Money;

/** A mill of 5,000 kVA gets a second source of 3,000 kVA at 10 kV: what comes is charged, 630,000.00 yuan, as in worked example E2-3. */
final class FeeOfAChange {
    private static final String DAY = "2026-04-26";
    private static final String FEEDS = "AC_10_KV:5000:OVERHEAD:THERE=5000; AC_10_KV:3000:OVERHEAD";
    private static final String DETERMINED = "{'feeAmountYuan': '630000.00', 'feeBasis': '发改价格〔2003〕2279号'}";

    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final String mill;

    FeeOfAChange(Stand stand, Connecting branch, ChangeDesk desk, String mill) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.mill = mill;
    }

    /** Given up after a part was paid: nothing is owed any more, and what was paid is asked back. */
    void givenUp() {
        desk.on(DAY);
        String change = charged();
        String fee = FactoryFee.open(branch);
        FactoryFee.pay(branch, fee, Money.yuan("100000.00"), "C-1").expect(201);
        desk.cancelled(change).expect(200);
        stand.settle();
        Http clerk = branch.staff("fee-clerk");
        assertThat(clerk.get(fee).expect(200).text("/state")).isEqualTo("CANCELLED");
        assertThat(clerk.get(fee + "/ledger-entries").expect(200).body().findValuesAsText("cause"))
                .containsExactly("FEE_CHARGED", "PAYMENT", "FEE_CANCELLED");
    }

    /** Carried out once its customer has paid it by the own login; nobody else's login gets to know of it. */
    void paid() {
        String change = charged();
        String collecting = "/v1/tasks/" + branch.ready(branch.staff("cashier"), "FEE_COLLECT");
        Http cashier = branch.staff("cashier");
        cashier.command(collecting, "claim", "{}").expect(200);
        String receipt = "{'form': {'receiptNo': 'R-2'}}";
        assertThat(cashier.command(collecting, "complete", receipt)
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("feesSettled");
        paidByWallet(change);
        cashier.command(collecting, "complete", receipt).expect(200);
        assertThat(desk.clerk().get(change + "/progress").expect(200).text("/fees/0/open/amount"))
                .isEqualTo("0.00");
        desk.work("CONTRACT_SIGN", "{'signedOn': '%s', 'signature': 'PAPER'}".formatted(DAY));
        desk.marked();
        desk.work("CHANGE_EXECUTE", "{'at': '%sT00:00:00+08:00'}".formatted(DAY));
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-connected", "contract.terms-changed", "connection.change-carried-out");
        desk.filed();
    }

    private void paidByWallet(String change) {
        Http clerk = branch.staff("acceptance-clerk");
        String customer = clerk.get("/v1/accounts/" + mill).expect(200).text("/customerId");
        Http owner = OwnLogin.of(stand, clerk, "13900007001", customer);
        OwnLogin.opened(stand, clerk, "13900007002");
        Http stranger = OwnLogin.signedIn(stand, "13900007002");
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
        WeChatPaySimulator wallets = stand.providers().wallets().orElseThrow();
        assertThat(wallets.deliver(
                        wallets.pay(order),
                        stand.server().address().resolve("/v1/payment-channels/wechat-pay/notifications")))
                .isEqualTo(204);
    }

    /** @return path of the change, whose fee is charged: of the source that comes, and not of the largest */
    private String charged() {
        String change =
                desk.applied(mill, "INCREASE", DAY, "'transformers': [{'name': '2#', 'capacityKva': '3000'}]", "");
        desk.work("SURVEY", "{'visitedOn': '%s', 'feeApplies': 'true', 'feeds': '%s'}".formatted(DAY, FEEDS));
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        Http clerk = branch.staff("fee-clerk");
        String determining = "/v1/tasks/" + branch.ready(clerk, "FEE_DETERMINE");
        clerk.command(determining, "claim", "{}").expect(200);
        assertThat(clerk.command(
                                determining,
                                "complete",
                                "{'form': %s}".formatted(DETERMINED.replace("630000", "1680000")))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("connection.fee-amount-differs");
        clerk.command(determining, "complete", "{'form': %s}".formatted(DETERMINED))
                .expect(200);
        return change;
    }
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.payment.wechat.SimulatedNotice;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.application.payment.refund.SendingRefunds;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/**
 * A payer pays all that is open of a collective bill by one order (PAY-163), and then by a second one that was open by then: its notice is lost, the
 * wallet's statement tells of it (PAY-164), and what was paid twice goes back account by account (PAY-165).
 */
final class PayingByWallet {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    private PayingByWallet() {}

    /** @param open what is owed of the bill */
    static void together(Stand stand, Connecting company, Http owner, String bill, String open) {
        Http.Answer order = owner.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(201);
        String no = order.text("/orderNo");
        assertThat(order.text("/amount/amount")).isEqualTo(open);
        assertThat(bill).endsWith(order.text("/collectiveBillNo"));
        String second = owner.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(201)
                .text("/orderNo");
        WeChatPaySimulator wallets = stand.providers().wallets().orElseThrow();
        URI notices = stand.server().address().resolve("/v1/payment-channels/wechat-pay/notifications");
        SimulatedNotice notice = wallets.pay(no);
        for (SimulatedNotice forged : List.of(notice.tampered(), notice.probe()))
            assertThat(wallets.deliver(forged, notices)).as("not genuine").isEqualTo(401);
        assertThat(wallets.deliver(wallets.notice(no, 1, Instant.now()), notices))
                .as("another amount")
                .isEqualTo(422);
        assertThat(owner.get(bill).expect(200).text("/open/amount")).isEqualTo(open);
        for (int told = 0; told < 2; told++)
            stand.http()
                    .tell(notices.getPath(), notice.headers(), notice.body())
                    .expect(204);
        assertThat(owner.get(bill).expect(200).text("/open/amount")).isEqualTo("0.00");
        assertThat(owner.get("/v1/payment-orders/" + no).expect(200).at("/paid").asBoolean())
                .isTrue();
        assertThat(owner.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CLB-11");
        assertThat(shares(company)).containsExactlyInAnyOrder("1", "2");
        twice(stand, company, wallets, notices, second);
    }

    /** @param order still open when the bill was paid by another */
    private static void twice(Stand stand, Connecting company, WeChatPaySimulator wallets, URI notices, String order) {
        SimulatedNotice late = wallets.pay(order);
        Http accountant = company.staff("settlement-accountant");
        accountant
                .upload("/v1/channel-statements?channel=WECHAT_PAY&day=" + DAY, "text/csv", statement(wallets))
                .expect(201);
        stand.settle();
        JsonNode held = accountant
                .get("/v1/reconciliation-breaks?channel=WECHAT_PAY&state=OPEN")
                .expect(200)
                .at("/items");
        assertThat(held)
                .extracting(each ->
                        each.at("/kind").asText() + " " + each.at("/orderNo").asText())
                .containsExactly("CHANNEL_ONLY " + order);
        accountant
                .command(
                        "/v1/reconciliation-breaks/" + held.at("/0/breakId").asText(),
                        "resolve",
                        "{'resolution': 'BOOK', 'note': 'the notice was lost'}")
                .expect(200);
        assertThat(shares(company)).containsExactlyInAnyOrder("1", "2", "1", "2");
        assertThat(wallets.deliver(late, notices))
                .as("the notice comes after all")
                .isEqualTo(204);
        assertThat(shares(company)).hasSize(4);
        assertThat(accountant
                        .get("/v1/payment-orders/" + order)
                        .expect(200)
                        .at("/paid")
                        .asBoolean())
                .isTrue();
        givenBack(stand, company, wallets, transaction(wallets, order));
    }

    /** Each account's share goes back by itself; the wallet knows one transaction of the whole amount, of which no more than that goes back. */
    private static void givenBack(Stand stand, Connecting company, WeChatPaySimulator wallets, String transaction) {
        Http cashier = company.staff("cashier");
        Http manager = company.staff("settlement-manager");
        URI done = stand.server().address().resolve("/v1/payment-channels/wechat-pay/refund-notifications");
        for (JsonNode share :
                cashier.get("/v1/payments?channel=WECHAT_PAY").expect(200).at("/items")) {
            if (!share.at("/reference").asText().startsWith(transaction + ".")) continue;
            String refund = cashier.post(
                            "/v1/payments/" + share.at("/paymentNo").asText() + "/refunds",
                            "{'amount': {'amount': '%s', 'currency': 'CNY'}, 'reason': 'paid twice'}"
                                    .formatted(share.at("/amount/amount").asText()))
                    .expect(201)
                    .header("Location")
                    .orElseThrow();
            manager.command(refund, "approve", "{}").expect(200);
            stand.server().part(SendingRefunds.class).sendDue(9);
            String no = refund.substring(refund.lastIndexOf('/') + 1);
            SimulatedNotice told = wallets.refunded(no);
            stand.http().tell(done.getPath(), told.headers(), told.body()).expect(204);
            stand.server().part(SendingRefunds.class).sendDue(9);
            assertThat(cashier.get(refund).expect(200).text("/state")).isEqualTo("PAID");
        }
        assertThat(wallets.book().of(DAY))
                .filteredOn(moved -> moved.movement() == Movement.REFUNDED)
                .extracting(moved -> moved.transaction().value())
                .containsExactly(transaction, transaction);
    }

    private static List<String> shares(Connecting company) {
        List<String> numbers = new ArrayList<>();
        company.staff("cashier")
                .get("/v1/payments?channel=WECHAT_PAY")
                .expect(200)
                .at("/items")
                .forEach(each -> numbers.add(each.at("/reference").asText().replaceFirst(".*\\.", "")));
        return numbers;
    }

    private static String transaction(WeChatPaySimulator wallets, String order) {
        return wallets.book().of(DAY).stream()
                .filter(moved -> moved.order().equals(Optional.of(order)))
                .map(moved -> moved.transaction().value())
                .findFirst()
                .orElseThrow();
    }

    private static String statement(WeChatPaySimulator wallets) {
        List<StatementLine> moved = wallets.book().of(DAY);
        String lines = moved.stream()
                .map(each -> "`%s 10:00:00,`%s,`%s,`SUCCESS,`,`0.00,`0.00,`%s\n"
                        .formatted(
                                DAY,
                                each.transaction(),
                                each.order().orElseThrow(),
                                each.amount().yuan()))
                .collect(Collectors.joining());
        return "交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款金额,手续费,订单金额\n%s总交易单数,订单总金额,退款总金额\n`%d,`%s,`0.00\n"
                .formatted(
                        lines,
                        moved.size(),
                        Money.sum(moved, StatementLine::amount).yuan());
    }
}

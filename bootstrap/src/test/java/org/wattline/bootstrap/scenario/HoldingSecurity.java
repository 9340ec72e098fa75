package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Security is demanded of an account, paid in two parts, set against what it owes, and given back with its interest. */
final class HoldingSecurity {
    private HoldingSecurity() {}

    /** @return path of the deposit, of which 357.60 are left */
    static String setAgainstDebt(MoneyDesk desk, String account) {
        String deposit = desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/deposits",
                        "{'amount': %s, 'dueOn': '2026-02-10', 'reason': '临时用电'}".formatted(MoneyDesk.sum("500.00")))
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(received(desk, deposit, "200.00").expect(200).text("/held/amount"))
                .isEqualTo("200.00");
        received(desk, deposit, "300.01").expect(422);
        assertThat(received(desk, deposit, "300.00").expect(200).text("/held/amount"))
                .isEqualTo("500.00");
        assertThat(desk.balance(account).text("/deposit/amount")).isEqualTo("500.00");
        Http.Answer applied = desk.cashier().command(deposit, "apply", "").expect(200);
        assertThat(applied.text("/held/amount")).isEqualTo("357.60");
        assertThat(movements(applied))
                .containsExactly("RECEIVED 200.00 0.00", "RECEIVED 300.00 0.00", "APPLIED 142.40 0.00");
        assertThat(desk.toPay(account)).isEqualTo("0.00");
        desk.cashier().command(deposit, "apply", "").expect(409, 422);
        return deposit;
    }

    /** 27 days later: 357.60 at 0.35 % a year of 360 days bear 9 fen. */
    static void givenBack(MoneyDesk desk, String account, String deposit) {
        String why = "{'reason': '临时用电结束'}";
        desk.cashier().command(deposit, "give-back", why).expect(403);
        Http.Answer given = desk.manager().command(deposit, "give-back", why).expect(200);
        assertThat(movements(given)).last().isEqualTo("GIVEN_BACK 357.60 0.09");
        assertThat(given.at("/closed").asBoolean()).isTrue();
        assertThat(given.text("/held/amount")).isEqualTo("0.00");
        assertThat(desk.prepaid(account)).isEqualTo("357.69");
        desk.manager().command(deposit, "give-back", why).expect(409);
    }

    private static Http.Answer received(MoneyDesk desk, String deposit, String yuan) {
        return desk.cashier().command(deposit, "receive", "{'amount': %s}".formatted(MoneyDesk.sum(yuan)));
    }

    private static List<String> movements(Http.Answer deposit) {
        List<String> movements = new ArrayList<>();
        deposit.at("/movements")
                .forEach(each -> movements.add(each.at("/kind").asText() + " "
                        + each.at("/amount/amount").asText() + " "
                        + each.at("/interest/amount").asText()));
        return movements;
    }
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** A cashier counts the cash at the end of the day; the counted day takes no more payments. */
final class CountingCash {
    private static final String COUNT = "{'day': '%s', 'counted': %s, 'reason': '%s'}";

    private CountingCash() {}

    /** Of 50.00 one yuan is missing, which the cashier accounts for alone. */
    static void ofTheDay(MoneyDesk desk, String account) {
        assertThat(desk.cashier()
                        .post(
                                "/v1/cashier-days",
                                "{'day': '2026-01-05', 'counted': %s}".formatted(MoneyDesk.sum("49.00")))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("PAY-191");
        Http.Answer closed = counted(desk, "2026-01-05", "49.00", "找零差错");
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
        assertThat(closed.text("/expected/amount")).isEqualTo("50.00");
        assertThat(closed.text("/difference/amount")).isEqualTo("-1.00");
        assertThat(paid(desk, account).expect(409).text("/ruleNo")).isEqualTo("PAY-190");
        assertThat(secured(desk, demanded(desk, account)).expect(409).text("/ruleNo"))
                .isEqualTo("PAY-190");
    }

    /** The next day twenty yuan of 30.00 and 5.00 of security are missing, then twelve: somebody else lets it be counted again, and approves. */
    static void withTwo(MoneyDesk desk, String account) {
        paid(desk, account).expect(201);
        String deposit = desk.cashier()
                .get("/v1/deposits?accountNo=" + account)
                .expect(200)
                .text("/items/0/depositId");
        secured(desk, "/v1/deposits/" + deposit).expect(200);
        assertThat(counted(desk, "2026-01-06", "15.00", "短款原因不明").text("/state"))
                .isEqualTo("WAITING");
        String day = "/v1/cashier-days/2026-01-06.cashier";
        desk.cashier().command(day, "approve", "").expect(403);
        assertThat(desk.manager()
                        .command(day, "reject", "{'why': '请重新清点'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        assertThat(counted(desk, "2026-01-06", "23.00", "漏点一捆").text("/state")).isEqualTo("WAITING");
        assertThat(desk.manager().command(day, "approve", "").expect(200).text("/state"))
                .isEqualTo("CLOSED");
        assertThat(BankingTakings.clearing(desk)).isEqualByComparingTo("23.00");
        ClosingTheBooks.taken(desk, "2026-01-06", "2026-01-07", "35.00", "0.00");
    }

    private static Http.Answer counted(MoneyDesk desk, String day, String yuan, String why) {
        return desk.cashier()
                .post("/v1/cashier-days", COUNT.formatted(day, MoneyDesk.sum(yuan), why))
                .expect(201);
    }

    /** @return path of the deposit */
    private static String demanded(MoneyDesk desk, String account) {
        return desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/deposits",
                        "{'amount': %s, 'dueOn': '2026-02-10', 'reason': '临时用电'}".formatted(MoneyDesk.sum("5.00")))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private static Http.Answer secured(MoneyDesk desk, String deposit) {
        return desk.cashier().command(deposit, "receive", "{'amount': %s}".formatted(MoneyDesk.sum("5.00")));
    }

    private static Http.Answer paid(MoneyDesk desk, String account) {
        return desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum("30.00")));
    }
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.wattline.bootstrap.demo.DemoAccess;

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
        atTheCounterOfTheCity(desk, account);
    }

    /** A cashier of the city's own hall takes 12.00 for the customer of a county: the county's books have it, the hall's counter took it. */
    private static void atTheCounterOfTheCity(MoneyDesk desk, String account) {
        desk.on("2026-01-07");
        staff(desk, "hall.cashier", "CASHIER")
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum("12.00")))
                .expect(201);
        desk.stand()
                .http()
                .signedIn("administrator", DemoAccess.PASSWORD.clear())
                .post("/v1/positions", """
                        {'code': 'HALL-BOOKS', 'name': {'zh': '营业厅账务', 'en': 'Books of a hall'}, 'lowest': 'STATION', 'excludes': [],
                         'permissions': ['payment:see-ledger']}""")
                .expect(201);
        Http accountant = staff(desk, "hall.accountant", "HALL-BOOKS");
        String days = "?from=2026-01-06&to=2026-01-08";
        String county = "/33/3301/330106,/33/3301/330106,2026-01-06,2,35.00,0.00\n";
        String hall = "/33/3301,/33/3301/330106,2026-01-07,1,12.00,0.00\n";
        assertThat(csv(accountant, days)).contains(county, hall);
        assertThat(csv(accountant, days + "&counter=/33/3301/330106"))
                .contains(county)
                .doesNotContain(hall);
        assertThat(csv(desk.manager(), days))
                .as("the county's counter alone")
                .contains(county)
                .doesNotContain(hall);
        Http.Answer shown = accountant.get("/v1/ledger/counter-takings" + days).expect(200);
        assertThat(shown.text("/taken/amount")).isEqualTo("47.00");
        assertThat(shown.at("/lines")).hasSize(2);
        assertThat(desk.accountant()
                        .get("/v1/ledger/takings?from=2026-01-07&to=2026-01-08")
                        .expect(200)
                        .text("/taken/amount"))
                .as("for the customers of the county")
                .isEqualTo("12.00");
    }

    private static String csv(Http reader, String asked) {
        return new String(
                reader.get("/v1/ledger/counter-takings.csv" + asked)
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }

    /** Somebody of the city, who has a login of their own. */
    private static Http staff(MoneyDesk desk, String login, String position) {
        Http administrator = desk.stand().http().signedIn("administrator", DemoAccess.PASSWORD.clear());
        administrator
                .post(
                        "/v1/staff-accounts",
                        "{'login': '%s', 'name': '市区营业厅', 'unit': '/33/3301', 'password': 'First-secret-1'}"
                                .formatted(login))
                .expect(201);
        administrator
                .command(
                        "/v1/staff-accounts/" + login,
                        "assign-position",
                        "{'position': '%s', 'unit': '/33/3301', 'from': '2026-01-01'}".formatted(position))
                .expect(200);
        desk.stand()
                .http()
                .signedIn(login, "First-secret-1")
                .post("/v1/me/commands/change-password", "{'present': 'First-secret-1', 'next': 'Another-secret-26'}")
                .expect(200, 204);
        return desk.stand().http().signedIn(login, "Another-secret-26");
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

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/** Worked examples E4-1 to E4-3: bills that are issued, fall due, and are really paid late with what that costs. */
abstract class PayingAfterTheDueDate {
    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    /** 300 kWh at 0.788 yuan are 236.40, paid after 16 days; 100 kWh at 0.42 yuan are 42.00, paid after 5 days. */
    @Test
    void a_household_pays_a_thousandth_for_each_day_and_no_minimum() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            BilledTogether.publish(desk.company(), YearMonth.of(2026, 1), "0.788", "0.788", "236.40");
            BilledTogether.publish(desk.company(), YearMonth.of(2026, 2), "0.42", "0.42", "126.00");
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            desk.on("2026-02-02");
            desk.read(1, "2026-01-01", 60);
            desk.read(1, "2026-02-01", 360);
            String january = desk.company().bill(account, "2026-01-01", "2026-02-01");
            paidLate(desk, account, january, LocalDate.of(2026, 2, 28), GoldenVectors.vector("E4-1"));

            desk.on("2026-03-17");
            desk.company().readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-03-01,460,300,160
                    """, 1);
            String february = desk.company().bill(account, "2026-02-01", "2026-03-01");
            paidLate(desk, account, february, LocalDate.of(2026, 3, 31), GoldenVectors.vector("E4-3"));
            ClosingTheBooks.explained(desk, List.of(account));
        }
    }

    /** 58,000.00 that a shop owes by a note: two thousandths for each day of the year, three for each of the next. */
    @Test
    void a_shop_pays_more_for_the_days_after_the_turn_of_the_year() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-05T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            MoneyDesk desk = new MoneyDesk(stand, branch);
            String shop = new OnFile(stand)
                    .customer(
                            UseCategory.COMMERCE,
                            ChangingSupply.agreed(
                                    50, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                            Map.of(),
                            Register.ACTIVE_IMPORT);
            JsonNode vector = GoldenVectors.vector("E4-2");
            String note = noted(branch, shop);
            assertThat(branch.staff("biller").get(note).expect(200).text("/dueOn"))
                    .isEqualTo(vector.at("/inputs/due").asText());
            paidLate(desk, shop, note, LocalDate.parse(vector.at("/inputs/due").asText()), vector);
            assertThat(stand.clock().today())
                    .isEqualTo(vector.at("/inputs/paid").asText());
            ClosingTheBooks.explained(desk, List.of(shop));
        }
    }

    /** 107,806.69 kWh at 0.538 yuan, as the meter's ratio was one instead of two. @return path of the bill of the note */
    private static String noted(Connecting branch, String account) {
        Http.Answer drafted = branch.staff("biller")
                .post("/v1/accounts/" + account + "/bill-adjustments", """
                        {'reason': '抄错倍率', 'facts': {'kind': 'WRONG_RATIO', 'appliedRatio': '1', 'rightRatio': '2', 'uses':
                         [{'from': '2025-11-01', 'to': '2025-12-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '107806.69'}]}}""")
                .expect(201);
        Http reviewer = branch.staff("bill-reviewer");
        reviewer.command(drafted.header("Location").orElseThrow(), "approve", "")
                .expect(200);
        String bill = "/v1/bills/" + drafted.text("/noteNo");
        reviewer.command(bill, "issue", "").expect(200);
        return bill;
    }

    /** @param due after whose many days the vector pays */
    private static void paidLate(MoneyDesk desk, String account, String bill, LocalDate due, JsonNode vector) {
        String principal = vector.at("/inputs/principal").asText().replaceFirst("^(\\d+)$", "$1.00");
        String fee = vector.at("/expected/fee").asText();
        assertThat(desk.cashier().get(bill).expect(200).text("/total/amount")).isEqualTo(principal);
        desk.on(due.toString());
        assertThat(desk.balance(account).text("/lateFee/amount")).isEqualTo("0.00");
        desk.on(
                vector.path("inputs").has("days")
                        ? due.plusDays(vector.at("/inputs/days").asInt()).toString()
                        : vector.at("/inputs/paid").asText());
        Http.Answer owed = desk.balance(account);
        assertThat(owed.text("/open/amount")).isEqualTo(principal);
        assertThat(owed.text("/lateFee/amount")).isEqualTo(fee);
        Http.Answer paid = desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum(owed.text("/toPay/amount"))))
                .expect(201);
        assertThat(paid.text("/settled/0/principal/amount")).isEqualTo(principal);
        assertThat(paid.text("/settled/0/lateFee/amount")).isEqualTo(fee);
        assertThat(desk.toPay(account)).isEqualTo("0.00");
        assertThat(desk.prepaid(account)).isEqualTo("0.00");
    }
}

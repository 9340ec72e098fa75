package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;

/** What was taken in cash, by card and by transfer comes to the bank the day after; its statement is held against what was on its way. */
final class BankingTakings {
    private static final String FILE = "/v1/bank-statements?layout=BANK-DELIMITED";

    private BankingTakings() {}

    /** Of 50.00 in cash the cashier counts 49.00, and 48.00 come; of 30.00 by card 11 fen are kept; 7.00 come that nobody told of. */
    static void banked(MoneyDesk desk, String account) {
        desk.on("2026-01-05");
        take(desk, account, "'channel': 'COUNTER'", "50.00");
        take(desk, account, "'channel': 'COUNTER', 'reference': 'POS-000017'", "30.00");
        take(desk, account, "'channel': 'ONLINE_BANK', 'reference': 'EB-17'", "20.00");
        CountingCash.ofTheDay(desk, account);
        desk.on("2026-01-06");
        String file = """
                H|ICBC-20260106|20260106|5|102.89
                D|20260106|48.00|K1|押运公司|现金缴存 20260105
                D|20260106|29.89|K2|银联商务|POS清算 20260105
                D|20260106|20.00|K3|李明|电费 EB-17
                D|20260106|7.00|K4|王芳|谢谢
                D|20260106|-2.00|K5|工商银行|账户管理费
                """;
        for (int time = 0; time < 2; time++)
            assertThat(sent(desk, file).expect(201).text("/came/amount")).isEqualTo("104.89");
        assertThat(sent(desk, file.replace("王芳", "王方")).expect(409).text("/ruleNo"))
                .isEqualTo("PAY-186");
        assertThat(sent(desk, file.replace("102.89", "102.88")).expect(422).text("/ruleNo"))
                .isEqualTo("PAY-187");
        assertThat(desk.accountant()
                        .get("/v1/bank-statement-lines?statement=ICBC-20260106")
                        .expect(200)
                        .at("/items"))
                .extracting(each ->
                        each.at("/standsFor").asText() + " " + each.at("/state").asText())
                .containsExactly(
                        "COUNTER.CASH.2026-01-05 BREAK",
                        "COUNTER.CARD.2026-01-05 PAIRED",
                        "ONLINE_BANK:EB-17 PAIRED",
                        "ONLINE_BANK:K4 BREAK",
                        "BANK-FEE PAIRED");
        assertThat(clearing(desk)).isEqualByComparingTo("-6.00");
        resolve(desk, "COUNTER", "BANK_DIFFERS", "{'resolution': 'ACCEPT', 'note': '押运公司少缴，由公司承担'}", "RESOLVED");
        resolve(
                desk,
                "ONLINE_BANK",
                "BANK_ONLY",
                "{'resolution': 'BOOK', 'accountNo': '%s', 'note': '付款人来电确认'}".formatted(account),
                "RESOLVED");
        assertThat(clearing(desk)).isEqualByComparingTo("0.00");
        assertThat(desk.prepaid(account)).isEqualTo("107.00");
        CountingCash.withTwo(desk, account);
    }

    private static void take(MoneyDesk desk, String account, String how, String yuan) {
        desk.cashier()
                .post("/v1/accounts/" + account + "/payments", "{%s, 'amount': %s}".formatted(how, MoneyDesk.sum(yuan)))
                .expect(201);
    }

    static Http.Answer sent(MoneyDesk desk, String file) {
        return desk.accountant().upload(FILE, "text/plain", file.getBytes(Charset.forName("GBK")));
    }

    static void resolve(MoneyDesk desk, String channel, String kind, String decision, String becomes) {
        Http.Answer open = desk.accountant()
                .get("/v1/reconciliation-breaks?state=OPEN&channel=" + channel)
                .expect(200);
        assertThat(open.text("/items/0/kind")).isEqualTo(kind);
        assertThat(desk.accountant()
                        .command("/v1/reconciliation-breaks/" + open.text("/items/0/breakId"), "resolve", decision)
                        .expect(200)
                        .text("/state"))
                .isEqualTo(becomes);
    }

    /** What is on its way from all channels, as the books have it. */
    static BigDecimal clearing(MoneyDesk desk) {
        return sum(desk, "CLEARING");
    }

    /** What accounts of a kind come to, debits more than nothing. */
    static BigDecimal sum(MoneyDesk desk, String kind) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line :
                desk.accountant().get("/v1/ledger/trial-balance").expect(200).at("/lines"))
            if (line.at("/account").asText().equals(kind))
                sum = sum.add(new BigDecimal(line.at("/debit/amount").asText()))
                        .subtract(new BigDecimal(line.at("/credit/amount").asText()));
        return sum;
    }
}

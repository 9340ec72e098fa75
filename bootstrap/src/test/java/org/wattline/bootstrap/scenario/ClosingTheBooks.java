package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** The books at any time: what is owed by age, months that are closed, a trial balance that comes to zero, and accounts whose entries explain them. */
final class ClosingTheBooks {
    private static final String CLOSED = "/v1/ledger/closed-periods";

    private ClosingTheBooks() {}

    /** @param open what all accounts together owe, late fees aside */
    static void aged(MoneyDesk desk, String day, String open) {
        Http.Answer aged = desk.accountant().get("/v1/ledger/ageing?day=" + day).expect(200);
        assertThat(aged.text("/open/amount")).as("%s", aged.body()).isEqualTo(open);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : aged.at("/lines"))
            sum = sum.add(new BigDecimal(line.at("/open/amount").asText()));
        assertThat(sum).isEqualByComparingTo(open);
    }

    /** What the branch's customers paid at the counter on a day, as JSON and as CSV, is what the payments of that day come to. */
    static void taken(MoneyDesk desk, String day, String after, String taken, String returned) {
        String asked = "?from=%s&to=%s".formatted(day, after);
        Http.Answer report = desk.accountant().get("/v1/ledger/takings" + asked).expect(200);
        String line = "";
        for (JsonNode each : report.at("/lines"))
            if (each.path("channel").asText().equals("COUNTER"))
                line = String.join(
                        ",",
                        each.path("unit").asText(),
                        each.path("day").asText(),
                        "COUNTER",
                        each.path("payments").asText(),
                        each.at("/taken/amount").asText(),
                        each.at("/returned/amount").asText());
        assertThat(line).as("%s", report.body()).startsWith("/33/3301/330106").endsWith("," + taken + "," + returned);
        assertThat(desk.accountant()
                        .get("/v1/ledger/takings.csv" + asked)
                        .expect(200)
                        .table())
                .startsWith("unit,day,channel,payments,takenYuan,returnedYuan\n")
                .contains(line + "\n");
    }

    /** Months are closed one after the other, and once. */
    static void closed(MoneyDesk desk, String first, String second) {
        String month = "{'month': '%s'}";
        desk.cashier().post(CLOSED, month.formatted(first)).expect(403);
        for (String each : List.of(first, second))
            assertThat(desk.manager()
                            .post(CLOSED, month.formatted(each))
                            .expect(201)
                            .text("/month"))
                    .isEqualTo(each);
        desk.manager().post(CLOSED, month.formatted(first)).expect(409);
        assertThat(desk.accountant().get(CLOSED).expect(200).at("/periods"))
                .extracting(each -> each.at("/month").asText())
                .containsExactly(second, first);
    }

    static void balanced(MoneyDesk desk) {
        JsonNode trial =
                desk.accountant().get("/v1/ledger/trial-balance").expect(200).body();
        assertThat(trial.at("/lines")).isNotEmpty();
        assertThat(trial.at("/debit")).as("%s", trial).isEqualTo(trial.at("/credit"));
    }

    static void explained(MoneyDesk desk, List<String> accounts) {
        balanced(desk);
        for (String account : accounts) {
            JsonNode entries = desk.accountant()
                    .get("/v1/accounts/" + account + "/ledger-entries?limit=500")
                    .expect(200)
                    .at("/items");
            assertThat(entries).isNotEmpty();
            for (JsonNode entry : entries)
                assertThat(sum(entry.at("/postings"), "")).as("%s", entry).isEqualByComparingTo("0");
            JsonNode balance = desk.balance(account).body();
            assertThat(sum(entries.findValues("postings"), "RECEIVABLE"))
                    .as("%s", balance)
                    .isEqualByComparingTo(balance.at("/open/amount").asText());
            assertThat(sum(entries.findValues("postings"), "PREPAID").negate())
                    .as("%s", balance)
                    .isEqualByComparingTo(balance.at("/prepaid/amount").asText());
        }
    }

    private static BigDecimal sum(List<JsonNode> entries, String account) {
        return entries.stream().map(each -> sum(each, account)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param account of the books; empty for all of them */
    private static BigDecimal sum(JsonNode postings, String account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode posting : postings)
            if (account.isEmpty() || posting.at("/account").asText().equals(account))
                sum = sum.add(new BigDecimal(posting.at("/amount/amount").asText()));
        return sum;
    }
}

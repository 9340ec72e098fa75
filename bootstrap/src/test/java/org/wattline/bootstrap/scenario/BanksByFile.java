package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wattline.application.payment.debit.CollectingDebits;
import org.wattline.application.payment.debit.PlanningDebits;
import org.wattline.domain.customer.AccountNo;

/** A bank tells what it took by file; another file asks it for debits, and one more tells what became of them. */
final class BanksByFile {
    private static final String TAKEN = "/v1/bank-files?channel=DIRECT_DEBIT&layout=DELIMITED";
    private static final String MANDATE = """
            {'channel': 'DIRECT_DEBIT', 'bankAccount': {'holder': '李明', 'bank': '工商银行', 'number': '6222021202041000017'},
             'perDebit': %s, 'perMonth': %s, 'validUntil': '2030-12-31', 'evidence': 'form signed at the counter'}""".formatted(MoneyDesk.sum("5000.00"), MoneyDesk.sum("9000.00"));

    private BanksByFile() {}

    /** 42.40 of the first account's 142.40 come in; the second account's bank has refused. */
    static void tookSome(MoneyDesk desk, String first, String second) {
        String file = """
                H|B-1|3|62.40
                D|%s|42.40|B-1-1|0000
                D|%s|10.00|B-1-2|0051
                D|%s|10.00|B-1-3|0000
                """.formatted(first, second, AccountNo.of(9_999_999));
        assertThat(states(desk.accountant().upload(TAKEN, "text/plain", file).expect(200)))
                .containsExactly("2 BOOKED 0000", "3 NOT_TAKEN 0051", "4 PUT_ASIDE payment.unknown-account");
        assertThat(states(desk.accountant().upload(TAKEN, "text/plain", file).expect(200)))
                .startsWith("2 KNOWN");
        desk.accountant()
                .upload(TAKEN, "text/plain", file.replace("62.40", "62.41"))
                .expect(422);
        notBooked(desk, first);
        assertThat(desk.toPay(first)).isEqualTo("100.00");
        assertThat(desk.toPay(second)).isEqualTo("142.40");
    }

    /** A known number with another amount is explained; a line that nobody can read is corrected, and its money put aside. */
    private static void notBooked(MoneyDesk desk, String account) {
        String file = "H|B-2|2|10.00\nD|%s|9.00|B-1-1|0000\nD|12|1.00|B-2-2|0000\n".formatted(account);
        assertThat(states(desk.accountant().upload(TAKEN, "text/plain", file).expect(200)))
                .extracting(line -> line.substring(0, 5))
                .containsExactly("2 REF", "3 UNR");
        Http.Answer open =
                desk.accountant().get("/v1/bank-file-lines?state=OPEN").expect(200);
        assertThat(open.at("/items")).hasSize(2);
        int refused = open.text("/items/0/fault").equals("REFUSED") ? 0 : 1;
        String known = "/v1/bank-file-lines/" + open.text("/items/" + refused + "/bankFileLineId");
        String unreadable = "/v1/bank-file-lines/" + open.text("/items/" + (1 - refused) + "/bankFileLineId");
        assertThat(desk.accountant()
                        .command(known, "explain", "{'note': '银行重复报送，金额有误'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("EXPLAINED");
        String right = "{'accountNo': '%s', 'amount': %s, 'reference': '%s', 'note': '银行来函更正'}";
        assertThat(desk.accountant()
                        .command(
                                unreadable,
                                "correct",
                                right.formatted(AccountNo.of(9_999_998), MoneyDesk.sum("1.00"), "B-1-1"))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("PAY-197");
        Http.Answer corrected = desk.accountant()
                .command(
                        unreadable, "correct", right.formatted(AccountNo.of(9_999_998), MoneyDesk.sum("1.00"), "B-2-2"))
                .expect(200);
        assertThat(corrected.text("/state")).isEqualTo("CORRECTED");
        assertThat(desk.accountant()
                        .get("/v1/stray-receipts/" + corrected.text("/strayReceiptId"))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("WAITING");
    }

    /** What is left of the bill is taken from the owner's bank account on the day on which it falls due. */
    static void debited(MoneyDesk desk, String account) {
        String mandate = desk.cashier()
                .post("/v1/accounts/" + account + "/debit-mandates", MANDATE)
                .expect(201)
                .header("Location")
                .orElseThrow();
        desk.on("2026-02-26");
        desk.job(PlanningDebits.KIND);
        Http.Answer announced = desk.accountant()
                .get("/v1/debits?state=ANNOUNCED&accountNo=" + account)
                .expect(200);
        assertThat(announced.text("/items/0/amount/amount")).isEqualTo("100.00");
        assertThat(announced.text("/items/0/debitOn")).isEqualTo("2026-02-28");
        String debit = announced.text("/items/0/debitNo");
        assertThat(file(desk, "2026-02-28")).isEmpty();

        desk.on("2026-02-28");
        desk.job(CollectingDebits.KIND);
        String line = "D|%s|100.00|%s".formatted(account, debit);
        List<String> asked = file(desk, "2026-02-28");
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).isEqualTo("H|20260228|1|100.00|20260228");
        assertThat(asked.getLast()).startsWith(line).contains("6222021202041000017", MoneyDesk.last(mandate));

        String answer = "H|20260228|1|100.00\n%s|0000\n".formatted(line);
        for (String state : List.of("TAKEN", "KNOWN"))
            assertThat(states(desk.accountant()
                            .upload("/v1/debit-results", "text/plain", answer)
                            .expect(200)))
                    .containsExactly("2 " + state + " 0000");
        Http.Answer taken = desk.accountant().get("/v1/debits/" + debit).expect(200);
        assertThat(taken.text("/state")).isEqualTo("TAKEN");
        assertThat(desk.cashier()
                        .get("/v1/payments/" + taken.text("/paymentNo"))
                        .expect(200)
                        .text("/amount/amount"))
                .isEqualTo("100.00");
        assertThat(desk.toPay(account)).isEqualTo("0.00");
        assertThat(desk.cashier()
                        .command(mandate, "end", "{'reason': '客户改为自行缴费'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("ENDED");
    }

    private static List<String> file(MoneyDesk desk, String day) {
        byte[] file = desk.accountant()
                .get("/v1/debit-files?day=" + day)
                .expect(200)
                .response()
                .body();
        return new String(file, StandardCharsets.ISO_8859_1).lines().toList();
    }

    private static List<String> states(Http.Answer answer) {
        List<String> states = new ArrayList<>();
        answer.at("/lines")
                .forEach(line -> states.add(
                        (line.at("/line").asText() + " " + line.at("/state").asText() + " "
                                        + line.at("/why").asText())
                                .strip()));
        return states;
    }
}

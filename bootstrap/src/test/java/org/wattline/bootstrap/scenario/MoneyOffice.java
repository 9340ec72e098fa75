package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days in the money office, as its screens ask for them: files of banks, security, netting, Alipay, refunds, debts that are written off, the books. An
 * owner has two flats; 300 kWh of each month, 200 of them at peak, come to 142.40.
 */
abstract class MoneyOffice {
    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void money_comes_goes_and_stays_explained() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            stand.providers().alipayWallets().orElseThrow().book().daysBy(stand.clock());
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            List<String> accounts = BilledTogether.second(stand, desk.company(), owner);
            String first = accounts.getFirst();
            String second = accounts.getLast();
            billed(desk, accounts, 1, 60, 360);
            BanksByFile.tookSome(desk, first, second);
            desk.on("2026-02-03");
            String deposit = HoldingSecurity.setAgainstDebt(desk, second);
            BanksByFile.debited(desk, first);

            String bill = billed(desk, accounts, 2, 0, 660).getLast();
            PayingByAlipay.paid(desk, OwnLogin.signedIn(stand, MainJob.PHONE), second, bill, "142.40");
            HoldingSecurity.givenBack(desk, second, deposit);
            NettingForAnOwner.netted(desk, second, first);
            desk.on("2026-03-03");
            PayingByAlipay.reconciled(desk, "2026-03-02");
            desk.on("2026-03-05");
            RefundingAClosedAccount.paidOut(desk, second, "215.29");
            ClosingTheBooks.explained(desk, accounts);

            later(desk, accounts, first);
            CarriedOut.MONEY_OFFICE.by(stand);
        }
    }

    /** March and April of the first flat are never paid, until they are. */
    private static void later(MoneyDesk desk, List<String> accounts, String first) {
        String march = billed(desk, List.of(first), 3, 0, 960).getFirst();
        String april = billed(desk, List.of(first), 4, 0, 1_260).getFirst();
        desk.on("2029-06-04");
        ClosingTheBooks.aged(desk, "2029-06-03", "284.80");
        WritingOffDebts.writtenOffAndPaidAfterAll(desk, first, march, april);
        ClosingTheBooks.aged(desk, "2029-06-04", "0.00");
        ClosingTheBooks.explained(desk, accounts);
        ClosingTheBooks.closed(desk, "2026-01", "2026-02");
        assertThat(desk.stand().happened().entrySet().stream()
                        .filter(each -> each.getKey().startsWith("payment."))
                        .map(Map.Entry::toString))
                .containsExactly(
                        "payment.debit-announced=1",
                        "payment.debit-sent=1",
                        "payment.debit-taken=1",
                        "payment.deposit-applied=1",
                        "payment.deposit-demanded=1",
                        "payment.deposit-given-back=1",
                        "payment.deposit-received=2",
                        "payment.mandate-ended=1",
                        "payment.mandate-given=1",
                        "payment.netted=2",
                        "payment.netting-undone=1",
                        "payment.payment-settled=4",
                        "payment.receivable-changed=11",
                        "payment.refund-moved=5",
                        "payment.statement-settled=1",
                        "payment.write-off-moved=5");
    }

    @Test
    void a_partner_pays_what_a_good_customer_forgot() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            PaidByPartner.advanced(desk, account);
            ClosingTheBooks.explained(desk, List.of(account));
            CarriedOut.PARTNER.by(stand);
        }
    }

    @Test
    void what_was_taken_comes_to_the_bank() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            BankingTakings.banked(desk, account);
            ClosingTheBooks.explained(desk, List.of(account));
            CarriedOut.BANKED.by(stand);
        }
    }

    @Test
    void a_payment_for_an_unknown_bill_is_refused_or_kept_and_every_fen_of_it_is_explained() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            PayingForAnUnknownBill.refusedOrKept(desk);
            ClosingTheBooks.balanced(desk);
            assertThat(owner.get("/v1/accounts").expect(200).at("/items")).hasSize(1);
        }
    }

    /**
     * Reads and bills a month on the second day of the next one.
     *
     * @param begin what the meters show on its first day; 0 if that is known
     * @param end what they show at its end
     * @return the bills, account by account
     */
    private static List<String> billed(MoneyDesk desk, List<String> accounts, int month, int begin, int end) {
        String from = "2026-%02d-01".formatted(month);
        String to = "2026-%02d-01".formatted(month + 1);
        desk.on("2026-%02d-02".formatted(month + 1));
        if (begin > 0) desk.read(accounts.size(), from, begin);
        desk.read(accounts.size(), to, end);
        return accounts.stream()
                .map(account -> desk.company().bill(account, from, to))
                .toList();
    }
}

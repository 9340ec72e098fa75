package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

class BooksStayBalancedTest {
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private AccountBalance balance = Samples.balance();
    private Set<BillNo> apart = Set.of();

    /** Even figures are bills, every seventh of them a credit, odd ones payments; every fifth step takes the last payment or bill back. */
    @Property
    void whatever_happens_the_balance_is_what_the_ledger_says(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 40_000) Integer> steps,
            @ForAll @IntRange(min = 1, max = 9) int disputed) {
        ledger.clear();
        apart = Set.of(BillNo.of(disputed));
        balance = Samples.balance();
        Instant now = Zone.startOf(LocalDate.of(2025, 11, 1));
        List<Payment> payments = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        int i = 0;
        for (int fen : steps) {
            i++;
            now = now.plusSeconds(86_400L * (fen % 9));
            if (i % 5 == 0 && fen % 2 == 0 && !charges.isEmpty()) keep(balance.cancel(charges.removeLast(), now));
            else if (i % 5 == 0 && !payments.isEmpty()) {
                Outcome<Payment.Paid> back = payments.removeLast().reverse(balance, Samples.POLICY, "test", now);
                keep(back.map(Payment.Paid::booking));
            } else if (fen % 2 == 0) {
                LocalDate due = Zone.day(now).plusDays(10);
                charges.add(Samples.charge(
                        BillNo.of(i),
                        due.toString(),
                        Money.fen(fen % 7 == 0 ? -fen : fen).toString()));
                keep(balance.charge(charges.getLast(), now));
            } else payments.add(pay(i, Money.fen(fen), now));
            check();
        }
    }

    private Payment pay(int number, Money amount, Instant now) {
        Payment received = Samples.done(
                Payment.received(PaymentNo.of(number), balance, Channel.COUNTER, Optional.empty(), amount, now));
        Payment.Paid paid = Samples.done(received.settle(balance, Samples.POLICY, now));
        keep(Outcome.done(paid.booking()));
        return paid.payment();
    }

    private void keep(Outcome<Booking> outcome) {
        if (!(outcome instanceof Outcome.Done<Booking>(Booking decided))) return;
        Booking booking = decided.meetingBills(apart, Samples.POLICY);
        balance = booking.balance();
        ledger.addAll(booking.entries());
    }

    /** No bill stays open beside money that lies ahead, but one that is in dispute. */
    private void nothingOpenBesideMoneyAhead() {
        if (balance.prepaid().isPositive())
            assertThat(balance.open()).extracting(Receivable::bill).isSubsetOf(apart);
    }

    private void check() {
        nothingOpenBesideMoneyAhead();
        assertThat(sum(new LedgerAccount.Receivable(Samples.ACCOUNT)))
                .isEqualTo(Money.sum(balance.receivables(), Receivable::open));
        assertThat(sum(new LedgerAccount.Prepaid(Samples.ACCOUNT)))
                .isEqualTo(balance.prepaid().negated());
    }

    private Money sum(LedgerAccount account) {
        return Money.sum(
                ledger.stream()
                        .flatMap(e -> e.postings().stream())
                        .filter(p -> p.account().equals(account))
                        .toList(),
                Posting::amount);
    }
}

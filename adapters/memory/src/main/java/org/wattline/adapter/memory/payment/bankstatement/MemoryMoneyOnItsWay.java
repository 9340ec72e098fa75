package org.wattline.adapter.memory.payment.bankstatement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bankstatement.MoneyOnItsWay;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.bank.StrayReceiptId;
import org.wattline.domain.payment.bankstatement.Meant;
import org.wattline.domain.payment.bankstatement.OwnTransfer;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.quantity.Money;

/** What the entries in clearing come to. */
public final class MemoryMoneyOnItsWay implements MoneyOnItsWay {
    private static final String CASHIER = "CASHIER.";

    private final MemoryLedger ledger;
    private final MemoryPayments payments;
    private final MemoryReconciliation breaks;
    private final StrayReceipts strays;
    private final MemoryBankStatements statements;

    public MemoryMoneyOnItsWay(
            MemoryLedger ledger,
            MemoryPayments payments,
            MemoryReconciliation breaks,
            StrayReceipts strays,
            MemoryBankStatements statements) {
        this.ledger = ledger;
        this.payments = payments;
        this.breaks = breaks;
        this.strays = strays;
        this.statements = statements;
    }

    @Override
    public Map<Takings, Money> expected(Set<Takings> takings) {
        Map<Takings, Money> expected = new HashMap<>();
        for (LedgerEntry entry : ledger.all().filter(this::counts).toList()) {
            Optional<Payment> payment = payment(entry);
            if (payment.filter(this::clearsUp).isPresent()) continue;
            boolean numbered = payment.flatMap(Payment::reference).isPresent();
            entry.postings().forEach(posting -> {
                if (posting.account() instanceof LedgerAccount.Clearing(Channel channel))
                    takings.stream()
                            .filter(each -> each.channel() == channel
                                    && each.day().equals(day(entry))
                                    && each.part().has(numbered))
                            .forEach(each -> expected.merge(each, posting.amount(), Money::plus));
            });
        }
        return expected;
    }

    private Optional<Payment> payment(LedgerEntry entry) {
        return switch (entry.cause()) {
            case PAYMENT, PAYMENT_REVERSED -> payments.find(new PaymentNo(entry.document()));
            default -> Optional.empty();
        };
    }

    /** What was put aside counts where a bank's file told of it, and not where a break is cleared up. */
    private boolean counts(LedgerEntry entry) {
        return switch (entry.cause()) {
            case PAYMENT, PAYMENT_REVERSED, REFUND_PAID, DEPOSIT_TAKEN, DEPOSIT_RELEASED -> true;
            case SUSPENDED, SUSPENSE_CLEARED ->
                strays.find(new StrayReceiptId(UUID.fromString(entry.document())))
                        .isPresent();
            case DIFFERENCE_ACCEPTED -> entry.document().startsWith(CASHIER);
            default -> false;
        };
    }

    /** What a cashier counted over or short is of that day, whenever it was approved of. */
    private static LocalDate day(LedgerEntry entry) {
        return entry.document().startsWith(CASHIER)
                ? CashierDayId.parse(entry.document().substring(CASHIER.length()))
                        .day()
                : entry.day();
    }

    private boolean clearsUp(Payment payment) {
        return payment.reference()
                .filter(reference -> breaks.bankOnly(payment.channel(), reference))
                .isPresent();
    }

    @Override
    public List<OwnTransfer> transfers(Set<Meant.Transfer> wanted) {
        return wanted.stream()
                .flatMap(each -> payments.find(each.channel(), each.reference()).stream())
                .filter(MemoryMoneyOnItsWay::stands)
                .map(MemoryMoneyOnItsWay::own)
                .toList();
    }

    @Override
    public List<OwnTransfer> untold(Channel channel, LocalDate from, LocalDate until) {
        return payments.received(channel, Zone.startOf(from), Zone.startOf(until))
                .filter(each -> each.reference().isPresent())
                .filter(MemoryMoneyOnItsWay::stands)
                .map(MemoryMoneyOnItsWay::own)
                .filter(each -> !statements.came(each.meant().label()))
                .toList();
    }

    private static boolean stands(Payment payment) {
        return !(payment.stage() instanceof Payment.Reversed);
    }

    private static OwnTransfer own(Payment payment) {
        return new OwnTransfer(
                payment.channel(),
                payment.reference().orElseThrow(),
                payment.no(),
                payment.amount(),
                Zone.day(payment.receivedAt()));
    }
}

package org.wattline.adapter.memory.payment.cashier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.payment.deposit.DepositMovement;
import org.wattline.domain.quantity.Money;

/** Days of cashiers; who took what is in the trail. */
public final class MemoryCashierDays implements CashierDays {
    private static final LedgerAccount CLEARING = new LedgerAccount.Clearing(Channel.COUNTER);

    private final MemoryTable<CashierDayId, CashierDay> table;
    private final MemoryLedger ledger;
    private final MemoryPayments payments;
    private final MemoryDeposits deposits;
    private final Histories trail;

    public MemoryCashierDays(MemoryStore store, MemoryLedger ledger, MemoryPayments payments, MemoryDeposits deposits) {
        table = store.table("cashier-day", CashierDay::id);
        this.ledger = ledger;
        this.payments = payments;
        this.deposits = deposits;
        trail = store.histories();
    }

    @Override
    public Optional<CashierDay> find(CashierDayId id) {
        return table.find(id);
    }

    @Override
    public Optional<CashierDay> hold(CashierDayId id) {
        return table.find(id);
    }

    @Override
    public boolean closed(CashierDayId id) {
        return table.find(id).filter(CashierDay::closed).isPresent();
    }

    @Override
    public boolean takes(CashierDayId id) {
        return !closed(id);
    }

    @Override
    public Money cash(CashierDayId id) {
        return Money.sum(
                ledger.all()
                        .filter(entry -> entry.day().equals(id.day()))
                        .filter(entry -> by(entry).filter(id.login()::equals).isPresent())
                        .flatMap(entry -> entry.postings().stream())
                        .filter(posting -> posting.account().equals(CLEARING))
                        .toList(),
                Posting::amount);
    }

    /** Who took or gave the cash of an entry; empty for what is not cash. */
    private Optional<String> by(LedgerEntry entry) {
        return switch (entry.cause()) {
            case PAYMENT -> cash(entry).flatMap(no -> told("payment", no, ""));
            case PAYMENT_REVERSED -> cash(entry).flatMap(no -> told("payment", no, "payment.reverse-payment"));
            case DEPOSIT_TAKEN -> taken(entry.document());
            case REFUND_PAID -> told("refund", entry.document(), "payment.confirm-refund");
            default -> Optional.empty();
        };
    }

    /** Who took security, by the movement that the entry is of. */
    private Optional<String> taken(String document) {
        return deposits.stream()
                .flatMap(deposit -> deposit.movements().stream()
                        .filter(movement -> document.equals(deposit.id() + "/" + movement.place())))
                .map(DepositMovement::by)
                .findFirst();
    }

    private Optional<String> cash(LedgerEntry entry) {
        return payments.find(new PaymentNo(entry.document()))
                .filter(payment -> payment.reference().isEmpty())
                .map(Payment::no)
                .map(PaymentNo::value);
    }

    private Optional<String> told(String resource, String id, String command) {
        return trail.of(resource, id, Page.Request.first(99)).items().stream()
                .filter(each -> each.command().startsWith(command))
                .map(Histories.Entry::login)
                .findFirst();
    }

    @Override
    public Page<CashierDay> list(Scope scope, Optional<CashierDay.State> state, Page.Request page) {
        Comparator<CashierDay> order = Comparator.comparing(each -> each.id().toString());
        List<CashierDay> wanted = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(order.reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.id().toString());
    }

    @Override
    public CashierDay add(CashierDay day) {
        return table.add(day);
    }

    @Override
    public CashierDay save(CashierDay day) {
        return table.save(day);
    }
}

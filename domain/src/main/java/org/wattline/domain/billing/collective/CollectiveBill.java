package org.wattline.domain.billing.collective;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * The bills of a group's accounts for a month on one document (合并账单). It alters nothing of them: each stays a debt of its account. Once made it is never
 * altered; what is corrected of its bills comes onto the next one, as negative copy and new bill. A bill is on one collective bill, ever.
 *
 * @param dueOn one day for all: whoever pays by it owes no late fee for any bill that was not due before
 * @param components what each component of the prices earns, by its code
 * @param taxes what is contained, by rate
 * @param receipts what was paid with it
 */
public record CollectiveBill(
        CollectiveBillNo no,
        CollectiveGroupId group,
        String name,
        CustomerId payer,
        UnitPath unit,
        YearMonth month,
        LocalDate madeOn,
        LocalDate dueOn,
        List<Entry> entries,
        Map<String, Money> components,
        List<TaxedAmount> taxes,
        List<Receipt> receipts,
        Version version)
        implements Versioned<CollectiveBill> {
    public CollectiveBill {
        entries = List.copyOf(entries);
        components = Map.copyOf(components);
        taxes = List.copyOf(taxes);
        receipts = List.copyOf(receipts);
        Money total = Money.sum(entries, Entry::total);
        if (!Money.sum(components.values()).equals(total)
                || !Money.sum(taxes, TaxedAmount::gross).equals(total))
            throw new IllegalArgumentException("components and taxes sum to the total " + total);
    }

    /** Puts the bills of a group onto one document. @param bills with the tax that each contains */
    public static Outcome<Change<CollectiveBill>> made(
            CollectiveBillNo no, CollectiveGroup group, YearMonth month, List<Taxed> bills, LocalDate today) {
        if (bills.isEmpty()) return Outcome.refused(CollectiveRefusal.NOTHING_TO_LIST);
        List<Entry> entries = bills.stream()
                .map(each -> Entry.of(each.bill()))
                .sorted(Comparator.comparing(Entry::account)
                        .thenComparing(entry -> entry.period().from())
                        .thenComparing(Entry::bill))
                .toList();
        Map<String, Money> components = new LinkedHashMap<>();
        List<TaxedAmount> taxes = new ArrayList<>();
        for (Taxed each : bills) {
            each.bill().calculation().revenue().forEach((code, amount) -> components.merge(code, amount, Money::plus));
            taxes.addAll(each.taxes());
        }
        CollectiveBill made = new CollectiveBill(
                no,
                group.id(),
                group.name(),
                group.payer(),
                group.unit(),
                month,
                today,
                due(entries, today),
                entries,
                components,
                TaxedAmount.byRate(taxes),
                List.of(),
                Version.NEW);
        return Outcome.done(Change.of(made, new CollectiveBillMade(made)));
    }

    /** The earliest day on which one of the bills becomes due; those that are overdue already do not make the document so. */
    private static LocalDate due(List<Entry> entries, LocalDate today) {
        return entries.stream()
                .flatMap(entry -> entry.dueOn().stream())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    public Money total() {
        return Money.sum(entries, Entry::total);
    }

    public Energy energy() {
        Energy sum = Energy.ZERO;
        for (Entry entry : entries) sum = sum.plus(entry.energy());
        return sum;
    }

    /** What each account comes to, in the order of the accounts. */
    public List<ByAccount> byAccount() {
        Map<AccountNo, ByAccount> sums = new LinkedHashMap<>();
        for (Entry entry : entries)
            sums.merge(
                    entry.account(), new ByAccount(entry.account(), 1, entry.energy(), entry.total()), ByAccount::plus);
        return List.copyOf(sums.values());
    }

    /** Money came in for it. */
    public CollectiveBill paid(List<Receipt> further) {
        List<Receipt> all = new ArrayList<>(receipts);
        all.addAll(further);
        return new CollectiveBill(
                no, group, name, payer, unit, month, madeOn, dueOn, entries, components, taxes, all, version);
    }

    @Override
    public CollectiveBill at(Version next) {
        return new CollectiveBill(
                no, group, name, payer, unit, month, madeOn, dueOn, entries, components, taxes, receipts, next);
    }

    /** A bill with the tax that it contains, by rate. */
    public record Taxed(Bill bill, List<TaxedAmount> taxes) {}

    /**
     * A bill on the document, as it was when it came onto it.
     *
     * @param kind label of its kind
     * @param dueOn of the bill itself; none for a negative copy
     */
    public record Entry(
            BillNo bill,
            AccountNo account,
            String kind,
            Span period,
            Energy energy,
            Money total,
            Optional<LocalDate> dueOn) {
        static Entry of(Bill bill) {
            return new Entry(
                    bill.no(),
                    bill.account(),
                    bill.kind().label(),
                    bill.period(),
                    bill.calculation().rated().energy(),
                    bill.total(),
                    bill.kind() instanceof Bill.Kind.Reversal
                            ? Optional.empty()
                            : bill.stage().dueDate());
        }
    }

    /** What one account comes to. */
    public record ByAccount(AccountNo account, int bills, Energy energy, Money total) {
        ByAccount plus(ByAccount other) {
            return new ByAccount(account, bills + other.bills, energy.plus(other.energy), total.plus(other.total));
        }
    }

    /** What was paid for one of its accounts. @param payment number of the payment */
    public record Receipt(AccountNo account, String payment, Money amount) {}
}

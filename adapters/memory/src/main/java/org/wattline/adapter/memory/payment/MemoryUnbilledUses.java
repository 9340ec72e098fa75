package org.wattline.adapter.memory.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.BillViews;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.ledger.UnbilledUses;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.tariff.UseCategory;

/** What no bill tells, account by account. */
public final class MemoryUnbilledUses implements UnbilledUses {
    private final AccountViews accounts;
    private final Contracts contracts;
    private final BillViews bills;
    private final LedgerViews ledger;
    private final MeasuredSince measured;

    public MemoryUnbilledUses(
            AccountViews accounts, Contracts contracts, BillViews bills, LedgerViews ledger, MeasuredSince measured) {
        this.accounts = accounts;
        this.contracts = contracts;
        this.bills = bills;
        this.ledger = ledger;
        this.measured = measured;
    }

    @Override
    public Page<UnbilledUse> at(Scope scope, Instant instant, Page.Request page) {
        List<UnbilledUse> uses = new ArrayList<>();
        Optional<String> after = page.after();
        do {
            Page<AccountViews.Row> rows =
                    accounts.list(AccountViews.Filter.NONE, scope, new Page.Request(page.limit(), after));
            for (AccountViews.Row row : rows.items()) of(row, instant).ifPresent(uses::add);
            after = rows.next();
        } while (after.isPresent() && uses.size() <= page.limit());
        List<UnbilledUse> oneMore = uses.stream().limit(page.limit() + 1L).toList();
        return Page.of(oneMore, page.limit(), use -> use.account().value());
    }

    private Optional<UnbilledUse> of(AccountViews.Row account, Instant instant) {
        LocalDate today = Zone.day(instant);
        Optional<Span> supplied = supplied(account.no(), today);
        if (supplied.isEmpty()) return Optional.empty();
        Optional<BillViews.Row> last = last(account.no(), today);
        LocalDate from = last.map(BillViews.Row::to)
                .filter(end -> end.isAfter(supplied.get().from()))
                .orElse(supplied.get().from());
        if (!from.isBefore(supplied.get().end())) return Optional.empty();
        Span days = Span.of(from, supplied.get().end());
        return Optional.of(new UnbilledUse(
                account.no(),
                account.unit(),
                account.category() == UseCategory.RESIDENTIAL ? DebtorClass.RESIDENT : DebtorClass.OTHER,
                days,
                last.map(bill -> new UnbilledUse.LastBill(
                        bill.no(), Span.of(bill.from(), bill.to()).days(), bill.total(), bill.energy())),
                measured.over(account.no(), days, instant)));
    }

    /** The days of the last contract that had begun, and of those that it follows without a day between. */
    private Optional<Span> supplied(AccountNo account, LocalDate today) {
        List<Span> begun = contracts.of(account).stream()
                .flatMap(contract -> contract.validity().stream())
                .filter(span -> span.from().isBefore(today))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        if (begun.isEmpty()) return Optional.empty();
        LocalDate from = begun.getLast().from();
        for (Span each : begun.reversed()) if (each.to().filter(from::equals).isPresent()) from = each.from();
        LocalDate end = begun.getLast().to().filter(today::isAfter).orElse(today);
        return Optional.of(Span.of(from, end));
    }

    /** The last bill that was issued by a day and not yet reversed. */
    private Optional<BillViews.Row> last(AccountNo account, LocalDate today) {
        List<LedgerEntry> entries = ledger.entries(Scope.EVERYTHING, account, Page.Request.first(500)).items().stream()
                .filter(entry -> !entry.day().isAfter(today))
                .toList();
        BillViews.Filter own = new BillViews.Filter(Optional.of(account), Optional.empty(), Optional.empty());
        return bills.list(Scope.EVERYTHING, own, Page.Request.first(500)).items().stream()
                .filter(bill -> bill.kind().equals("REGULAR") && !bill.to().isAfter(today))
                .filter(bill -> has(entries, LedgerEntry.Cause.BILL, bill)
                        && !has(entries, LedgerEntry.Cause.BILL_REVERSED, bill))
                .reduce((one, other) -> one.to().isBefore(other.to()) ? other : one);
    }

    private static boolean has(List<LedgerEntry> entries, LedgerEntry.Cause cause, BillViews.Row bill) {
        return entries.stream()
                .anyMatch(entry -> entry.cause() == cause
                        && entry.document().equals(bill.no().value()));
    }
}

package org.wattline.adapter.memory.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.kernel.Zone;

/** Invoices in memory. */
public final class MemoryInvoices implements Invoices {
    private final MemoryTable<InvoiceNo, Invoice> table;
    private final CollectiveBills collective;

    public MemoryInvoices(MemoryStore store, CollectiveBills collective) {
        this.collective = collective;
        table = store.table("invoice", Invoice::no);
    }

    @Override
    public Optional<Invoice> find(InvoiceNo no) {
        return table.find(no);
    }

    @Override
    public Optional<Invoice> of(BillNo bill) {
        return of(bill, false);
    }

    @Override
    public Optional<Invoice> of(CollectiveBillNo bill) {
        return table.stream()
                .filter(each -> each.about().collective().equals(Optional.of(bill))
                        && each.takesBack().isEmpty())
                .findFirst();
    }

    @Override
    public boolean anyAlone(Collection<BillNo> bills) {
        return table.stream()
                .anyMatch(each -> each.about().bill().filter(bills::contains).isPresent());
    }

    @Override
    public boolean together(BillNo bill) {
        return table.stream()
                .flatMap(each -> each.about().collective().flatMap(collective::find).stream())
                .flatMap(each -> each.entries().stream())
                .anyMatch(entry -> entry.bill().equals(bill));
    }

    @Override
    public Optional<Invoice> red(BillNo bill) {
        return of(bill, true);
    }

    @Override
    public Optional<Invoice> red(CollectiveBillNo bill) {
        return table.stream()
                .filter(each -> each.about().collective().equals(Optional.of(bill))
                        && each.takesBack().isPresent())
                .findFirst();
    }

    @Override
    public List<Invoice> earlier(CollectiveGroupId group, CollectiveBillNo than) {
        return table.stream()
                .filter(each -> each.takesBack().isEmpty() && each.state() == Invoice.State.ISSUED)
                .filter(each -> each.about()
                        .collective()
                        .filter(no -> no.compareTo(than) < 0)
                        .flatMap(collective::find)
                        .filter(bill -> bill.group().equals(group))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (Invoice each) -> each.about().collective().orElseThrow())
                        .reversed())
                .toList();
    }

    @Override
    public List<Invoice> parts(InvoiceNo blue) {
        return table.stream()
                .filter(each -> each.takesBack().equals(Optional.of(blue)))
                .filter(each -> !find(blue).map(Invoice::about).equals(Optional.of(each.about())))
                .sorted(Comparator.comparing(Invoice::no))
                .toList();
    }

    private Optional<Invoice> of(BillNo bill, boolean red) {
        return table.stream()
                .filter(each -> each.about().bill().equals(Optional.of(bill))
                        && each.takesBack().isPresent() == red)
                .findFirst();
    }

    @Override
    public List<InvoiceNo> due(Instant now, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof Invoice.Requested waiting
                        && !waiting.dueAt().isAfter(now))
                .map(Invoice::no)
                .limit(limit)
                .toList();
    }

    private Stream<Invoice> within(Scope scope, Filter filter) {
        return table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> filter.account()
                        .map(account -> each.about().account().equals(Optional.of(account)))
                        .orElse(true))
                .filter(each ->
                        filter.state().map(state -> state == each.state()).orElse(true))
                .filter(each -> filter.month()
                        .map(month -> each.official()
                                .filter(out ->
                                        YearMonth.from(Zone.day(out.at())).equals(month))
                                .isPresent())
                        .orElse(true));
    }

    @Override
    public Page<Invoice> list(Scope scope, Filter filter, Page.Request page) {
        List<Invoice> rows = within(scope, filter)
                .sorted(Comparator.comparing(Invoice::no).reversed())
                .filter(each -> page.after()
                        .map(last -> each.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.no().value());
    }

    @Override
    public List<Sum> statement(Scope scope, YearMonth month) {
        List<Invoice> issued = within(scope, new Filter(Optional.empty(), Optional.empty(), Optional.of(month)))
                .toList();
        List<Sum> sums = new ArrayList<>();
        for (boolean red : new boolean[] {false, true}) {
            List<TaxedAmount> amounts = issued.stream()
                    .filter(each -> each.takesBack().isPresent() == red)
                    .flatMap(each -> each.amounts().stream())
                    .toList();
            for (TaxedAmount sum : TaxedAmount.byRate(amounts))
                sums.add(new Sum(
                        red,
                        (int) amounts.stream()
                                .filter(each -> each.rate().equals(sum.rate()))
                                .count(),
                        sum));
        }
        return sums;
    }

    @Override
    public Invoice add(Invoice invoice) {
        if (table.stream()
                .anyMatch(each -> each.about().equals(invoice.about())
                        && each.takesBack().isPresent() == invoice.takesBack().isPresent()))
            throw new AlreadyThere("invoice_of_bill");
        return table.add(invoice);
    }

    @Override
    public Invoice save(Invoice invoice) {
        return table.save(invoice);
    }
}

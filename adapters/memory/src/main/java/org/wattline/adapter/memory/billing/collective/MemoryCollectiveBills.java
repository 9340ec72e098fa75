package org.wattline.adapter.memory.billing.collective;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;

/** Collective bills in memory. */
public final class MemoryCollectiveBills implements CollectiveBills {
    private final MemoryTable<CollectiveBillNo, CollectiveBill> table;

    public MemoryCollectiveBills(MemoryStore store) {
        table = store.table("collective-bill", CollectiveBill::no);
    }

    @Override
    public Optional<CollectiveBill> find(CollectiveBillNo no) {
        return table.find(no);
    }

    @Override
    public Optional<CollectiveBillNo> of(CollectiveGroupId group, YearMonth month) {
        return table.stream()
                .filter(bill -> bill.group().equals(group) && bill.month().equals(month))
                .map(CollectiveBill::no)
                .findFirst();
    }

    @Override
    public CollectiveBill add(CollectiveBill bill) {
        if (of(bill.group(), bill.month()).isPresent()) throw new AlreadyThere("collective_bill_of_month");
        List<BillNo> bills =
                bill.entries().stream().map(CollectiveBill.Entry::bill).toList();
        if (Set.copyOf(bills).size() < bills.size() || !listed(bills).isEmpty())
            throw new AlreadyThere("collective_bill_entry_pkey");
        return table.add(bill);
    }

    @Override
    public CollectiveBill save(CollectiveBill bill) {
        return table.save(bill);
    }

    @Override
    public Set<BillNo> listed(Collection<BillNo> bills) {
        return table.stream()
                .flatMap(bill -> bill.entries().stream())
                .map(CollectiveBill.Entry::bill)
                .filter(bills::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        List<Row> rows = table.stream()
                .filter(bill ->
                        scope.covers(Scope.Owner.of(bill.unit(), bill.payer().value())))
                .filter(bill -> filter.group().map(bill.group()::equals).orElse(true))
                .filter(bill -> filter.month().map(bill.month()::equals).orElse(true))
                .sorted(Comparator.comparing(CollectiveBill::no).reversed())
                .filter(bill -> page.after()
                        .map(last -> bill.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .map(Row::of)
                .toList();
        return Page.of(rows, page.limit(), row -> row.no().value());
    }
}

package org.wattline.adapter.memory.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.BillTemplate;

/** Templates of bills in memory. */
public final class MemoryBillTemplates implements BillTemplates {
    private final MemoryTable<Integer, BillTemplate> table;
    private final BillTemplate shipped;

    public MemoryBillTemplates(MemoryStore store, BillTemplate shipped) {
        table = store.table("bill-template", BillTemplate::number);
        this.shipped = shipped;
    }

    @Override
    public BillTemplate inForce(LocalDate day) {
        return table.stream()
                .filter(each -> each.publication().isPresent())
                .filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(BillTemplate::from).thenComparing(BillTemplate::number))
                .orElse(shipped);
    }

    @Override
    public Optional<BillTemplate> find(int number) {
        return number == 0 ? Optional.of(shipped) : table.find(number);
    }

    @Override
    public BillTemplate add(BillTemplate template) {
        return table.add(template.numbered((int) table.stream().count() + 1));
    }

    @Override
    public BillTemplate save(BillTemplate template) {
        return table.save(template);
    }

    @Override
    public Page<BillTemplate> list(Page.Request page) {
        List<BillTemplate> found = Stream.concat(table.stream(), Stream.of(shipped))
                .filter(each -> page.after()
                        .map(last -> each.number() < Integer.parseInt(last))
                        .orElse(true))
                .sorted(Comparator.comparing(BillTemplate::number).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> Integer.toString(each.number()));
    }
}

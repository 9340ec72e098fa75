package org.wattline.adapter.memory.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.PublishedTemplate;

/** Templates of bills in memory. */
public final class MemoryBillTemplates implements BillTemplates {
    private final MemoryRows<PublishedTemplate> rows;
    private final PublishedTemplate shipped;

    public MemoryBillTemplates(MemoryStore store, PublishedTemplate shipped) {
        rows = store.rows();
        this.shipped = shipped;
    }

    @Override
    public PublishedTemplate inForce(LocalDate day) {
        return rows.all().stream()
                .filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(PublishedTemplate::from).thenComparing(PublishedTemplate::version))
                .orElse(shipped);
    }

    @Override
    public Optional<PublishedTemplate> find(int version) {
        return version == 0 ? Optional.of(shipped) : rows.find(Integer.toString(version));
    }

    @Override
    public PublishedTemplate add(PublishedTemplate template) {
        PublishedTemplate numbered = template.numbered(rows.all().size() + 1);
        rows.put(Integer.toString(numbered.version()), numbered);
        return numbered;
    }

    @Override
    public Page<PublishedTemplate> list(Page.Request page) {
        List<PublishedTemplate> found = Stream.concat(rows.all().stream(), Stream.of(shipped))
                .filter(each -> page.after()
                        .map(last -> each.version() < Integer.parseInt(last))
                        .orElse(true))
                .sorted(Comparator.comparing(PublishedTemplate::version).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> Integer.toString(each.version()));
    }
}

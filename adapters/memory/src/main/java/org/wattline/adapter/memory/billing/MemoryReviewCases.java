package org.wattline.adapter.memory.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.review.ReviewCase;

/** Bills that a check stopped, in memory. */
public final class MemoryReviewCases implements ReviewCases {
    private final MemoryTable<BillNo, ReviewCase> table;

    public MemoryReviewCases(MemoryStore store) {
        table = store.table("bill-review", ReviewCase::bill);
    }

    @Override
    public Optional<ReviewCase> find(BillNo bill) {
        return table.find(bill);
    }

    @Override
    public void putAll(List<ReviewCase> stopped) {
        for (ReviewCase fresh : stopped)
            table.find(fresh.bill()).ifPresentOrElse(old -> table.save(old.again(fresh)), () -> table.add(fresh));
    }

    @Override
    public ReviewCase save(ReviewCase changed) {
        return table.save(changed);
    }

    @Override
    public Page<ReviewCase> list(Scope scope, Filter filter, Page.Request page) {
        List<ReviewCase> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> filter.stage().map(each.stage().label()::equals).orElse(true))
                .filter(each -> filter.rule().map(each.rules()::contains).orElse(true))
                .filter(each -> filter.owner().isEmpty() || filter.owner().equals(each.owner()))
                .filter(each -> page.after()
                        .map(last -> each.bill().value().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.bill().value());
    }
}

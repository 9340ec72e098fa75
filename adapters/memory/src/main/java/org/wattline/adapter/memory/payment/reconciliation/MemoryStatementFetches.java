package org.wattline.adapter.memory.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;

/** What became of asking channels for their statements. */
public final class MemoryStatementFetches implements StatementFetches {
    private final MemoryTable<StatementId, StatementFetch> table;
    private final MemoryPayments payments;

    public MemoryStatementFetches(MemoryStore store, MemoryPayments payments) {
        table = store.table("statement-fetch", StatementFetch::id);
        this.payments = payments;
    }

    @Override
    public Optional<StatementFetch> find(StatementId id) {
        return table.find(id);
    }

    @Override
    public Optional<LocalDate> firstDay(Channel channel) {
        return payments.received(channel, Instant.MIN, Instant.MAX)
                .filter(payment -> payment.reference().isPresent())
                .map(Payment::receivedAt)
                .min(Comparator.naturalOrder())
                .map(Zone::day);
    }

    @Override
    public boolean moved(Channel channel, Instant from, Instant until) {
        return payments.received(channel, from, until)
                .anyMatch(payment -> payment.reference().isPresent());
    }

    @Override
    public Page<StatementFetch> list(Scope scope, Filter filter, Page.Request page) {
        List<StatementFetch> wanted = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(UnitPath.COMPANY)))
                .filter(each ->
                        filter.channel().map(c -> c == each.id().channel()).orElse(true))
                .filter(each -> filter.state().map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(after -> place(each).compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(MemoryStatementFetches::place).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), MemoryStatementFetches::place);
    }

    private static String place(StatementFetch each) {
        return each.id().day() + each.id().channel().name();
    }

    @Override
    public StatementFetch add(StatementFetch fetch) {
        return table.add(fetch);
    }

    @Override
    public StatementFetch save(StatementFetch fetch) {
        return table.save(fetch);
    }
}

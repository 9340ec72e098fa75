package org.wattline.adapter.memory.payment.refund;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundWay;

/** Refunds in memory. */
public final class MemoryRefunds implements Refunds {
    private final MemoryTable<RefundNo, Refund> table;

    public MemoryRefunds(MemoryStore store) {
        table = store.table("refund", Refund::no);
    }

    @Override
    public Optional<Refund> find(RefundNo no) {
        return table.find(no);
    }

    @Override
    public List<Refund> of(PaymentNo payment) {
        return table.stream()
                .filter(refund -> refund.payment().equals(Optional.of(payment)))
                .toList();
    }

    /** One that a channel has given back. */
    public Optional<Refund> paid(Channel channel, String no) {
        return table.stream()
                .filter(each -> each.channel() == channel
                        && each.no().value().equals(no)
                        && each.stage() instanceof Refund.Paid)
                .findFirst();
    }

    @Override
    public List<Refund> toBank(Set<RefundNo> named, Set<String> evidence) {
        return table.stream()
                .filter(each -> each.way() instanceof RefundWay.ToBank)
                .filter(each -> named.contains(each.no())
                        || each.stage() instanceof Refund.Paid paid && evidence.contains(paid.evidence()))
                .toList();
    }

    @Override
    public List<Refund> goneToBank(Instant from, Instant until) {
        return table.stream()
                .filter(each -> each.way() instanceof RefundWay.ToBank
                        && each.stage() instanceof Refund.Paid paid
                        && !paid.paidAt().isBefore(from)
                        && paid.paidAt().isBefore(until))
                .toList();
    }

    @Override
    public List<RefundNo> due(Instant now, int limit) {
        return table.stream()
                .filter(refund -> refund.way() instanceof RefundWay.ByChannel
                        && refund.stage() instanceof Refund.Due due
                        && !due.dueAt().isAfter(now))
                .map(Refund::no)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Refund> list(
            Scope scope, Optional<AccountNo> account, Optional<Refund.State> state, Page.Request page) {
        List<Refund> wanted = table.stream()
                .sorted(Comparator.comparing(Refund::no).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.no().value());
    }

    @Override
    public Refund add(Refund refund) {
        return table.add(refund);
    }

    @Override
    public Refund save(Refund refund) {
        return table.save(refund);
    }
}

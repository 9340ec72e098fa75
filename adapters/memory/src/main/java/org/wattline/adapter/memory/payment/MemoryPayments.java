package org.wattline.adapter.memory.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Payments in memory. */
public final class MemoryPayments implements Payments, PaymentViews {
    private final MemoryTable<PaymentNo, Payment> table;

    public MemoryPayments(MemoryStore store) {
        table = store.table("payment", Payment::no);
    }

    @Override
    public Optional<Payment> find(PaymentNo no) {
        return table.find(no);
    }

    /** One unit of work runs at a time, so that nobody else is there to wait. */
    @Override
    public Optional<Payment> hold(PaymentNo no) {
        return table.find(no);
    }

    @Override
    public Optional<Payment> find(Channel channel, ChannelReference reference) {
        return table.stream()
                .filter(p -> p.channel() == channel && p.reference().equals(Optional.of(reference)))
                .findFirst();
    }

    @Override
    public Money taken(Payment payment) {
        return payment.transaction()
                .map(transaction -> Money.sum(of(payment.channel(), transaction).toList(), Payment::amount))
                .orElse(payment.amount());
    }

    /** All that came with a transaction of a channel, in the order of their numbers. */
    public Stream<Payment> of(Channel channel, ChannelReference transaction) {
        return table.stream()
                .filter(p -> p.channel() == channel && p.transaction().equals(Optional.of(transaction)))
                .sorted(Comparator.comparing(Payment::no));
    }

    @Override
    public Payment add(Payment payment) {
        Optional<Payment> same = payment.reference().flatMap(r -> find(payment.channel(), r));
        if (same.isPresent()) throw new AlreadyThere("payment of " + payment.channel() + " with this reference");
        return table.add(payment);
    }

    @Override
    public Payment save(Payment payment) {
        return table.save(payment);
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        List<Payment> wanted = table.stream()
                .sorted(Comparator.comparing(Payment::no).reversed())
                .filter(p -> scope.covers(Scope.Owner.of(p.unit(), p.customer().value())))
                .filter(p -> filter.account().map(p.account()::equals).orElse(true))
                .filter(p -> filter.channel().map(c -> c == p.channel()).orElse(true))
                .filter(p -> page.after()
                        .map(last -> p.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), p -> p.no().value()).map(MemoryPayments::row);
    }

    /** All payments. */
    public Stream<Payment> all() {
        return table.stream();
    }

    /** Payments of a channel that came between two moments and were not reversed. */
    public Stream<Payment> received(Channel channel, Instant from, Instant until) {
        return came(channel, from, until).filter(p -> !(p.stage() instanceof Payment.Reversed));
    }

    /** Lines of a list: payments of a channel that came between two moments, also reversed ones. */
    public Stream<Row> through(Channel channel, Instant from, Instant until) {
        return came(channel, from, until).map(MemoryPayments::row);
    }

    private Stream<Payment> came(Channel channel, Instant from, Instant until) {
        return table.stream()
                .filter(p -> p.channel() == channel
                        && !p.receivedAt().isBefore(from)
                        && p.receivedAt().isBefore(until));
    }

    private static Row row(Payment p) {
        return new Row(p.no(), p.account(), p.channel(), p.reference(), p.amount(), p.receivedAt(), p.state());
    }
}

package org.wattline.adapter.memory.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;

/** Payment orders in memory. */
public final class MemoryPaymentOrders implements PaymentOrders {
    private final MemoryTable<PaymentOrderNo, PaymentOrder> table;

    public MemoryPaymentOrders(MemoryStore store) {
        table = store.table("payment-order", PaymentOrder::no);
    }

    @Override
    public Optional<PaymentOrder> find(PaymentOrderNo no) {
        return table.find(no);
    }

    @Override
    public List<PaymentOrder> unpaid(Instant from, Instant until, Optional<PaymentOrder> after, int limit) {
        Comparator<PaymentOrder> oldest =
                Comparator.comparing(PaymentOrder::openedAt).thenComparing(PaymentOrder::no);
        return table.stream()
                .filter(order -> order.stage() instanceof PaymentOrder.Open
                        && !order.openedAt().isBefore(from)
                        && order.openedAt().isBefore(until))
                .filter(order ->
                        after.map(last -> oldest.compare(order, last) > 0).orElse(true))
                .sorted(oldest)
                .limit(limit)
                .toList();
    }

    @Override
    public PaymentOrder add(PaymentOrder order) {
        return table.add(order);
    }

    @Override
    public PaymentOrder save(PaymentOrder order) {
        return table.save(order);
    }
}

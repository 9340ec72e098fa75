package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** Payment orders. */
public final class PostgresPaymentOrders implements PaymentOrders {
    private final PostgresUnits units;

    public PostgresPaymentOrders(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PaymentOrder> find(PaymentOrderNo no) {
        return units.read(h -> h.createQuery("select * from payment_order where no = :no")
                        .bind("no", no.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("payment-order", no, row.order()));
    }

    @Override
    public List<PaymentOrder> unpaid(Instant from, Instant until, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from payment_order
                         where transaction_no is null and opened_at >= :from and opened_at < :until
                         order by opened_at, no limit :limit""")
                .bind("from", from)
                .bind("until", until)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::order)
                .list());
    }

    @Override
    public PaymentOrder add(PaymentOrder order) {
        units.handle()
                .createUpdate("""
                        insert into payment_order (no, bill_no, account_no, channel, amount_cny, opened_at, expires_at, version)
                        values (:no, :bill, :account, :channel, :amount, :openedAt, :expiresAt, 1)""")
                .bind("no", order.no().value())
                .bind("bill", order.bill().map(BillNo::value))
                .bind("account", order.account().value())
                .bind("channel", order.channel().name())
                .bind("amount", order.amount().yuan())
                .bind("openedAt", order.openedAt())
                .bind("expiresAt", order.expiresAt())
                .execute();
        return units.added("payment-order", order.no(), order);
    }

    @Override
    public PaymentOrder save(PaymentOrder order) {
        Optional<PaymentOrder.Paid> paid =
                order.stage() instanceof PaymentOrder.Paid p ? Optional.of(p) : Optional.empty();
        int rows = units.handle()
                .createUpdate("""
                        update payment_order set transaction_no = :transaction, payment_no = :payment, version = version + 1
                         where no = :no and version = :version""")
                .bind("transaction", paid.map(p -> p.transaction().value()))
                .bind("payment", paid.map(p -> p.payment().value()))
                .bind("no", order.no().value())
                .bind("version", order.version().number())
                .execute();
        return units.stored("payment-order", order.no(), order, rows);
    }

    /** An order as it is stored. */
    public record Row(
            String no,
            Optional<String> billNo,
            String accountNo,
            String channel,
            BigDecimal amountCny,
            Instant openedAt,
            Instant expiresAt,
            Optional<String> transactionNo,
            Optional<String> paymentNo,
            long version) {
        PaymentOrder order() {
            PaymentOrder.Stage stage = transactionNo.isEmpty()
                    ? new PaymentOrder.Open()
                    : new PaymentOrder.Paid(
                            new ChannelReference(transactionNo.get()), new PaymentNo(paymentNo.orElseThrow()));
            return new PaymentOrder(
                    new PaymentOrderNo(no),
                    billNo.map(BillNo::new),
                    new AccountNo(accountNo),
                    Channel.valueOf(channel),
                    Money.rounded(amountCny),
                    openedAt,
                    expiresAt,
                    stage,
                    new Version(version));
        }
    }
}

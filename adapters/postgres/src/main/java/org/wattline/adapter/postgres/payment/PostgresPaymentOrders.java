package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
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
    private static final String SELECT = """
            select o.*,
                   array(select account_no from payment_order_share where order_no = o.no order by line) as share_accounts,
                   array(select amount_cny from payment_order_share where order_no = o.no order by line) as share_amounts
              from payment_order o
             where\s""";

    private static final String ADD = """
            with fresh as (
                insert into payment_order (no, bill_no, collective_no, account_no, channel, amount_cny, opened_at, expires_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1) returning no)
            insert into payment_order_share (order_no, line, account_no, amount_cny)
            select fresh.no, part.line, part.account_no, part.amount_cny
              from fresh, unnest(?, ?) with ordinality as part (account_no, amount_cny, line)""";

    private final PostgresUnits units;

    public PostgresPaymentOrders(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PaymentOrder> find(PaymentOrderNo no) {
        return units.read(h -> h.createQuery(SELECT + "o.no = :no")
                        .bind("no", no.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("payment-order", no, row.order()));
    }

    @Override
    public List<PaymentOrder> unpaid(Instant from, Instant until, Optional<PaymentOrder> after, int limit) {
        return units.read(h -> h.createQuery(SELECT + """
                        o.transaction_no is null and o.opened_at >= :from and o.opened_at < :until
                          and (cast(:openedAt as timestamptz) is null or (o.opened_at, o.no) > (:openedAt, :no))
                         order by o.opened_at, o.no limit :limit""")
                .bind("from", from)
                .bind("until", until)
                .bind("openedAt", after.map(PaymentOrder::openedAt))
                .bind("no", after.map(last -> last.no().value()))
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::order)
                .list());
    }

    @Override
    public PaymentOrder add(PaymentOrder order) {
        List<PaymentOrder.Share> shares =
                order.together().map(PaymentOrder.Together::shares).orElse(List.of());
        units.write(Write.of(ADD)
                .with(order.no().value(), order.bill().map(BillNo::value))
                .with(order.together().map(together -> together.bill().value()))
                .with(order.account().value(), order.channel().name())
                .with(order.amount().yuan(), order.openedAt(), order.expiresAt())
                .column("text", shares, share -> share.account().value())
                .column("numeric", shares, share -> share.amount().yuan()));
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
            Optional<String> collectiveNo,
            String accountNo,
            String channel,
            BigDecimal amountCny,
            Instant openedAt,
            Instant expiresAt,
            Optional<String> transactionNo,
            Optional<String> paymentNo,
            long version,
            List<String> shareAccounts,
            List<BigDecimal> shareAmounts) {
        PaymentOrder order() {
            PaymentOrder.Stage stage = transactionNo.isEmpty()
                    ? new PaymentOrder.Open()
                    : new PaymentOrder.Paid(
                            new ChannelReference(transactionNo.get()), new PaymentNo(paymentNo.orElseThrow()));
            return new PaymentOrder(
                    new PaymentOrderNo(no),
                    billNo.map(BillNo::new),
                    collectiveNo.map(bill -> new PaymentOrder.Together(new CollectiveBillNo(bill), shares())),
                    new AccountNo(accountNo),
                    Channel.valueOf(channel),
                    Money.rounded(amountCny),
                    openedAt,
                    expiresAt,
                    stage,
                    new Version(version));
        }

        private List<PaymentOrder.Share> shares() {
            List<PaymentOrder.Share> shares = new ArrayList<>();
            for (int i = 0; i < shareAccounts.size(); i++)
                shares.add(new PaymentOrder.Share(
                        new AccountNo(shareAccounts.get(i)), Money.rounded(shareAmounts.get(i))));
            return shares;
        }
    }
}

package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.payment.Payments;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Payments with what they settled. A cashier whose day is closed books none at the counter: the insert itself refuses ({@code cashier_takes}). */
public final class PostgresPayments implements Payments {
    private static final String SELECT = """
            select p.*,
                   array(select bill_no from payment_allocation where payment_no = p.no order by line) as bills,
                   array(select principal_cny from payment_allocation where payment_no = p.no order by line) as principals,
                   array(select late_fee_cny from payment_allocation where payment_no = p.no order by line) as late_fees
              from payment p
             where\s""";

    private static final String ADD = """
            with fresh as (
                insert into payment (no, account_no, customer_id, unit_path, channel, reference, amount_cny, received_at,
                                     state, policy, prepaid_cny, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as numeric), cashier_takes(?, ?, cast(? as date))) returning no)
            insert into payment_allocation (payment_no, line, bill_no, principal_cny, late_fee_cny)
            select fresh.no, part.line, part.bill_no, part.principal_cny, part.late_fee_cny
              from fresh, unnest(?, ?, ?) with ordinality as part (bill_no, principal_cny, late_fee_cny, line)""";

    private final PostgresUnits units;

    public PostgresPayments(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Payment> find(PaymentNo no) {
        return units.read(h -> h.createQuery(SELECT + "p.no = :no")
                        .bind("no", no.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public Optional<Payment> hold(PaymentNo no) {
        return units.handle()
                .createQuery(SELECT + "p.no = :no for no key update of p")
                .bind("no", no.value())
                .mapTo(Row.class)
                .findOne()
                .map(this::loaded);
    }

    @Override
    public Optional<Payment> find(Channel channel, ChannelReference reference) {
        return units.read(h -> h.createQuery(SELECT + "p.channel = :channel and p.reference = :reference")
                        .bind("channel", channel.name())
                        .bind("reference", reference.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public Money taken(Payment payment) {
        Optional<ChannelReference> transaction = payment.transaction()
                .filter(whole ->
                        payment.reference().filter(own -> !own.equals(whole)).isPresent());
        if (transaction.isEmpty()) return payment.amount();
        return units.read(h -> h.createQuery(
                        "select sum(amount_cny) from payment where channel = :channel and part_of = :transaction")
                .bind("channel", payment.channel().name())
                .bind("transaction", transaction.get().value())
                .mapTo(BigDecimal.class)
                .map(Money::rounded)
                .one());
    }

    private Payment loaded(Row row) {
        Payment payment = row.payment();
        return units.loaded("payment", payment.no(), payment);
    }

    @Override
    public Payment add(Payment payment) {
        Optional<Payment.Settled> settled = settled(payment);
        List<Allocation> parts = payment.allocations();
        units.write(Write.of(ADD)
                .with(payment.no().value(), payment.account().value())
                .with(payment.customer().value(), payment.unit().path())
                .with(payment.channel().name(), payment.reference().map(ChannelReference::value))
                .with(payment.amount().yuan(), payment.receivedAt(), payment.state())
                .with(settled.map(Payment.Settled::policy))
                .with(settled.map(s -> s.prepaid().yuan().toPlainString()))
                .with(payment.channel().name(), units.author().act().who().login())
                .with(Zone.day(payment.receivedAt()).toString())
                .column("text", parts, part -> part.bill().value())
                .column("numeric", parts, part -> part.principal().yuan())
                .column("numeric", parts, part -> part.lateFee().yuan()));
        return units.added("payment", payment.no(), payment);
    }

    private static Optional<Payment.Settled> settled(Payment payment) {
        return switch (payment.stage()) {
            case Payment.Received() -> Optional.empty();
            case Payment.Settled settled -> Optional.of(settled);
            case Payment.Reversed reversed -> Optional.of(reversed.before());
        };
    }

    /** What a payment settled never changes once it is stored; its state does. */
    @Override
    public Payment save(Payment payment) {
        Optional<Payment.Reversed> reversed =
                payment.stage() instanceof Payment.Reversed r ? Optional.of(r) : Optional.empty();
        int rows = units.handle()
                .createUpdate("""
                        update payment set state = :state, reversed_why = :why, reversed_at = :at, version = version + 1
                         where no = :no and version = :version""")
                .bind("state", payment.state())
                .bind("why", reversed.map(Payment.Reversed::reason))
                .bind("at", reversed.map(Payment.Reversed::at))
                .bind("no", payment.no().value())
                .bind("version", payment.version().number())
                .execute();
        return units.stored("payment", payment.no(), payment, rows);
    }

    /** A payment and the columns of its allocations. */
    public record Row(
            String no,
            String accountNo,
            UUID customerId,
            String unitPath,
            String channel,
            Optional<String> reference,
            BigDecimal amountCny,
            Instant receivedAt,
            String state,
            Optional<String> policy,
            Optional<BigDecimal> prepaidCny,
            Optional<String> reversedWhy,
            Optional<Instant> reversedAt,
            long version,
            List<String> bills,
            List<BigDecimal> principals,
            List<BigDecimal> lateFees) {
        Payment payment() {
            return new Payment(
                    new PaymentNo(no),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    Channel.valueOf(channel),
                    reference.map(ChannelReference::new),
                    Money.rounded(amountCny),
                    receivedAt,
                    stage(),
                    new Version(version));
        }

        private Payment.Stage stage() {
            return switch (state) {
                case "RECEIVED" -> new Payment.Received();
                case "SETTLED" -> settled();
                case "REVERSED" -> new Payment.Reversed(settled(), reversedWhy.orElseThrow(), reversedAt.orElseThrow());
                default -> throw new IllegalStateException("no such state of a payment: " + state);
            };
        }

        private Payment.Settled settled() {
            List<Allocation> parts = new ArrayList<>();
            for (int i = 0; i < bills.size(); i++)
                parts.add(new Allocation(
                        new BillNo(bills.get(i)), Money.rounded(principals.get(i)), Money.rounded(lateFees.get(i))));
            return new Payment.Settled(policy.orElseThrow(), parts, Money.rounded(prepaidCny.orElseThrow()));
        }
    }
}

package org.wattline.adapter.http.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * A payment as clients see it.
 *
 * @param prepaid what was left after all open bills, and is paid ahead
 * @param state {@code RECEIVED}, {@code SETTLED} or {@code REVERSED}
 */
public record PaymentBody(
        PaymentNo paymentNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Channel channel,
        Optional<ChannelReference> reference,
        Money amount,
        Instant receivedAt,
        String state,
        List<Part> settled,
        Money prepaid,
        Version version)
        implements Tagged, Belonging {
    static final PaymentBody EXAMPLE = new PaymentBody(
            PaymentNo.of(1),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Channel.COUNTER,
            Optional.of(new ChannelReference("R-2026-000017")),
            Money.yuan("200.00"),
            Instant.parse("2026-02-10T02:00:00Z"),
            "SETTLED",
            List.of(new Part(BillNo.of(1), Money.yuan("120.00"), Money.yuan("1.20"))),
            Money.yuan("78.80"),
            new Version(1));

    static PaymentBody of(Payment payment) {
        List<Part> settled = payment.allocations().stream().map(Part::of).toList();
        Money used = Money.sum(payment.allocations(), Allocation::total);
        return new PaymentBody(
                payment.no(),
                payment.account(),
                payment.customer(),
                payment.unit(),
                payment.channel(),
                payment.reference(),
                payment.amount(),
                payment.receivedAt(),
                payment.state(),
                settled,
                payment.amount().minus(used),
                payment.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    /** What went to one bill. */
    public record Part(BillNo billNo, Money principal, Money lateFee) {
        static Part of(Allocation part) {
            return new Part(part.bill(), part.principal(), part.lateFee());
        }
    }

    /** A payment in a list. */
    public record Row(
            PaymentNo paymentNo,
            AccountNo accountNo,
            Channel channel,
            Optional<ChannelReference> reference,
            Money amount,
            Instant receivedAt,
            String state) {
        static final Row EXAMPLE = new Row(
                PaymentBody.EXAMPLE.paymentNo,
                PaymentBody.EXAMPLE.accountNo,
                Channel.COUNTER,
                PaymentBody.EXAMPLE.reference,
                PaymentBody.EXAMPLE.amount,
                PaymentBody.EXAMPLE.receivedAt,
                "SETTLED");

        static Row of(PaymentViews.Row row) {
            return new Row(
                    row.no(),
                    row.account(),
                    row.channel(),
                    row.reference(),
                    row.amount(),
                    row.receivedAt(),
                    row.state());
        }
    }
}

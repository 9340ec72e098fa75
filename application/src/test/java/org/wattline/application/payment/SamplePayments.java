package org.wattline.application.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.AllocationOrder;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Charge;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.LateFeeTerms;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentTerm;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Balances, charges and payments for tests. */
public final class SamplePayments {
    public static final Instant NOW = Zone.startOf(LocalDate.of(2026, 2, 10)).plusSeconds(36_000);
    public static final UnitPath UNIT = new UnitPath("/33/3301");
    public static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 7));
    public static final Caller CLERK = Caller.system("clerk");
    public static final CollectionPolicy POLICY = new CollectionPolicy(
            "COLLECTION-TEST",
            Span.startingOn(LocalDate.of(2024, 6, 1)),
            "test",
            Map.of(
                    DebtorClass.RESIDENT,
                    new CollectionPolicy.Terms(
                            new LateFeeTerms(Share.percent("0.1"), Share.percent("0.1"), Optional.empty()),
                            AllocationOrder.PRINCIPAL_FIRST,
                            new PaymentTerm(10, true)),
                    DebtorClass.OTHER,
                    new CollectionPolicy.Terms(
                            new LateFeeTerms(Share.percent("0.2"), Share.percent("0.3"), Optional.empty()),
                            AllocationOrder.LATE_FEE_FIRST,
                            new PaymentTerm(15, false))),
            LocalTime.of(23, 30));

    public static final MoneyAhead AHEAD = new MoneyAhead(day -> POLICY, (accounts, day) -> Set.of());

    private SamplePayments() {}

    public static AccountBalance empty(long running) {
        return AccountBalance.open(AccountNo.of(running), CUSTOMER, UNIT);
    }

    public static Charge charge(long bill, String dueOn, String yuan) {
        return new Charge(
                BillNo.of(bill), DebtorClass.RESIDENT, LocalDate.parse(dueOn), Map.of("ENERGY", Money.yuan(yuan)));
    }

    public static Payment.Paid payment(long number, AccountBalance balance, String reference, String yuan) {
        return done(Payment.received(
                        PaymentNo.of(number),
                        balance,
                        Channel.WECHAT_PAY,
                        Optional.of(new ChannelReference(reference)),
                        Money.yuan(yuan),
                        NOW)
                .then(payment -> payment.settle(balance, POLICY, NOW)));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why.code());
        };
    }

    /** Runs something in a unit of its own. */
    public static <T> T in(UnitOfWork work, Supplier<T> what) {
        return done(work.perform(Act.of(CLERK, "payment.test"), () -> Outcome.done(what.get())));
    }
}

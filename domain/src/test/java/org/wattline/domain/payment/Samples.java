package org.wattline.domain.payment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Values that the tests of payment share. */
final class Samples {
    static final LateFeeTerms RESIDENT = new LateFeeTerms(Share.percent("0.1"), Share.percent("0.1"), Optional.empty());
    static final LateFeeTerms OTHER = new LateFeeTerms(Share.percent("0.2"), Share.percent("0.3"), Optional.empty());
    static final CollectionPolicy POLICY = new CollectionPolicy(
            "COLLECTION-TEST",
            Span.startingOn(LocalDate.of(2024, 6, 1)),
            "test",
            Map.of(
                    DebtorClass.RESIDENT,
                    new CollectionPolicy.Terms(RESIDENT, AllocationOrder.PRINCIPAL_FIRST, new PaymentTerm(10, true)),
                    DebtorClass.OTHER,
                    new CollectionPolicy.Terms(OTHER, AllocationOrder.LATE_FEE_FIRST, new PaymentTerm(15, false))),
            LocalTime.of(23, 30));
    static final AccountNo ACCOUNT = AccountNo.of(17);
    static final BillNo JANUARY = BillNo.of(1);
    static final BillNo FEBRUARY = BillNo.of(2);
    static final PaymentNo PAYMENT = PaymentNo.of(5);

    private Samples() {}

    static AccountBalance balance() {
        return AccountBalance.open(ACCOUNT, new CustomerId(new UUID(1, 2)), new UnitPath("/33/3301"));
    }

    static Charge charge(BillNo bill, String dueOn, String yuan) {
        return new Charge(bill, DebtorClass.RESIDENT, LocalDate.parse(dueOn), Map.of("ENERGY", Money.yuan(yuan)));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why.code());
        };
    }
}

package org.wattline.adapter.http.payment.instalment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.quantity.Money;

/**
 * What an account owes, divided into parts.
 *
 * @param endedOn the day on which it was found kept or broken
 * @param missing what was not paid in time, of a plan that is broken
 */
public record PlanBody(
        String paymentPlanId,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        List<BillNo> bills,
        Money owed,
        List<Part> parts,
        String reason,
        String requestedBy,
        LocalDate requestedOn,
        PaymentPlan.State state,
        Optional<LocalDate> endedOn,
        Optional<Money> missing,
        Version version)
        implements Tagged, Belonging {
    static final String ID = "019c5a10-0000-7000-8000-0000000000a1";
    static final PlanBody EXAMPLE = new PlanBody(
            ID,
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            List.of(BillNo.of(1)),
            Money.yuan("120.00"),
            List.of(new Part(LocalDate.of(2026, 3, 10), Money.yuan("120.00"))),
            "承诺发薪日缴清",
            "collector",
            LocalDate.of(2026, 3, 2),
            PaymentPlan.State.AGREED,
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static PlanBody of(PaymentPlan plan) {
        return new PlanBody(
                plan.id().toString(),
                plan.account(),
                plan.customer(),
                plan.unit(),
                plan.bills(),
                plan.owed(),
                plan.parts().stream()
                        .map(part -> new Part(part.dueOn(), part.amount()))
                        .toList(),
                plan.reason(),
                plan.requestedBy(),
                plan.requestedOn(),
                plan.state(),
                endedOn(plan.stage()),
                plan.stage() instanceof PaymentPlan.Broken(var on, Money missing)
                        ? Optional.of(missing)
                        : Optional.empty(),
                plan.version());
    }

    private static Optional<LocalDate> endedOn(PaymentPlan.Stage stage) {
        return switch (stage) {
            case PaymentPlan.Kept(LocalDate on) -> Optional.of(on);
            case PaymentPlan.Broken(LocalDate on, Money missing) -> Optional.of(on);
            case PaymentPlan.Requested() -> Optional.empty();
            case PaymentPlan.Rejected unused -> Optional.empty();
            case PaymentPlan.Agreed unused -> Optional.empty();
        };
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    /** A part and the day by which it is to be paid. */
    public record Part(LocalDate dueOn, Money amount) {
        Instalment instalment() {
            return new Instalment(dueOn, amount);
        }
    }
}

package org.wattline.adapter.postgres.payment.instalment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.quantity.Money;

/** A row of {@code payment_plan}; arrays as texts with commas. */
public record PlanRow(
        UUID id,
        String accountNo,
        UUID customerId,
        String unitPath,
        String bills,
        BigDecimal owedCny,
        BigDecimal settledBeforeCny,
        String dueOn,
        String amounts,
        String reason,
        String requestedBy,
        LocalDate requestedOn,
        Optional<LocalDate> freeFrom,
        Optional<LocalDate> freeTo,
        String state,
        Optional<String> decidedBy,
        Optional<LocalDate> decidedOn,
        Optional<String> why,
        Optional<LocalDate> endedOn,
        Optional<BigDecimal> missingCny,
        long version) {
    PaymentPlan plan() {
        return new PaymentPlan(
                new PaymentPlanId(id),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Stream.of(bills.split(",")).map(BillNo::new).toList(),
                Money.rounded(owedCny),
                Money.rounded(settledBeforeCny),
                parts(),
                reason,
                requestedBy,
                requestedOn,
                freeFrom.map(from -> new Span(from, freeTo)),
                stage(),
                new Version(version));
    }

    private List<Instalment> parts() {
        String[] days = dueOn.split(",");
        String[] sums = amounts.split(",");
        List<Instalment> parts = new ArrayList<>();
        for (int i = 0; i < days.length; i++) parts.add(new Instalment(LocalDate.parse(days[i]), Money.yuan(sums[i])));
        return parts;
    }

    private PaymentPlan.Stage stage() {
        return switch (PaymentPlan.State.valueOf(state)) {
            case REQUESTED -> new PaymentPlan.Requested();
            case REJECTED ->
                new PaymentPlan.Rejected(decidedBy.orElseThrow(), decidedOn.orElseThrow(), why.orElseThrow());
            case AGREED -> new PaymentPlan.Agreed(decidedBy.orElseThrow(), decidedOn.orElseThrow());
            case KEPT -> new PaymentPlan.Kept(endedOn.orElseThrow());
            case BROKEN -> new PaymentPlan.Broken(endedOn.orElseThrow(), Money.rounded(missingCny.orElseThrow()));
        };
    }
}

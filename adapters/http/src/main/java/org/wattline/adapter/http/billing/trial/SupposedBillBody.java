package org.wattline.adapter.http.billing.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * A bill beside what it would have come to.
 *
 * @param difference what more would have been paid; negative where less
 */
public record SupposedBillBody(
        BillNo billNo, SupposedTotals now, SupposedTotals then, Money difference, List<SupposedLine> lines) {
    static final SupposedBillBody EXAMPLE = new SupposedBillBody(
            BillNo.of(7),
            new SupposedTotals(Energy.kwh(200), Money.yuan("107.60")),
            new SupposedTotals(Energy.kwh(300), Money.yuan("161.40")),
            Money.yuan("53.80"),
            List.of(new SupposedLine(
                    "TIER",
                    Optional.empty(),
                    1,
                    Optional.of(new SupposedAmount(BigDecimal.valueOf(200), "KWH", Money.yuan("107.60"))),
                    Optional.of(new SupposedAmount(BigDecimal.valueOf(300), "KWH", Money.yuan("161.40"))),
                    Money.yuan("53.80"))));

    static SupposedBillBody of(SupposedBill tried) {
        return new SupposedBillBody(
                tried.bill(),
                SupposedTotals.of(tried.now()),
                SupposedTotals.of(tried.then()),
                tried.difference(),
                tried.lines().stream().map(SupposedLine::of).toList());
    }

    /** What all of it comes to. */
    public record SupposedTotals(Energy energyKwh, Money total) {
        static SupposedTotals of(SupposedBill.Side side) {
            return new SupposedTotals(side.energy(), side.total());
        }
    }

    /** Quantity and amount. */
    public record SupposedAmount(BigDecimal quantity, String unit, Money amount) {
        static SupposedAmount of(SupposedBill.Amount amount) {
            return new SupposedAmount(amount.quantity(), amount.unit().name(), amount.amount());
        }
    }

    /** A charge on the bill and as it would have been. @param period of the day @param tier 0 without tiers */
    public record SupposedLine(
            String code,
            Optional<String> period,
            int tier,
            Optional<SupposedAmount> now,
            Optional<SupposedAmount> then,
            Money difference) {
        static SupposedLine of(SupposedBill.Line line) {
            return new SupposedLine(
                    line.code(),
                    line.period(),
                    line.tier(),
                    line.now().map(SupposedAmount::of),
                    line.then().map(SupposedAmount::of),
                    line.difference());
        }
    }
}

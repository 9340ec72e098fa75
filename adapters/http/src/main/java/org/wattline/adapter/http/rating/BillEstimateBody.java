package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.request.Carried;

/**
 * The lines that the bill would have, and what they come to.
 *
 * @param tierEnergyAfterKwh annual use after the bill, for the next estimate of the year
 * @param components how much belongs to whom
 * @param carried what the next bill has to know, to be given to its estimate
 */
public record BillEstimateBody(
        YearMonth month,
        Days days,
        List<LineBody> lines,
        Energy energyKwh,
        Money total,
        Energy tierEnergyAfterKwh,
        Optional<PowerFactor> powerFactor,
        List<Share> components,
        CarriedFacts carried,
        Words words) {
    static final BillEstimateBody EXAMPLE = new BillEstimateBody(
            YearMonth.of(2026, 6),
            new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)),
            List.of(LineBody.EXAMPLE),
            Energy.kwh(140),
            Money.yuan("82.32"),
            Energy.kwh(2_900),
            Optional.empty(),
            List.of(),
            CarriedFacts.of(Carried.NOTHING),
            new Words("阶梯电费 第2档：… 合计 82.32 元", "energy of tier, tier 2: … total 82.32 yuan"));

    public static BillEstimateBody of(Days days, RatedBill bill) {
        return new BillEstimateBody(
                bill.month(),
                days,
                bill.lines().stream().map(LineBody::of).toList(),
                bill.energy(),
                bill.total(),
                bill.counter().used(),
                bill.powerFactor(),
                bill.components().stream().map(Share::of).toList(),
                CarriedFacts.of(bill.carried()),
                Words.of(bill.explanation()));
    }

    /** A part of the bill and whose it is. */
    public record Share(String component, Words name, String owner, String account, Money amount) {
        static Share of(ComponentShare share) {
            return new Share(
                    share.component().code(),
                    Words.of(share.component().name()),
                    share.component().owner(),
                    share.component().account(),
                    share.amount());
        }
    }
}

package org.wattline.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.Conventions;

/**
 * Everything that a bill has after energy, basic charge and power factor, in its order: demand, levies, standing charges, discounts, the
 * most and the least, taxes; and whose money the whole bill is.
 *
 * @param lines added
 * @param components how much of the bill belongs to whom
 * @param carried what the next bill has to know
 */
record Charges(List<RatedLine> lines, List<ComponentShare> components, Carried carried) {

    static Outcome<Charges> charge(RatingRequest request, List<List<RatedLine>> energy, List<RatedLine> others) {
        List<RatedLine> before = new ArrayList<>();
        energy.forEach(before::addAll);
        before.addAll(others);
        RoundingRule rounding =
                request.parts().getFirst().tariff().conventions().of(Conventions.Field.CHARGE);
        Sheet sheet = new Sheet(before, rounding);
        MainTariff main = MainTariff.of(request);
        return new DemandCharging(request, main.latest(), sheet).charge().then(carried -> {
            Optional<Refusal> fault = new ChargeCharging(request, sheet).charge();
            if (fault.isPresent()) return Outcome.refused(fault.get());
            StandingCharging standing = new StandingCharging(request, main, sheet);
            standing.standing();
            standing.discounts();
            standing.bounds();
            standing.taxes();
            int year = request.month().getYear();
            Money billed = carried.billed().in(year).plus(sheet.total().max(Money.ZERO));
            return Outcome.done(new Charges(
                    sheet.added(),
                    Ownership.of(request, energy, others, sheet),
                    carried.withBilled(new Carried.Billed(year, billed))));
        });
    }
}

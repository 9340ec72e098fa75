package org.wattline.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.charge.ChargeCharging;
import org.wattline.domain.rating.charge.StandingCharging;
import org.wattline.domain.rating.demand.DemandCharging;
import org.wattline.domain.rating.export.ExportCharging;
import org.wattline.domain.rating.export.SetOff;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.MainTariff;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Tariff;

/**
 * Everything that a bill has after energy, basic charge and power factor, in its order: demand, levies, standing charges, discounts,
 * exports, the most and the least, taxes; and whose money the whole bill is.
 *
 * @param lines added
 * @param components how much of the bill belongs to whom
 * @param carried what the next bill has to know
 */
public record Charges(List<RatedLine> lines, List<ComponentShare> components, Carried carried) {

    static Outcome<Charges> charge(SetOff setOff, List<List<RatedLine>> energy, List<RatedLine> others) {
        RatingRequest request = setOff.request();
        List<RatedLine> before = new ArrayList<>();
        energy.forEach(before::addAll);
        before.addAll(others);
        Sheet sheet = new Sheet(before, request.parts().getFirst().tariff().conventions());
        MainTariff main = MainTariff.of(request);
        return new DemandCharging(request, main.latest(), sheet).charge().then(carried -> {
            Optional<Refusal> fault = new ChargeCharging(request, sheet).charge();
            if (fault.isPresent()) return Outcome.refused(fault.get());
            StandingCharging standing = new StandingCharging(request, main, sheet);
            standing.standing();
            standing.discounts();
            Tariff paying = Generation.paying(request);
            Optional<ExportCharging> exports =
                    paying.export().map(terms -> new ExportCharging(setOff, paying, terms, sheet));
            Outcome<Carried> after = exports.map(e -> e.charge(carried)).orElseGet(() -> Outcome.done(carried));
            return after.map(next -> {
                standing.bounds();
                standing.taxes();
                int year = request.month().getYear();
                Money billed = next.billed().in(year).plus(sheet.total().max(Money.ZERO));
                exports.ifPresent(ExportCharging::settle);
                return new Charges(
                        sheet.added(),
                        Ownership.of(request, energy, others, sheet),
                        next.withBilled(new Carried.Billed(year, billed)));
            });
        });
    }
}

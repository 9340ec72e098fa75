package org.wattline.domain.rating.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/** Takes the energy of a point off the point above it. */
final class TakingOff {
    private TakingOff() {}

    /** Period by period where both have periods, else by the kWh of the periods above; empty if more would be taken than there is. */
    static Optional<Usage> measured(Usage above, Usage below) {
        Optional<IntervalEnergy> curve = Curves.of(above);
        if (curve.isPresent()) return offCurve(above, curve.get(), below);
        List<Energy> figures = figures(above, below);
        Energy sum = Energy.sum(figures);
        if (!sum.equals(Amounts.total(below))) return Optional.empty();
        for (int i = 0; i < figures.size(); i++)
            if (figures.get(i).compareTo(above.parts().get(i).quantity()) > 0) return Optional.empty();
        return Optional.of(figures(above, figures));
    }

    /** Interval by interval where both have curves, else by the kWh of the intervals above. */
    private static Optional<Usage> offCurve(Usage above, IntervalEnergy curve, Usage below) {
        IntervalEnergy off = Curves.of(below)
                .map(own -> Curves.inIntervalsOf(own, curve))
                .orElseGet(() -> Curves.shared(curve, Energy.ZERO, Amounts.total(below)));
        return Curves.minus(curve, off).map(left -> Curves.with(above, left, List.of()));
    }

    private static List<Energy> figures(Usage above, Usage below) {
        if (above instanceof Usage.ByPeriod(var of) && below instanceof Usage.ByPeriod(var off)) return same(of, off);
        Energy total = Amounts.total(below);
        if (above instanceof Usage.Total) return List.of(total);
        return Shares.of(total, Amounts.weights(above));
    }

    private static List<Energy> same(
            SortedMap<Period, Metered<Energy>> above, SortedMap<Period, Metered<Energy>> below) {
        List<Energy> figures = new ArrayList<>();
        for (Period period : above.keySet())
            figures.add(Optional.ofNullable(below.get(period))
                    .map(Metered::quantity)
                    .orElse(Energy.ZERO));
        return figures;
    }

    /** Figures in the order of the parts, taken off each. */
    static Usage figures(Usage above, List<Energy> figures) {
        Optional<IntervalEnergy> curve = Curves.of(above);
        if (curve.isPresent()) {
            IntervalEnergy off = Curves.shared(curve.get(), Energy.ZERO, figures.getFirst());
            return Curves.with(above, Curves.minus(curve.get(), off).orElseThrow(), List.of());
        }
        List<Energy> negated = figures.stream().map(Energy::negated).toList();
        return Amounts.plus(above, negated, Collections.nCopies(negated.size(), List.of()));
    }
}

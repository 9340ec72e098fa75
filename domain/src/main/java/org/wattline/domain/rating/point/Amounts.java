package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/** Arithmetic on usage in whole kWh, by period or as one figure, that keeps readings and steps. */
final class Amounts {
    private Amounts() {}

    /** Each register rounded as bills round it; a curve stays exact until it is priced. */
    static Usage rounded(Usage usage) {
        if (Curves.of(usage).isPresent()) return usage;
        return each(usage, metered -> {
            Energy billed = metered.quantity().billed();
            if (billed.equals(metered.quantity())) return metered;
            return with(metered, billed, new Step(RatingRule.WHOLE_KWH, List.of(metered.quantity(), billed)));
        });
    }

    static Energy total(Usage usage) {
        return usage.billed().quantity();
    }

    /** As much as can be given to points below: whole kWh, which the intervals of a curve hold. */
    static Energy divisible(Usage usage) {
        return Curves.of(usage).map(Curves::whole).orElseGet(() -> total(usage));
    }

    /** The figure of each period, or the one figure. */
    static List<BigDecimal> weights(Usage usage) {
        return usage.parts().stream()
                .map(metered -> metered.quantity().kwh().max(BigDecimal.ZERO))
                .toList();
    }

    /** Figures in the order of the parts added to each, with steps for the figures that change. */
    static Usage plus(Usage usage, List<Energy> added, List<List<Step>> steps) {
        int[] at = {0};
        return each(usage, metered -> {
            int i = at[0]++;
            List<Step> all = new ArrayList<>(metered.steps());
            all.addAll(steps.get(i));
            return new Metered<>(metered.quantity().plus(added.get(i)), metered.readings(), all);
        });
    }

    /** The same figures with a step at the end of each. */
    static Usage telling(Usage usage, Step step) {
        Optional<IntervalEnergy> curve = Curves.of(usage);
        if (curve.isPresent()) return Curves.with(usage, curve.get(), List.of(step));
        return each(usage, metered -> with(metered, metered.quantity(), step));
    }

    /** Figures of the shape of a usage: agreed, without readings. */
    static Usage like(Usage shape, List<Energy> figures, Step step) {
        Optional<IntervalEnergy> curve = Curves.of(shape);
        if (curve.isPresent())
            return Curves.agreed(shape, Curves.shared(curve.get(), Energy.ZERO, figures.getFirst()), step);
        int[] at = {0};
        return each(shape, metered -> new Metered<>(figures.get(at[0]++), List.of(), List.of(step)));
    }

    private static Metered<Energy> with(Metered<Energy> metered, Energy energy, Step step) {
        List<Step> steps = new ArrayList<>(metered.steps());
        steps.add(step);
        return new Metered<>(energy, metered.readings(), steps);
    }

    private static Usage each(Usage usage, Change change) {
        if (usage instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> energies)) {
            SortedMap<Period, Metered<Energy>> changed = new TreeMap<>();
            for (Map.Entry<Period, Metered<Energy>> entry : energies.entrySet())
                changed.put(entry.getKey(), change.of(entry.getValue()));
            return new Usage.ByPeriod(changed);
        }
        return new Usage.Total(change.of(usage.parts().getFirst()));
    }

    private interface Change {
        Metered<Energy> of(Metered<Energy> metered);
    }
}

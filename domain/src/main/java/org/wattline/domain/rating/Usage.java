package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Period;

/** Active energy of a billing period (电量), after ratio, losses and sub-metering: as one figure or by time-of-use period. */
public sealed interface Usage {
    /** One figure for all hours. */
    record Total(Metered<Energy> energy) implements Usage {}

    /** A figure for each period. */
    record ByPeriod(SortedMap<Period, Metered<Energy>> energies) implements Usage {
        public ByPeriod {
            energies = Collections.unmodifiableSortedMap(new TreeMap<>(energies));
            if (energies.isEmpty()) throw new IllegalArgumentException("usage by period has a period");
        }
    }

    static Usage total(Energy energy) {
        return new Total(Metered.of(energy));
    }

    static Usage byPeriod(Map<Period, Energy> energies) {
        SortedMap<Period, Metered<Energy>> metered = new TreeMap<>();
        energies.forEach((period, energy) -> metered.put(period, Metered.of(energy)));
        return new ByPeriod(metered);
    }

    /** The energies as metered, in the order of their periods. */
    default List<Metered<Energy>> parts() {
        return switch (this) {
            case Total(Metered<Energy> energy) -> List.of(energy);
            case ByPeriod(SortedMap<Period, Metered<Energy>> energies) -> List.copyOf(energies.values());
        };
    }

    /** The sum as billed: each register is rounded to whole kWh before it is added (RAT-04). */
    default Metered<Energy> billed() {
        BigDecimal sum = BigDecimal.ZERO;
        List<ReadingRef> readings = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Metered<Energy> part : parts()) {
            sum = sum.add(part.quantity().billed().kwh());
            readings.addAll(part.readings());
            steps.addAll(part.steps());
        }
        return new Metered<>(new Energy(sum), readings, steps);
    }

    /** The same usage with each energy replaced; the readings stay. */
    default Usage map(Function<Energy, Energy> change) {
        return switch (this) {
            case Total(Metered<Energy> energy) -> new Total(change(energy, change));
            case ByPeriod(SortedMap<Period, Metered<Energy>> energies) -> {
                SortedMap<Period, Metered<Energy>> changed = new TreeMap<>();
                energies.forEach((period, energy) -> changed.put(period, change(energy, change)));
                yield new ByPeriod(changed);
            }
        };
    }

    private static Metered<Energy> change(Metered<Energy> energy, Function<Energy, Energy> change) {
        return new Metered<>(change.apply(energy.quantity()), energy.readings(), energy.steps());
    }
}

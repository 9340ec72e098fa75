package org.wattline.domain.metering.estimation;

import java.util.List;
import java.util.Set;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * A day's curve whose gaps were filled as far as its methods go.
 *
 * @param applied which intervals came from which method
 * @param inputs what the estimated values rest on
 */
public record DayEstimate(IntervalEnergy energy, List<Applied> applied, Set<ReadingRef> inputs) {
    public DayEstimate {
        applied = List.copyOf(applied);
        inputs = Set.copyOf(inputs);
    }

    public boolean complete() {
        return energy.missing() == 0;
    }

    /** That intervals from one up to, but without, another were estimated in some way; a register's value has neither. */
    public record Applied(EstimationMethod method, int from, int to) {
        /** To registers. */
        public static Applied toRegisters(EstimationMethod method) {
            return new Applied(method, 0, 0);
        }

        /** @throws IllegalArgumentException unless the text is one that {@link #toString} gives */
        public static Applied parse(String text) {
            String[] parts = text.split("[: –]");
            if (parts.length != 3) throw new IllegalArgumentException("not a method with its intervals: " + text);
            return new Applied(
                    EstimationMethod.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return method + ":" + from + "–" + to;
        }
    }
}

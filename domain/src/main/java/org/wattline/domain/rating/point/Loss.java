package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** How a loss between a meter and the boundary of supply is found (损耗计算方式); added to the meter's active and reactive energy. */
public sealed interface Loss {
    /** What it is called in explanations. */
    String name();

    /** Transformers side by side behind one meter (高供低计): the load falls to them by rated capacity × hours under voltage. */
    record Transformers(List<Unit> units, Copper copper) implements Loss {
        public Transformers {
            units = List.copyOf(units);
            if (units.isEmpty()) throw new IllegalArgumentException("a transformer loss is of a transformer");
        }

        @Override
        public String name() {
            return String.join(", ", units.stream().map(Unit::name).toList());
        }
    }

    /** One transformer. @param hours under voltage in the period: those of the period less those sealed or without voltage */
    record Unit(String name, TransformerLoss plate, int hours) {
        public Unit {
            if (hours < 0) throw new IllegalArgumentException("hours are not negative: " + hours);
        }
    }

    /** How copper loss is found. */
    sealed interface Copper {
        /** Pk·(Wp² + Wq²)/(Sn²·t)·K. @param shape K: 1, or a load-shape factor such as 1.05 */
        record ByLoad(BigDecimal shape) implements Copper {}

        /** A share of the energy, 1 % to 3 %; no reactive loss under load is added. */
        record ByShare(Share share) implements Copper {}
    }

    /** A percentage of what flowed, of a transformer, a line or a cable (线损率). */
    record ByShare(String name, Share active, Share reactive) implements Loss {}

    /** An agreed quantity of the period (定量). */
    record Fixed(String name, Energy energy) implements Loss {}

    /**
     * A line or cable by its resistance (公式法): r·L·(Wp² + Wq²)/(U²·t)·K ÷ 1000.
     *
     * @param ohmPerKm r, of one conductor
     * @param km L
     * @param kilovolts U, between conductors
     * @param shape K: 1, or a load-shape factor
     */
    record Line(String name, BigDecimal ohmPerKm, BigDecimal km, BigDecimal kilovolts, BigDecimal shape, int hours)
            implements Loss {
        public Line {
            if (ohmPerKm.signum() < 0 || km.signum() < 0 || kilovolts.signum() <= 0 || hours < 0)
                throw new IllegalArgumentException("not a line: " + name);
        }
    }

    /**
     * By a table of what flowed and what was lost (查表法).
     *
     * @param steps ascending; the first whose energy is not exceeded applies
     */
    record Lookup(String name, List<Entry> steps) implements Loss {
        public Lookup {
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++)
                if (steps.get(i - 1).upTo().compareTo(steps.get(i).upTo()) >= 0)
                    throw new IllegalArgumentException("a loss table ascends: " + name);
        }
    }

    /** Up to so much energy, so much is lost. */
    record Entry(Energy upTo, Energy lost) {}
}

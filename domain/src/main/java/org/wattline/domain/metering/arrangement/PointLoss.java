package org.wattline.domain.metering.arrangement;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** What is lost between a point's meter and the boundary of supply, and how it is found (损耗计算方式). */
public sealed interface PointLoss {
    /**
     * In the customer's transformers (变损), side by side, by their nameplates.
     *
     * @param units transformers of the account; those that are not there on a day lose nothing
     */
    record InTransformers(List<EquipmentId> units, Copper copper) implements PointLoss {
        public InTransformers {
            units = List.copyOf(units);
            if (units.isEmpty()) throw new IllegalArgumentException("a transformer loss is of a transformer");
            if (units.stream().distinct().count() < units.size())
                throw new IllegalArgumentException("a transformer is named twice");
        }
    }

    /** How copper loss is found. */
    sealed interface Copper {
        /** By the load. @param shape K: 1, or a load-shape factor such as 1.05 */
        record ByLoad(BigDecimal shape) implements Copper {
            public ByLoad {
                if (shape.signum() <= 0) throw new IllegalArgumentException("a load-shape factor is positive");
            }
        }

        /** A share of the energy, 1 % to 3 %. */
        record ByShare(Share share) implements Copper {
            public ByShare {
                within(share);
            }
        }
    }

    /** A percentage of what flowed, of a transformer, a line or a cable (线损率). */
    record Percentage(String name, Share active, Share reactive) implements PointLoss {
        public Percentage {
            within(active);
            within(reactive);
        }
    }

    /** An agreed quantity of each month (定量). */
    record PerMonth(String name, Energy energy) implements PointLoss {
        public PerMonth {
            if (energy.isNegative()) throw new IllegalArgumentException("a loss is not negative: " + energy);
        }
    }

    /**
     * A line or cable by its resistance (公式法).
     *
     * @param ohmPerKm of one conductor
     * @param kilovolts between conductors
     * @param shape 1, or a load-shape factor
     */
    record Line(String name, BigDecimal ohmPerKm, BigDecimal km, BigDecimal kilovolts, BigDecimal shape)
            implements PointLoss {
        public Line {
            if (ohmPerKm.signum() < 0 || km.signum() < 0 || kilovolts.signum() <= 0 || shape.signum() <= 0)
                throw new IllegalArgumentException("not a line: " + name);
        }
    }

    private static void within(Share share) {
        if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
            throw new IllegalArgumentException("a loss is 0 to 100 %: " + share);
    }
}

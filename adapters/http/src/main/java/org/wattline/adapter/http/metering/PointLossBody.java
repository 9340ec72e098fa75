package org.wattline.adapter.http.metering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** What is lost between a meter and the boundary of supply. */
@Kinds
public sealed interface PointLossBody
        permits PointLossBody.InTransformers, PointLossBody.Percentage, PointLossBody.PerMonth, PointLossBody.Line {
    PointLoss loss();

    static PointLossBody of(PointLoss loss) {
        return switch (loss) {
            case PointLoss.InTransformers(var units, PointLoss.Copper.ByLoad(var shape)) ->
                new InTransformers(units, Optional.of(shape), Optional.empty());
            case PointLoss.InTransformers(var units, PointLoss.Copper.ByShare(var share)) ->
                new InTransformers(units, Optional.empty(), Optional.of(share));
            case PointLoss.Percentage(var name, var active, var reactive) -> new Percentage(name, active, reactive);
            case PointLoss.PerMonth(var name, var energy) -> new PerMonth(name, energy);
            case PointLoss.Line(var name, var ohmPerKm, var km, var kilovolts, var shape) ->
                new Line(name, ohmPerKm, km, kilovolts, shape);
        };
    }

    /**
     * In transformers of the account, side by side.
     *
     * @param loadShape K of the copper loss; left out for 1, or where copper loss is a share
     * @param copperPercent copper loss as a share of the energy instead
     */
    record InTransformers(
            @Size(max = 50) List<EquipmentId> equipmentIds,
            Optional<BigDecimal> loadShape,
            Optional<Share> copperPercent)
            implements PointLossBody {
        public InTransformers {
            if (loadShape.isPresent() && copperPercent.isPresent())
                throw new IllegalArgumentException("copper loss goes by load or by share");
            if (equipmentIds.isEmpty() || equipmentIds.stream().distinct().count() < equipmentIds.size())
                throw new IllegalArgumentException("each transformer is named once, and one at least");
            PointLoss unused = made(equipmentIds, loadShape, copperPercent);
        }

        @Override
        public PointLoss loss() {
            return made(equipmentIds, loadShape, copperPercent);
        }

        private static PointLoss made(
                List<EquipmentId> units, Optional<BigDecimal> loadShape, Optional<Share> copperPercent) {
            return new PointLoss.InTransformers(
                    units,
                    copperPercent
                            .<PointLoss.Copper>map(PointLoss.Copper.ByShare::new)
                            .orElseGet(() -> new PointLoss.Copper.ByLoad(loadShape.orElse(BigDecimal.ONE))));
        }
    }

    /** A percentage of what flowed. */
    record Percentage(@Size(max = 60) String name, Share activePercent, Share reactivePercent)
            implements PointLossBody {
        public Percentage {
            PointLoss unused = new PointLoss.Percentage(name, activePercent, reactivePercent);
        }

        @Override
        public PointLoss loss() {
            return new PointLoss.Percentage(name, activePercent, reactivePercent);
        }
    }

    /** An agreed quantity of each month. */
    record PerMonth(@Size(max = 60) String name, Energy energyKwh) implements PointLossBody {
        public PerMonth {
            PointLoss unused = new PointLoss.PerMonth(name, energyKwh);
        }

        @Override
        public PointLoss loss() {
            return new PointLoss.PerMonth(name, energyKwh);
        }
    }

    /** A line or cable by its resistance. */
    record Line(
            @Size(max = 60) String name, BigDecimal ohmPerKm, BigDecimal km, BigDecimal kilovolts, BigDecimal loadShape)
            implements PointLossBody {
        public Line {
            PointLoss unused = new PointLoss.Line(name, ohmPerKm, km, kilovolts, loadShape);
        }

        @Override
        public PointLoss loss() {
            return new PointLoss.Line(name, ohmPerKm, km, kilovolts, loadShape);
        }
    }
}

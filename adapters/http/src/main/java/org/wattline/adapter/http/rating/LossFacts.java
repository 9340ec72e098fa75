package org.wattline.adapter.http.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.GivenLoss;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.Loss;

/** What is lost between a meter and the boundary of supply, in the whole period. */
@Kinds
public sealed interface LossFacts
        permits LossFacts.Transformers, LossFacts.Percentage, LossFacts.Fixed, LossFacts.Line, LossFacts.Table {
    /** @param hours of the period, under voltage unless something else is told */
    GivenLoss loss(int hours);

    /**
     * In transformers side by side.
     *
     * @param loadShape K of the copper loss; left out for 1, or where copper loss is a share
     * @param copperPercent copper loss as a share of the energy instead
     */
    record Transformers(
            @Size(max = 50) List<TransformerFacts> units, Optional<BigDecimal> loadShape, Optional<Share> copperPercent)
            implements LossFacts {
        public Transformers {
            if (loadShape.isPresent() && copperPercent.isPresent())
                throw new IllegalArgumentException("copper loss goes by load or by share");
            if (loadShape.map(BigDecimal::signum).orElse(1) <= 0)
                throw new IllegalArgumentException("a load-shape factor is positive");
            copperPercent.ifPresent(LossFacts::within);
        }

        @Override
        public GivenLoss loss(int hours) {
            return new GivenLoss.InTransformers(
                    units.stream().map(unit -> unit.unit(hours)).toList(),
                    copperPercent
                            .<Loss.Copper>map(Loss.Copper.ByShare::new)
                            .orElseGet(() -> new Loss.Copper.ByLoad(loadShape.orElse(BigDecimal.ONE))));
        }
    }

    /** A percentage of what flowed. */
    record Percentage(@Size(max = 60) String name, Share activePercent, Share reactivePercent) implements LossFacts {
        public Percentage {
            within(activePercent);
            within(reactivePercent);
        }

        @Override
        public GivenLoss loss(int hours) {
            return new GivenLoss.Other(new Loss.ByShare(name, activePercent, reactivePercent));
        }
    }

    /** An agreed quantity. */
    record Fixed(@Size(max = 60) String name, Energy energyKwh) implements LossFacts {
        public Fixed {
            if (energyKwh.isNegative()) throw new IllegalArgumentException("a loss is not negative: " + energyKwh);
        }

        @Override
        public GivenLoss loss(int hours) {
            return new GivenLoss.Other(new Loss.Fixed(name, energyKwh));
        }
    }

    /** A line or cable by its resistance. @param loadShape left out for 1 */
    record Line(
            @Size(max = 60) String name,
            BigDecimal ohmPerKm,
            BigDecimal km,
            BigDecimal kilovolts,
            Optional<BigDecimal> loadShape)
            implements LossFacts {
        public Line {
            GivenLoss unused = line(name, ohmPerKm, km, kilovolts, loadShape, 0);
        }

        @Override
        public GivenLoss loss(int hours) {
            return line(name, ohmPerKm, km, kilovolts, loadShape, hours);
        }

        private static GivenLoss line(
                String name,
                BigDecimal ohmPerKm,
                BigDecimal km,
                BigDecimal kilovolts,
                Optional<BigDecimal> loadShape,
                int hours) {
            return new GivenLoss.Other(
                    new Loss.Line(name, ohmPerKm, km, kilovolts, loadShape.orElse(BigDecimal.ONE), hours));
        }
    }

    /** By a table of what flowed and what was lost. @param steps ascending; the first that is not exceeded applies */
    record Table(
            @Size(max = 60) String name, @Size(max = 500) List<StepFacts> steps) implements LossFacts {
        public Table {
            GivenLoss unused = table(name, steps);
        }

        @Override
        public GivenLoss loss(int hours) {
            return table(name, steps);
        }

        private static GivenLoss table(String name, List<StepFacts> steps) {
            return new GivenLoss.Other(new Loss.Lookup(
                    name,
                    steps.stream()
                            .map(step -> new Loss.Entry(step.upToKwh, step.lostKwh))
                            .toList()));
        }
    }

    /** Up to so much energy, so much is lost. */
    record StepFacts(Energy upToKwh, Energy lostKwh) {
        public StepFacts {
            if (lostKwh.isNegative()) throw new IllegalArgumentException("a loss is not negative: " + lostKwh);
        }
    }

    private static void within(Share share) {
        if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
            throw new IllegalArgumentException("a loss is 0 to 100 %: " + share);
    }
}

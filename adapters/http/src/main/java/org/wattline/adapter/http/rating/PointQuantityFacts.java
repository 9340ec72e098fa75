package org.wattline.adapter.http.rating;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.GivenSite.Quantity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.Point;
import org.wattline.domain.rating.request.Metered;

/** Where the energy of a point below another comes from. */
@Kinds
public sealed interface PointQuantityFacts
        permits PointQuantityFacts.ByMeter,
                PointQuantityFacts.Fixed,
                PointQuantityFacts.PerDay,
                PointQuantityFacts.ShareOfRest,
                PointQuantityFacts.ShareOfAll {
    /** @param hours of the period */
    Quantity quantity(int hours);

    /**
     * A meter of its own, with the points below it still in its usage.
     *
     * @param reactiveKvarh |forward| + |reverse|; taken from its registers if left out
     * @param losses behind it, from the meter outwards
     */
    record ByMeter(
            UsageFacts usage,
            Optional<ReactiveEnergy> reactiveKvarh,
            @Size(min = 0, max = 10) Optional<List<LossFacts>> losses)
            implements PointQuantityFacts {
        public ByMeter {
            if (reactiveKvarh.map(ReactiveEnergy::isNegative).orElse(false))
                throw new IllegalArgumentException("|forward| + |reverse| is not negative");
        }

        @Override
        public Quantity quantity(int hours) {
            return new Quantity.ByMeter(
                    usage.usage(),
                    reactiveKvarh.map(Metered::of),
                    losses.orElse(List.of()).stream()
                            .map(each -> each.loss(hours))
                            .toList());
        }
    }

    /** So much in the period. */
    record Fixed(Energy energyKwh) implements PointQuantityFacts {
        public Fixed {
            var unused = new Point.Quantity.Fixed(energyKwh);
        }

        @Override
        public Quantity quantity(int hours) {
            return new Quantity.Agreed(new Point.Quantity.Fixed(energyKwh));
        }
    }

    /** So much on each day. */
    record PerDay(Energy energyKwh) implements PointQuantityFacts {
        public PerDay {
            var unused = new Point.Quantity.PerDay(energyKwh);
        }

        @Override
        public Quantity quantity(int hours) {
            return new Quantity.Agreed(new Point.Quantity.PerDay(energyKwh));
        }
    }

    /** A share of what is left above when meters and agreed quantities are off. */
    record ShareOfRest(Share sharePercent) implements PointQuantityFacts {
        public ShareOfRest {
            var unused = new Point.Quantity.FixedShare(sharePercent, Point.Quantity.Of.REMAINDER);
        }

        @Override
        public Quantity quantity(int hours) {
            return new Quantity.Agreed(new Point.Quantity.FixedShare(sharePercent, Point.Quantity.Of.REMAINDER));
        }
    }

    /** A share of all that the point above shows, losses included. */
    record ShareOfAll(Share sharePercent) implements PointQuantityFacts {
        public ShareOfAll {
            var unused = new Point.Quantity.FixedShare(sharePercent, Point.Quantity.Of.ALL);
        }

        @Override
        public Quantity quantity(int hours) {
            return new Quantity.Agreed(new Point.Quantity.FixedShare(sharePercent, Point.Quantity.Of.ALL));
        }
    }
}

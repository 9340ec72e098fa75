package org.wattline.adapter.http.metering;

import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** How the quantity of a point is found. */
@Kinds
public sealed interface QuantityBody
        permits QuantityBody.ByMeter,
                QuantityBody.OfPlant,
                QuantityBody.PerMonth,
                QuantityBody.PerDay,
                QuantityBody.ShareOfRest,
                QuantityBody.ShareOfAll {
    QuantityRule rule();

    static QuantityBody of(QuantityRule rule) {
        return switch (rule) {
            case QuantityRule.ByMeter() -> new ByMeter();
            case QuantityRule.OfPlant() -> new OfPlant();
            case QuantityRule.PerMonth(Energy energy) -> new PerMonth(energy);
            case QuantityRule.PerDay(Energy energy) -> new PerDay(energy);
            case QuantityRule.ShareOfRest(Share share) -> new ShareOfRest(share);
            case QuantityRule.ShareOfAll(Share share) -> new ShareOfAll(share);
        };
    }

    /** By its meter. */
    record ByMeter() implements QuantityBody {
        @Override
        public QuantityRule rule() {
            return new QuantityRule.ByMeter();
        }
    }

    /** By its meter, which counts what the customer's own plant gives. */
    record OfPlant() implements QuantityBody {
        @Override
        public QuantityRule rule() {
            return new QuantityRule.OfPlant();
        }
    }

    /** So much in a month. */
    record PerMonth(Energy energyKwh) implements QuantityBody {
        public PerMonth {
            if (energyKwh.isNegative()) throw new IllegalArgumentException("an agreed quantity is not negative");
        }

        @Override
        public QuantityRule rule() {
            return new QuantityRule.PerMonth(energyKwh);
        }
    }

    /** So much on each day. */
    record PerDay(Energy energyKwh) implements QuantityBody {
        public PerDay {
            if (energyKwh.isNegative()) throw new IllegalArgumentException("an agreed quantity is not negative");
        }

        @Override
        public QuantityRule rule() {
            return new QuantityRule.PerDay(energyKwh);
        }
    }

    /** A share of what is left above when meters and agreed quantities are off. */
    record ShareOfRest(Share sharePercent) implements QuantityBody {
        public ShareOfRest {
            within(sharePercent);
        }

        @Override
        public QuantityRule rule() {
            return new QuantityRule.ShareOfRest(sharePercent);
        }
    }

    /** A share of all that the point above shows. */
    record ShareOfAll(Share sharePercent) implements QuantityBody {
        public ShareOfAll {
            within(sharePercent);
        }

        @Override
        public QuantityRule rule() {
            return new QuantityRule.ShareOfAll(sharePercent);
        }
    }

    private static void within(Share share) {
        if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
            throw new IllegalArgumentException("a share is 0 to 100 %");
    }
}

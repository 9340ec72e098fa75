package org.wattline.domain.metering.arrangement;

import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** How the quantity of a point is found (电量计算方式), with what was agreed. */
public sealed interface QuantityRule {
    QuantityMode mode();

    /** By its meter (装表). */
    record ByMeter() implements QuantityRule {
        @Override
        public QuantityMode mode() {
            return QuantityMode.METERED;
        }
    }

    /** By its meter, which counts what the customer's own plant gives (发电计量点): no energy that is taken. */
    record OfPlant() implements QuantityRule {
        @Override
        public QuantityMode mode() {
            return QuantityMode.METERED;
        }
    }

    /** So much in a month (定量). */
    record PerMonth(Energy energy) implements QuantityRule {
        public PerMonth {
            notNegative(energy);
        }

        @Override
        public QuantityMode mode() {
            return QuantityMode.FIXED_QUANTITY;
        }
    }

    /** So much on each day (协议电量). */
    record PerDay(Energy energy) implements QuantityRule {
        public PerDay {
            notNegative(energy);
        }

        @Override
        public QuantityMode mode() {
            return QuantityMode.AGREED_PER_DAY;
        }
    }

    /** A share of what is left at the point above when meters and agreed quantities are off (定比). */
    record ShareOfRest(Share share) implements QuantityRule {
        public ShareOfRest {
            within(share);
        }

        @Override
        public QuantityMode mode() {
            return QuantityMode.FIXED_RATIO;
        }
    }

    /** A share of all that the point above shows, losses included (定比). */
    record ShareOfAll(Share share) implements QuantityRule {
        public ShareOfAll {
            within(share);
        }

        @Override
        public QuantityMode mode() {
            return QuantityMode.FIXED_RATIO;
        }
    }

    private static void notNegative(Energy energy) {
        if (energy.isNegative()) throw new IllegalArgumentException("an agreed quantity is not negative: " + energy);
    }

    private static void within(Share share) {
        if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
            throw new IllegalArgumentException("a share is 0 to 100 %: " + share);
    }
}

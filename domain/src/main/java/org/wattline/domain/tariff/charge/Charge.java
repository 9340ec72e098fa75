package org.wattline.domain.tariff.charge;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;

/** Something that a tariff charges beside energy and the basic charge, or that its price contains, and whose money it is. */
public sealed interface Charge {
    /** Who gets it. */
    Component component();

    /** Per kWh, contained in the published price: it has no line, but its share of the bill is known. */
    record Contained(Component component, UnitPrice price) implements Charge {}

    /** Per kWh on top of the published price, with a line of its own. @param months of bills in which it is charged */
    record Levy(Component component, UnitPrice price, Set<Month> months) implements Charge {
        public Levy {
            months = some(months);
        }

        /** In all months. */
        public Levy(Component component, UnitPrice price) {
            this(component, price, EnumSet.allOf(Month.class));
        }
    }

    /** Per kWh for those who carry a tag (差别电价): restricted or eliminated energy-intensive users. */
    record Differential(Component component, UnitPrice price, String tag) implements Charge {
        public Differential {
            named(tag);
        }
    }

    /**
     * A multiple of the agent-purchase part of the price for those who carry a tag (代理购电价格 1.5 倍): users who left the market, owners of
     * captive coal plants, energy-intensive enterprises.
     */
    record PurchaseMultiple(Component component, BigDecimal multiple, String tag) implements Charge {
        public PurchaseMultiple {
            named(tag);
            multiple = multiple.stripTrailingZeros();
            if (multiple.compareTo(BigDecimal.ONE) <= 0 || multiple.scale() > 4)
                throw new IllegalArgumentException("a multiple is above 1, with 4 decimals: " + multiple);
        }
    }

    /** For being connected, per month or day (固定费用). */
    record Standing(Component component, StandingPrice price, Per per) implements Charge {
        public Standing {
            if (per == Per.YEAR) throw new IllegalArgumentException("a standing charge is per month or day");
        }
    }

    /** The least that a bill comes to; what lacks is a line. Per year: made up for in the last bill of a calendar year. */
    record Minimum(Component component, StandingPrice price, Per per) implements Charge {}

    /** The most that a bill comes to before taxes; what is above it is taken off. */
    record Maximum(Component component, StandingPrice price, Per per) implements Charge {
        public Maximum {
            if (per == Per.YEAR) throw new IllegalArgumentException("a maximum is per month or day");
        }
    }

    /** A share of some lines taken off (折扣). */
    record Discount(Component component, Share share, Basis basis) implements Charge {
        public Discount {
            if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
                throw new IllegalArgumentException("a discount is 0 to 100 %: " + share);
        }
    }

    /** An amount taken off or added each month, whatever was used: a climate credit, a rent. */
    record MonthlyAmount(Component component, Money amount) implements Charge {}

    /** A share of some lines added (税). */
    record Tax(Component component, Share share, Basis basis) implements Charge {
        public Tax {
            if (share.isNegative()) throw new IllegalArgumentException("a tax is not negative: " + share);
        }
    }

    /**
     * Per kW of demand and month, in tiers.
     *
     * @param period whose peak is charged; empty for the demand billed for the month
     * @param months in which it is charged
     * @param tiers ascending; only the last is open
     */
    record Demand(Component component, Optional<Period> period, Set<Month> months, List<DemandTier> tiers)
            implements Charge {
        public Demand {
            months = some(months);
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty() || tiers.getLast().upTo().isPresent())
                throw new IllegalArgumentException("the last tier is open: no demand is without a price");
            Power below = Power.ZERO;
            for (DemandTier tier : tiers.subList(0, tiers.size() - 1)) {
                Optional<Power> upTo = tier.upTo();
                if (upTo.isEmpty() || upTo.get().compareTo(below) <= 0)
                    throw new IllegalArgumentException("a tier is unreachable: after " + below + " kW comes " + tier);
                below = upTo.get();
            }
        }

        /** In all months, on the demand billed for the month. */
        public static Demand allYear(Component component, DemandTier... tiers) {
            return new Demand(component, Optional.empty(), EnumSet.allOf(Month.class), List.of(tiers));
        }

        public Demand in(Period when) {
            return new Demand(component, Optional.of(when), months, tiers);
        }

        public Demand only(Set<Month> some) {
            return new Demand(component, period, some, tiers);
        }
    }

    /**
     * Per kVA of apparent demand and month: the kW divided by the month's power factor (RAT-119).
     *
     * @param period whose peak is charged; empty for the demand billed for the month
     * @param months in which it is charged
     */
    record ApparentDemand(Component component, Optional<Period> period, Set<Month> months, CapacityPrice price)
            implements Charge {
        public ApparentDemand {
            months = some(months);
        }
    }

    private static Set<Month> some(Set<Month> months) {
        if (months.isEmpty()) throw new IllegalArgumentException("a charge has months");
        return Collections.unmodifiableSet(EnumSet.copyOf(months));
    }

    private static void named(String tag) {
        if (tag.isBlank()) throw new IllegalArgumentException("a tag has a name");
    }
}

package org.wattline.domain.tariff.export;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.charge.Component;

/**
 * The terms for electricity that a customer feeds in (上网电价政策).
 *
 * @param component whose account pays
 * @param sell prices, ascending tiers of the month's exports, only the last open; empty where only kWh are credited, or a series pays
 * @param series id of a price series that pays exports interval by interval instead
 * @param atOnce whether money credits are set against the charges of the month that earned them, or only of later months
 * @param trueUp once a year, if at all
 * @param subsidy on top, for all that is generated
 */
public record ExportTerms(
        Component component,
        Metering metering,
        List<SellTier> sell,
        Optional<String> series,
        boolean atOnce,
        Optional<TrueUp> trueUp,
        Optional<Subsidy> subsidy) {
    public ExportTerms {
        sell = List.copyOf(sell);
        if (metering.netsEnergy() && series.isPresent())
            throw new IllegalArgumentException("kWh that are set off have no time: no series pays them");
        if (metering != Metering.NET_METERING && sell.isEmpty() && series.isEmpty())
            throw new IllegalArgumentException("exports have a price: " + metering);
        if (!sell.isEmpty() && sell.getLast().upTo().isPresent())
            throw new IllegalArgumentException("the last tier is open: no export is without a price");
        Energy below = Energy.ZERO;
        for (SellTier tier : sell.subList(0, Math.max(0, sell.size() - 1))) {
            Optional<Energy> upTo = tier.upTo();
            if (upTo.isEmpty() || upTo.get().compareTo(below) <= 0)
                throw new IllegalArgumentException("a tier is unreachable: after " + below + " kWh comes " + tier);
            below = upTo.get();
        }
    }

    /** With one price for all exports, by period or not. */
    public static ExportTerms of(Component component, Metering metering, EnergyPrices sell) {
        return new ExportTerms(
                component,
                metering,
                List.of(SellTier.above(sell)),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** Paid interval by interval. */
    public static ExportTerms bySeries(Component component, Metering metering, String series) {
        return new ExportTerms(
                component, metering, List.of(), Optional.of(series), true, Optional.empty(), Optional.empty());
    }

    /** Credits in kWh, without a price. */
    public static ExportTerms netMetering(Component component) {
        return new ExportTerms(
                component,
                Metering.NET_METERING,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    public ExportTerms tiered(List<SellTier> tiers) {
        return new ExportTerms(component, metering, tiers, series, atOnce, trueUp, subsidy);
    }

    /** Credits serve later months only. */
    public ExportTerms fromNextMonth() {
        return new ExportTerms(component, metering, sell, series, false, trueUp, subsidy);
    }

    public ExportTerms settled(TrueUp yearly) {
        return new ExportTerms(component, metering, sell, series, atOnce, Optional.of(yearly), subsidy);
    }

    public ExportTerms subsidised(Subsidy perKwh) {
        return new ExportTerms(component, metering, sell, series, atOnce, trueUp, Optional.of(perKwh));
    }
}

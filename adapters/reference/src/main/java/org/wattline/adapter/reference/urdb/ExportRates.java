package org.wattline.adapter.reference.urdb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;

/** {@code dgrules} and the sell rates of the energy tiers: what electricity fed in earns. */
final class ExportRates {
    private ExportRates() {}

    static Tariff added(Tariff tariff, RateRecord record, EnergyRates rates, Component owner) {
        Optional<Metering> metering = metering(record);
        if (metering.isEmpty()) {
            if (rates.periods().stream()
                    .flatMap(List::stream)
                    .anyMatch(t -> t.sell().isPresent()))
                record.note("/energyratestructure", "sell rates without dgrules: energy fed in is not paid");
            return tariff;
        }
        if (metering.get() == Metering.NET_METERING) {
            record.note(
                    record.has("dgrules") ? "/dgrules" : "/usenetmetering",
                    "credits in kWh roll over without end: URDB states no yearly settlement");
            return tariff.withExport(ExportTerms.netMetering(owner));
        }
        return sell(record, rates)
                .map(tiers -> tariff.withExport(
                        ExportTerms.of(owner, metering.get(), tiers.getFirst().prices())
                                .tiered(tiers)))
                .orElse(tariff);
    }

    private static Optional<Metering> metering(RateRecord record) {
        boolean netted = record.field("usenetmetering").asBoolean(false);
        Optional<String> rules = record.text("dgrules");
        if (rules.isEmpty()) return netted ? Optional.of(Metering.NET_METERING) : Optional.empty();
        return switch (rules.get()) {
            case "Net Metering" -> Optional.of(Metering.NET_METERING);
            case "Net Billing Instantaneous", "Net Billing Hourly" -> Optional.of(Metering.NET_BILLING);
            case "Buy All Sell All" -> Optional.of(Metering.BUY_ALL_SELL_ALL);
            default -> {
                record.missing("/dgrules", "terms for energy fed in that are not known: " + rules.get());
                yield Optional.empty();
            }
        };
    }

    private static Optional<List<SellTier>> sell(RateRecord record, EnergyRates rates) {
        Set<List<BigDecimal>> thresholds = new LinkedHashSet<>();
        boolean single = true;
        boolean stated = true;
        for (List<RateTier> tiers : rates.periods()) {
            thresholds.add(tiers.stream().flatMap(tier -> tier.max().stream()).toList());
            single &= tiers.stream().map(ExportRates::sell).distinct().count() == 1;
            stated &= tiers.stream().allMatch(tier -> tier.sell().isPresent());
            if (!List.of("", "kWh").contains(tiers.getFirst().unit()) && !single) thresholds.add(List.of());
        }
        if (!stated) record.note("/energyratestructure", "where no sell rate is stated, energy fed in earns nothing");
        if (!single && thresholds.size() > 1) {
            record.missing("/energyratestructure", "sell rates in tiers that differ between periods or are not in kWh");
            return Optional.empty();
        }
        List<SellTier> tiers = new ArrayList<>();
        List<RateTier> like = rates.periods().getFirst();
        for (int t = 0; t < (single ? 1 : like.size()); t++)
            tiers.add(new SellTier(single ? Optional.empty() : like.get(t).max().map(Energy::new), prices(rates, t)));
        return Optional.of(tiers);
    }

    private static EnergyPrices prices(EnergyRates rates, int tier) {
        if (rates.flat())
            return EnergyPrices.flat(
                    new UnitPrice(sell(rates.periods().getFirst().get(tier))));
        Map<Period, UnitPrice> prices = new TreeMap<>();
        for (int p = 0; p < rates.periods().size(); p++)
            prices.put(
                    rates.schedule().period(p),
                    new UnitPrice(sell(rates.periods().get(p).get(tier))));
        return EnergyPrices.byPeriod(prices);
    }

    private static BigDecimal sell(RateTier tier) {
        return tier.sell().orElse(BigDecimal.ZERO);
    }
}

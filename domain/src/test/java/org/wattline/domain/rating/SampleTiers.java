package org.wattline.domain.rating;

import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.ElectricHeating;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.Tiers.Allocation;
import org.wattline.domain.tariff.Tiers.Cycle;
import org.wattline.domain.tariff.Tiers.Measure;
import org.wattline.domain.tariff.Tiers.Method;

/** Tariffs with tiers of every kind, small enough to be worked by hand; {@code docs/domain/rating-energy.md} names them. */
final class SampleTiers {
    static final Tariff SHANGHAI = tariff("SHANGHAI", "0.617", "PEAK=0.617 VALLEY=0.307")
            .withTiers(Tiers.annual(
                    Tier.upTo(Energy.kwh(3120), UnitPrice.ZERO),
                    Tier.upTo(Energy.kwh(4800), price("0.05")).differing(adders("PEAK=0.06 VALLEY=0.03")),
                    Tier.above(price("0.30")).differing(adders("PEAK=0.36 VALLEY=0.18"))));

    private static final Map<String, Tariff> BY_NAME = Map.of(
            "SHANGHAI",
            SHANGHAI,
            "SHANGHAI-IN-TIME",
            SHANGHAI.withTiers(SHANGHAI.tiers().orElseThrow().withAllocation(Allocation.IN_TIME_ORDER)),
            "SLAB",
            simple("SLAB", Cycle.MONTHLY, tiers -> tiers.withMethod(Method.WHOLE_USE)),
            "DAILY",
            simple("DAILY", Cycle.DAILY, tiers -> tiers),
            "TWO-MONTHS",
            simple("TWO-MONTHS", Cycle.BIMONTHLY, tiers -> tiers),
            "PER-KW",
            simple("PER-KW", Cycle.MONTHLY, tiers -> tiers.withMeasure(Measure.KWH_PER_KW)),
            "PER-KW-DAILY",
            simple("PER-KW-DAILY", Cycle.DAILY, tiers -> tiers.withMeasure(Measure.KWH_PER_KW)),
            "OWN",
            tariff("OWN", "0.50", "PEAK=0.80 FLAT=0.50 VALLEY=0.30").withTiers(Tiers.monthly(own())),
            "SIZES",
            simple(
                    "SIZES",
                    Cycle.MONTHLY,
                    tiers -> tiers.withHouseholds(
                            new Tiers.LargeHousehold(5, Energy.kwh(100)),
                            new Tiers.LargeHousehold(7, Energy.kwh(200)))),
            "HEATING",
            simple("HEATING", Cycle.MONTHLY, tiers -> tiers)
                    .withHeating(new ElectricHeating(
                            EnumSet.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY), price("0.30"))));

    private SampleTiers() {}

    static Tariff named(String name) {
        return java.util.Objects.requireNonNull(BY_NAME.get(name), name);
    }

    /** From a row of the documented table: {@code used=… kwh=… heating=… PEAK=… months=… kw=… people=…}. */
    static RatingRequest request(String tariff, YearMonth month, String inputs) {
        Map<String, String> in = new java.util.TreeMap<>();
        for (String pair : inputs.split(" ", -1)) in.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        Map<Period, Energy> periods = new java.util.TreeMap<>();
        for (Period period : Period.USUAL)
            if (in.containsKey(period.code())) periods.put(period, Energy.kwh(in.getOrDefault(period.code(), "")));
        Tariff priced = named(tariff);
        Part part = periods.isEmpty()
                ? Part.flat(priced, SampleRequests.span(month), Usage.total(Energy.kwh(in.getOrDefault("kwh", ""))))
                : Part.timeOfUse(priced, SampleRequests.span(month), Usage.byPeriod(periods));
        RatingRequest request = RatingRequest.of(month, part);
        if (in.containsKey("heating"))
            request = request.withParts(List.of(
                    part,
                    Part.heating(
                            priced,
                            SampleRequests.span(month),
                            Usage.total(Energy.kwh(in.getOrDefault("heating", ""))))));
        if (in.containsKey("used"))
            request = request.withCounter(new TierCounter(month.getYear(), Energy.kwh(in.getOrDefault("used", ""))));
        if (in.containsKey("months")) request = request.covering(Integer.parseInt(in.getOrDefault("months", "")));
        if (in.containsKey("kw")) request = request.withDemand(Metered.of(Power.kw(in.getOrDefault("kw", ""))));
        if (in.containsKey("people"))
            request =
                    request.withHousehold(Household.ORDINARY.ofPeople(Integer.parseInt(in.getOrDefault("people", ""))));
        return request;
    }

    private static Tariff simple(String name, Cycle cycle, java.util.function.UnaryOperator<Tiers> as) {
        Tiers tiers = Tiers.over(
                cycle,
                TierSeason.allYear(
                        Tier.upTo(Energy.kwh(cycle == Cycle.DAILY ? 10 : 100), UnitPrice.ZERO),
                        Tier.upTo(Energy.kwh(cycle == Cycle.DAILY ? 20 : 200), price("0.10")),
                        Tier.above(price("0.30"))));
        return tariff(name, "0.50", "PEAK=0.80 FLAT=0.50 VALLEY=0.30").withTiers(as.apply(tiers));
    }

    private static TierSeason own() {
        return TierSeason.allYear(Tier.upTo(Energy.kwh(100), UnitPrice.ZERO), Tier.above(price("0.10")))
                .withOwn(Map.of(
                        Period.PEAK,
                        List.of(Tier.upTo(Energy.kwh(50), UnitPrice.ZERO), Tier.above(price("0.20"))),
                        Period.VALLEY,
                        List.of(
                                Tier.upTo(Energy.kwh(80), UnitPrice.ZERO),
                                Tier.upTo(Energy.kwh(160), price("0.05")),
                                Tier.above(price("0.15")))));
    }

    private static Tariff tariff(String name, String flat, String byPeriod) {
        return Tariff.of(
                SampleTariffs.provision(name, "1", "n"),
                Text.of(name, name),
                Eligibility.residential(),
                EnergyPrices.of(price(flat), SampleTariffs.prices(byPeriod)));
    }

    private static Map<Period, UnitPrice> adders(String list) {
        return SampleTariffs.prices(list);
    }

    private static UnitPrice price(String yuan) {
        return SampleTariffs.price(yuan);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }
}

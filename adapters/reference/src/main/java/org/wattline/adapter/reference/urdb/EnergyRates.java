package org.wattline.adapter.reference.urdb;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.Tiers.Cycle;
import org.wattline.domain.tariff.Tiers.Measure;

/** {@code energyratestructure} and its schedules: prices per kWh by period and tier. */
final class EnergyRates {
    private final RateRecord record;
    private final List<List<RateTier>> periods;
    private final Schedule schedule;
    private final Set<Month> differing = EnumSet.noneOf(Month.class);

    private EnergyRates(RateRecord record, List<List<RateTier>> periods, Schedule schedule) {
        this.record = record;
        this.periods = periods;
        this.schedule = schedule;
    }

    static EnergyRates read(RateRecord record) {
        List<List<RateTier>> periods = new ArrayList<>();
        if (record.has("energyratestructure")) periods = RateTier.structure(record, "energyratestructure");
        else record.fault("/energyratestructure", "a rate has energy prices");
        Schedule schedule = Schedule.read(
                record, 'P', "energyweekdayschedule", "energyweekendschedule", Math.max(1, periods.size()));
        return new EnergyRates(record, periods, schedule);
    }

    Schedule schedule() {
        return schedule;
    }

    List<List<RateTier>> periods() {
        return periods;
    }

    /** Whether there is one price for all hours. */
    boolean flat() {
        for (Month month : Month.values()) if (!schedule.in(month).equals(new TreeSet<>(Set.of(0)))) return false;
        return true;
    }

    EnergyPrices prices() {
        if (flat()) return EnergyPrices.flat(price(periods.getFirst().getFirst().price()));
        Map<Period, UnitPrice> prices = new TreeMap<>();
        for (int p = 0; p < periods.size(); p++)
            prices.put(schedule.period(p), price(periods.get(p).getFirst().price()));
        return EnergyPrices.byPeriod(prices);
    }

    /** The tariff with its tiers, if it has any that can be told. */
    Tariff tiered(Tariff tariff) {
        if (periods.stream().allMatch(tiers -> tiers.size() == 1)) return tariff;
        Optional<Tiers.Measure> measure = measure();
        if (measure.isEmpty()) return tariff;
        Map<Ladders, Set<Month>> seasons = new LinkedHashMap<>();
        for (Month month : Month.values())
            seasons.computeIfAbsent(ladders(month), l -> EnumSet.noneOf(Month.class))
                    .add(month);
        List<TierSeason> list = new ArrayList<>();
        seasons.forEach((ladders, months) -> list.add(new TierSeason(months, ladders.common(), ladders.own())));
        if (!differing.isEmpty())
            record.note(
                    "/energyratestructure",
                    "thresholds differ between periods in months " + numbers(differing)
                            + ": each period counts its own energy");
        Cycle cycle = daily() ? Cycle.DAILY : Cycle.MONTHLY;
        return tariff.withTiers(
                new Tiers(cycle, list, Optional.<Tiers.LargeHousehold>empty()).withMeasure(measure.get()));
    }

    private record Ladders(List<Tier> common, SortedMap<Period, List<Tier>> own) {}

    /** Periods with the same thresholds share their tiers; where thresholds differ within a month, each period counts for itself. */
    private Ladders ladders(Month month) {
        SortedSet<Integer> used = schedule.in(month);
        Set<List<BigDecimal>> thresholds = new LinkedHashSet<>();
        for (int p : used) thresholds.add(ends(periods.get(p)));
        SortedMap<Period, List<Tier>> own = new TreeMap<>();
        if (thresholds.size() > 1) {
            differing.add(month);
            for (int p : used) own.put(schedule.period(p), ladder(p, List.of(p)));
            return new Ladders(List.of(Tier.above(UnitPrice.ZERO)), own);
        }
        return new Ladders(ladder(used.first(), List.copyOf(used)), own);
    }

    private List<Tier> ladder(int like, List<Integer> sharing) {
        List<Tier> tiers = new ArrayList<>();
        for (int t = 0; t < periods.get(like).size(); t++) {
            SortedMap<Period, UnitPrice> adders = new TreeMap<>();
            for (int p : sharing) adders.put(schedule.period(p), adder(p, t));
            Optional<Energy> upTo = periods.get(like).get(t).max().map(Energy::new);
            tiers.add(new Tier(upTo, adder(like, t), flat() ? new TreeMap<>() : adders));
        }
        return tiers;
    }

    private UnitPrice adder(int period, int tier) {
        List<RateTier> tiers = periods.get(period);
        return price(tiers.get(tier).price().subtract(tiers.getFirst().price()));
    }

    private static List<BigDecimal> ends(List<RateTier> tiers) {
        return tiers.stream().flatMap(tier -> tier.max().stream()).toList();
    }

    private boolean daily() {
        return units().stream().allMatch(unit -> unit.endsWith("daily"));
    }

    private Optional<Measure> measure() {
        Set<String> units = units();
        if (units.size() > 1) {
            record.missing("/energyratestructure", "tiers in different units, " + units + ", are not told apart");
            return Optional.empty();
        }
        String unit = units.iterator().next();
        return switch (unit) {
            case "", "kWh", "kWh daily" -> Optional.of(Measure.KWH);
            case "kWh/kW", "kWh/kW daily" -> Optional.of(Measure.KWH_PER_KW);
            default -> {
                record.missing("/energyratestructure", "thresholds in " + unit + " are not known");
                yield Optional.empty();
            }
        };
    }

    private static List<Integer> numbers(Set<Month> months) {
        return months.stream().map(Month::getValue).toList();
    }

    private Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        for (List<RateTier> tiers : periods) if (tiers.size() > 1) for (RateTier tier : tiers) units.add(tier.unit());
        return units;
    }

    static UnitPrice price(BigDecimal value) {
        return new UnitPrice(value);
    }
}

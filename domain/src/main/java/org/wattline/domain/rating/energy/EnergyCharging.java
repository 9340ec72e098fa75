package org.wattline.domain.rating.energy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.ElectricHeating;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;

/**
 * The lines of one part's energy: by period or flat, by tiers where the tariff has them, by market prices, for heating (RAT-04 … RAT-13,
 * RAT-30 … RAT-43). Keeps, from part to part, what the tiers have counted and how much free energy is left.
 */
public final class EnergyCharging {
    private final RatingRequest request;
    private final TierCharging tiers;
    private Energy freeUsed = Energy.ZERO;

    public EnergyCharging(RatingRequest request) {
        this.request = request;
        this.tiers = new TierCharging(request);
    }

    public TierCounter counter() {
        return tiers.counter();
    }

    /** @param source the usage as it was given, before a curve was summed by period */
    public Outcome<List<RatedLine>> charge(Part part, Usage source) {
        EnergyLines lines = new EnergyLines(part);
        Optional<Refusal> fault;
        if (part.purpose() == Part.Purpose.HEATING) fault = heating(part, lines);
        else if (part.tariff().market().isPresent()) fault = MarketCharging.charge(part, source, lines);
        else if (TierCharging.tiered(part)) fault = tiered(part, source, lines);
        else fault = part.timeOfUse() ? byPeriod(part, lines) : flat(part, lines);
        if (fault.isEmpty() && request.household().lowIncome() && part.purpose() == Part.Purpose.GENERAL)
            fault = credit(part, lines);
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(lines.lines());
    }

    private Optional<Refusal> tiered(Part part, Usage source, EnergyLines lines) {
        TierThresholds thresholds;
        switch (tiers.thresholds(part)) {
            case Outcome.Refused<TierThresholds>(Refusal why) -> {
                return Optional.of(why);
            }
            case Outcome.Done<TierThresholds>(TierThresholds found) -> thresholds = found;
        }
        if (!part.timeOfUse()) {
            Optional<UnitPrice> flat = part.tariff().prices().flat();
            if (flat.isEmpty())
                return Optional.of(
                        RatingRefusal.NO_FLAT_PRICE.about(part.tariff().provision()));
            tiers.withoutPeriods(thresholds, flat.get(), lines);
            return Optional.empty();
        }
        if (thresholds.differByPeriod()) {
            if (!(part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> energies)))
                return Optional.of(
                        RatingRefusal.PERIODS_NEEDED.about(part.tariff().provision()));
            Optional<Usage.Curve> curve = source instanceof Usage.Curve found ? Optional.of(found) : Optional.empty();
            return tiers.byPeriod(thresholds, energies, curve, lines);
        }
        Optional<Refusal> fault = byPeriod(part, lines);
        if (fault.isEmpty()) tiers.adders(thresholds, lines);
        return fault;
    }

    private static Optional<Refusal> byPeriod(Part part, EnergyLines lines) {
        Tariff tariff = part.tariff();
        if (!(part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> energies)))
            return Optional.of(RatingRefusal.PERIODS_NEEDED.about(tariff.provision()));
        for (var entry : energies.entrySet()) {
            Period period = entry.getKey();
            Metered<Energy> metered = entry.getValue();
            Optional<UnitPrice> price = tariff.prices().of(period);
            if (price.isEmpty()) {
                if (metered.quantity().isZero()) continue;
                return Optional.of(RatingRefusal.PERIOD_WITHOUT_PRICE.about(period, tariff.provision()));
            }
            List<Step> trace = lines.rounding(metered);
            trace.add(Step.of(RatingRule.PERIOD_PRICE, period, price.get()));
            Figure billed = Figure.of(part.billed(metered.quantity()));
            lines.add(
                    LineCode.ENERGY, Optional.of(period), 0, billed, Figure.of(price.get()), metered.readings(), trace);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> flat(Part part, EnergyLines lines) {
        Optional<UnitPrice> price = part.tariff().prices().flat();
        if (price.isEmpty())
            return Optional.of(RatingRefusal.NO_FLAT_PRICE.about(part.tariff().provision()));
        Metered<Energy> billed = part.billed();
        List<Step> trace = lines.rounding();
        trace.add(Step.of(RatingRule.FLAT_PRICE, price.get()));
        lines.add(LineCode.ENERGY, billed.quantity(), price.get(), billed.readings(), trace);
        return Optional.empty();
    }

    private static Optional<Refusal> heating(Part part, EnergyLines lines) {
        Tariff tariff = part.tariff();
        if (tariff.heating().isEmpty()) return Optional.of(EnergyRefusal.NO_HEATING_PRICE.about(tariff.provision()));
        ElectricHeating rule = tariff.heating().get();
        if (!rule.covers(part.span()))
            return Optional.of(EnergyRefusal.HEATING_OUT_OF_SEASON.about(
                    tariff.provision(), part.span().from() + "…" + part.span().end()));
        Metered<Energy> billed = part.billed();
        List<Step> trace = lines.rounding();
        trace.add(Step.of(EnergyRule.HEATING, rule.price()));
        lines.add(LineCode.HEATING, billed.quantity(), rule.price(), billed.readings(), trace);
        return Optional.empty();
    }

    private Optional<Refusal> credit(Part part, EnergyLines lines) {
        Tariff tariff = part.tariff();
        if (tariff.freePerMonth().isEmpty()) return Optional.of(RatingRefusal.NO_FREE_QUOTA.about(tariff.provision()));
        if (tariff.prices().flat().isEmpty()) return Optional.of(RatingRefusal.NO_FLAT_PRICE.about(tariff.provision()));
        UnitPrice price = tariff.prices().flat().get();
        Energy quota = tariff.freePerMonth()
                .get()
                .times(BigDecimal.valueOf(request.months()))
                .minus(freeUsed)
                .max(Energy.ZERO);
        Energy free = part.billed().quantity().min(quota);
        if (free.isZero()) return Optional.empty();
        freeUsed = freeUsed.plus(free);
        List<Step> trace = List.of(Step.of(RatingRule.LOW_INCOME, request.months(), free, price));
        lines.add(LineCode.LOW_INCOME_CREDIT, free.negated(), price, List.of(), trace);
        return Optional.empty();
    }
}

package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedLine.MonthShare;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;

/**
 * The lines of one part's energy: by period or flat, by tiers where the tariff has them (RAT-04 … RAT-13). Keeps, from part to part,
 * what the tiers have counted and how much free energy is left.
 */
final class EnergyCharging {
    private final YearMonth month;
    private final int months;
    private final Household household;
    private TierCounter counter;
    private Energy usedInBill = Energy.ZERO;
    private Energy freeUsed = Energy.ZERO;

    EnergyCharging(RatingRequest request) {
        month = request.month();
        months = request.months();
        household = request.household();
        counter = request.counter();
    }

    TierCounter counter() {
        return counter;
    }

    Outcome<List<RatedLine>> charge(Part part) {
        List<RatedLine> lines = new ArrayList<>();
        boolean tiered = part.tariff().tiers().isPresent();
        Optional<Refusal> fault = Optional.empty();
        if (part.timeOfUse()) fault = byPeriod(part, lines);
        else if (!tiered) fault = flat(part, lines);
        if (fault.isEmpty() && tiered) fault = byTier(part, lines);
        if (fault.isEmpty() && household.lowIncome()) fault = credit(part, lines);
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(lines);
    }

    private static Optional<Refusal> byPeriod(Part part, List<RatedLine> lines) {
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
            List<Step> trace = rounding(metered);
            trace.add(Step.of(RatingRule.PERIOD_PRICE, period, price.get()));
            Energy billed = metered.quantity().billed();
            lines.add(line(
                    part, LineCode.ENERGY, Optional.of(period), 0, billed, price.get(), metered.readings(), trace));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> flat(Part part, List<RatedLine> lines) {
        Optional<UnitPrice> price = part.tariff().prices().flat();
        if (price.isEmpty())
            return Optional.of(RatingRefusal.NO_FLAT_PRICE.about(part.tariff().provision()));
        Metered<Energy> billed = part.usage().billed();
        List<Step> trace = rounding(part);
        trace.add(Step.of(RatingRule.FLAT_PRICE, price.get()));
        lines.add(line(
                part, LineCode.ENERGY, Optional.empty(), 0, billed.quantity(), price.get(), billed.readings(), trace));
        return Optional.empty();
    }

    private Optional<Refusal> byTier(Part part, List<RatedLine> lines) {
        TierThresholds thresholds;
        switch (TierThresholds.of(part, month, months, household, counter)) {
            case Outcome.Refused<TierThresholds>(Refusal why) -> {
                return Optional.of(why);
            }
            case Outcome.Done<TierThresholds>(TierThresholds found) -> thresholds = found;
        }
        Tariff tariff = part.tariff();
        if (part.timeOfUse() && thresholds.differByPeriod())
            return Optional.of(RatingRefusal.TIERS_BY_PERIOD.about(tariff.provision()));
        Optional<UnitPrice> flat = tariff.prices().flat();
        if (!part.timeOfUse() && flat.isEmpty())
            return Optional.of(RatingRefusal.NO_FLAT_PRICE.about(tariff.provision()));
        Metered<Energy> billed = part.usage().billed();
        Energy before = thresholds.annual() ? thresholds.usedBefore() : usedInBill;
        for (TierThresholds.Slice slice : thresholds.slices(before, billed.quantity())) {
            if (!part.timeOfUse()) lines.add(tierLine(part, thresholds, slice, flat.orElseThrow(), billed.readings()));
            else if (!slice.energy().isZero() && !slice.adder().isZero())
                lines.add(adderLine(part, thresholds, slice, billed.readings()));
        }
        usedInBill = usedInBill.plus(billed.quantity());
        if (thresholds.annual())
            counter = new TierCounter(part.span().from().getYear(), before.plus(billed.quantity()));
        return Optional.empty();
    }

    private static RatedLine tierLine(
            Part part,
            TierThresholds thresholds,
            TierThresholds.Slice slice,
            UnitPrice flat,
            List<ReadingRef> readings) {
        UnitPrice price = flat.plus(slice.adder());
        List<Step> trace = rounding(part);
        trace.addAll(thresholds.trace());
        trace.add(Step.of(RatingRule.TIER_PRICE, slice.tier(), slice.energy(), flat, slice.adder(), price));
        return line(part, LineCode.TIER, Optional.empty(), slice.tier(), slice.energy(), price, readings, trace);
    }

    private static RatedLine adderLine(
            Part part, TierThresholds thresholds, TierThresholds.Slice slice, List<ReadingRef> readings) {
        List<Step> trace = new ArrayList<>(thresholds.trace());
        trace.add(Step.of(RatingRule.TIER_ADDER, slice.tier(), slice.energy(), slice.adder()));
        return line(
                part,
                LineCode.TIER_ADDER,
                Optional.empty(),
                slice.tier(),
                slice.energy(),
                slice.adder(),
                readings,
                trace);
    }

    private Optional<Refusal> credit(Part part, List<RatedLine> lines) {
        Tariff tariff = part.tariff();
        if (tariff.freePerMonth().isEmpty()) return Optional.of(RatingRefusal.NO_FREE_QUOTA.about(tariff.provision()));
        if (tariff.prices().flat().isEmpty()) return Optional.of(RatingRefusal.NO_FLAT_PRICE.about(tariff.provision()));
        UnitPrice price = tariff.prices().flat().get();
        Energy quota = tariff.freePerMonth()
                .get()
                .times(BigDecimal.valueOf(months))
                .minus(freeUsed)
                .max(Energy.ZERO);
        Energy free = part.usage().billed().quantity().min(quota);
        if (free.isZero()) return Optional.empty();
        freeUsed = freeUsed.plus(free);
        List<Step> trace = List.of(Step.of(RatingRule.LOW_INCOME, months, free, price));
        lines.add(line(part, LineCode.LOW_INCOME_CREDIT, Optional.empty(), 0, free.negated(), price, List.of(), trace));
        return Optional.empty();
    }

    private static List<Step> rounding(Part part) {
        List<Step> steps = new ArrayList<>();
        for (Metered<Energy> metered : part.usage().parts())
            for (Step step : rounding(metered)) if (!steps.contains(step)) steps.add(step);
        return steps;
    }

    private static List<Step> rounding(Metered<Energy> metered) {
        List<Step> steps = new ArrayList<>(metered.steps());
        Energy energy = metered.quantity();
        if (!energy.equals(energy.billed())) steps.add(Step.of(RatingRule.WHOLE_KWH, energy, energy.billed()));
        return steps;
    }

    private static RatedLine line(
            Part part,
            LineCode code,
            Optional<Period> period,
            int tier,
            Energy energy,
            UnitPrice price,
            List<ReadingRef> readings,
            List<Step> trace) {
        return new RatedLine(
                code,
                period,
                tier,
                part.span(),
                Figure.of(energy),
                Figure.of(price),
                MonthShare.WHOLE,
                price.times(energy),
                part.tariff().provision(),
                readings,
                trace);
    }
}

package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Outcome;
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
        Optional<RatingRefusal.Because> fault = part.timeOfUse()
                ? byPeriod(part, lines)
                : part.tariff().tiers().isPresent() ? Optional.empty() : flat(part, lines);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        if (part.tariff().tiers().isPresent()) {
            switch (TierThresholds.of(part, month, months, household, counter)) {
                case Outcome.Refused<TierThresholds>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<TierThresholds>(TierThresholds thresholds) -> {
                    Optional<RatingRefusal.Because> refused = byTier(part, thresholds, lines);
                    if (refused.isPresent()) return Outcome.refused(refused.get());
                }
            }
        }
        if (household.lowIncome()) {
            Optional<RatingRefusal.Because> refused = credit(part, lines);
            if (refused.isPresent()) return Outcome.refused(refused.get());
        }
        return Outcome.done(lines);
    }

    private static Optional<RatingRefusal.Because> byPeriod(Part part, List<RatedLine> lines) {
        Tariff tariff = part.tariff();
        if (!(part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> energies)))
            return fault(RatingRefusal.PERIODS_NEEDED, tariff.provision());
        for (var entry : energies.entrySet()) {
            Period period = entry.getKey();
            Metered<Energy> metered = entry.getValue();
            Optional<UnitPrice> price = tariff.prices().of(period);
            if (price.isEmpty()) {
                if (metered.quantity().isZero()) continue;
                return fault(RatingRefusal.PERIOD_WITHOUT_PRICE, period, tariff.provision());
            }
            List<Step> trace = rounding(metered.quantity());
            trace.add(Step.of(RatingRule.PERIOD_PRICE, period, price.get()));
            Energy billed = metered.quantity().billed();
            lines.add(line(
                    part, LineCode.ENERGY, Optional.of(period), 0, billed, price.get(), metered.readings(), trace));
        }
        return Optional.empty();
    }

    private static Optional<RatingRefusal.Because> flat(Part part, List<RatedLine> lines) {
        Optional<UnitPrice> price = part.tariff().prices().flat();
        if (price.isEmpty())
            return fault(RatingRefusal.NO_FLAT_PRICE, part.tariff().provision());
        Metered<Energy> billed = part.usage().billed();
        List<Step> trace = rounding(part);
        trace.add(Step.of(RatingRule.FLAT_PRICE, price.get()));
        lines.add(line(
                part, LineCode.ENERGY, Optional.empty(), 0, billed.quantity(), price.get(), billed.readings(), trace));
        return Optional.empty();
    }

    private Optional<RatingRefusal.Because> byTier(Part part, TierThresholds thresholds, List<RatedLine> lines) {
        Tariff tariff = part.tariff();
        if (part.timeOfUse() && thresholds.differByPeriod())
            return fault(RatingRefusal.TIERS_BY_PERIOD, tariff.provision());
        Optional<UnitPrice> flat = tariff.prices().flat();
        if (!part.timeOfUse() && flat.isEmpty()) return fault(RatingRefusal.NO_FLAT_PRICE, tariff.provision());
        Metered<Energy> billed = part.usage().billed();
        Energy before = thresholds.annual() ? thresholds.usedBefore() : usedInBill;
        for (TierThresholds.Slice slice : thresholds.slices(before, billed.quantity())) {
            if (part.timeOfUse() && (slice.energy().isZero() || slice.adder().isZero())) continue;
            List<Step> trace = part.timeOfUse() ? new ArrayList<>() : rounding(part);
            trace.addAll(thresholds.trace());
            UnitPrice price;
            if (part.timeOfUse()) {
                price = slice.adder();
                trace.add(Step.of(RatingRule.TIER_ADDER, slice.tier(), slice.energy(), price));
            } else {
                price = flat.orElseThrow().plus(slice.adder());
                trace.add(Step.of(
                        RatingRule.TIER_PRICE, slice.tier(), slice.energy(), flat.orElseThrow(), slice.adder(), price));
            }
            LineCode code = part.timeOfUse() ? LineCode.TIER_ADDER : LineCode.TIER;
            lines.add(
                    line(part, code, Optional.empty(), slice.tier(), slice.energy(), price, billed.readings(), trace));
        }
        usedInBill = usedInBill.plus(billed.quantity());
        if (thresholds.annual())
            counter = new TierCounter(part.span().from().getYear(), before.plus(billed.quantity()));
        return Optional.empty();
    }

    private Optional<RatingRefusal.Because> credit(Part part, List<RatedLine> lines) {
        Tariff tariff = part.tariff();
        if (tariff.freePerMonth().isEmpty()) return fault(RatingRefusal.NO_FREE_QUOTA, tariff.provision());
        if (tariff.prices().flat().isEmpty()) return fault(RatingRefusal.NO_FLAT_PRICE, tariff.provision());
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
        for (Metered<Energy> metered : part.usage().parts()) steps.addAll(rounding(metered.quantity()));
        return steps;
    }

    private static List<Step> rounding(Energy energy) {
        List<Step> steps = new ArrayList<>();
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

    private static Optional<RatingRefusal.Because> fault(RatingRefusal reason, Object... values) {
        return Optional.of(new RatingRefusal.Because(reason, List.of(values)));
    }
}

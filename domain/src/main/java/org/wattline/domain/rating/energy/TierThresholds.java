package org.wattline.domain.rating.energy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.demand.BilledDemand;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.Tiers.Cycle;
import org.wattline.domain.tariff.Tiers.LargeHousehold;
import org.wattline.domain.tariff.Tiers.Measure;

/**
 * The tiers as they apply to one customer and bill: with the bonus of large households, over the days or months covered, per kW of
 * demand, prorated in the year of opening (RAT-07, RAT-08, RAT-11, RAT-12, RAT-30, RAT-31, RAT-33).
 *
 * @param usedBefore of an annual counter; zero otherwise
 * @param own tiers of periods that count their energy alone
 */
record TierThresholds(Tiers rules, Energy usedBefore, Ladder common, SortedMap<Period, Ladder> own, List<Step> trace) {
    static Outcome<TierThresholds> of(Part part, RatingRequest request, TierCounter counter) {
        Tiers tiers = part.tariff().tiers().orElseThrow();
        Conventions conventions = part.tariff().conventions();
        List<Step> trace = new ArrayList<>();
        Optional<LargeHousehold> large =
                tiers.largeHousehold(request.household().people());
        Energy bonus = large.map(LargeHousehold::bonus).orElse(Energy.ZERO);
        if (!bonus.isZero()) trace.add(Step.of(RatingRule.LARGE_HOUSEHOLD, bonus));
        BigDecimal perKw = BigDecimal.ONE;
        if (tiers.measure() == Measure.KWH_PER_KW) {
            if (request.demand().isEmpty())
                return EnergyRefusal.TIER_DEMAND_MISSING.because(part.tariff().provision());
            switch (BilledDemand.of(request, part.tariff())) {
                case Outcome.Refused<BilledDemand>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<BilledDemand>(BilledDemand demand) -> {
                    perKw = demand.billed().kw();
                    trace.addAll(demand.trace());
                }
            }
            trace.add(Step.of(EnergyRule.TIERS_PER_KW, perKw.toPlainString()));
        }
        if (tiers.cycle() == Cycle.ANNUAL) return annual(part, request, counter, bonus, trace);
        int of = tiers.cycle() == Cycle.BIMONTHLY ? 2 : 1;
        int times = tiers.cycle() == Cycle.DAILY ? conventions.days().days(request.span()) : request.months();
        BigDecimal factor = perKw.multiply(BigDecimal.valueOf(times));
        UnaryOperator<Energy> scale = upTo -> scaled(upTo.plus(bonus), factor, of, conventions);
        TierSeason season = tiers.season(request.month().getMonth());
        Ladder common = Ladder.of(season.tiers(), scale);
        trace.add(
                switch (tiers.cycle()) {
                    case DAILY -> Step.of(EnergyRule.DAILY_TIERS, times, common.text());
                    case BIMONTHLY -> Step.of(EnergyRule.BIMONTHLY_TIERS, request.month(), times, common.text());
                    case MONTHLY, ANNUAL -> Step.of(RatingRule.MONTHLY_TIERS, request.month(), times, common.text());
                });
        SortedMap<Period, Ladder> own = new TreeMap<>();
        season.own().forEach((period, ladder) -> own.put(period, Ladder.of(ladder, scale)));
        return Outcome.done(new TierThresholds(tiers, Energy.ZERO, common, own, trace));
    }

    private static Outcome<TierThresholds> annual(
            Part part, RatingRequest request, TierCounter counter, Energy bonus, List<Step> trace) {
        Tiers tiers = part.tariff().tiers().orElseThrow();
        LocalDate first = part.span().from();
        int year = first.getYear();
        if (part.span().end().minusDays(1).getYear() != year) return RatingRefusal.CROSSES_YEAR.because(part.span());
        if (counter.year() > year) return RatingRefusal.COUNTER_OF_LATER_YEAR.because(counter.year());
        Energy used = counter.year() == year ? counter.used() : Energy.ZERO;
        Optional<LocalDate> opened = request.household().openedOn().filter(day -> day.getYear() == year);
        int months = opened.map(day -> 13 - day.getMonthValue()).orElse(12);
        opened.ifPresent(day -> trace.add(Step.of(RatingRule.OPENED_IN_YEAR, day, months)));
        Conventions conventions = part.tariff().conventions();
        Ladder ladder = Ladder.of(
                tiers.of(first.getMonth()),
                upTo -> scaled(upTo.plus(bonus), BigDecimal.valueOf(months), 12, conventions));
        trace.add(Step.of(RatingRule.ANNUAL_TIERS, String.valueOf(year), used, ladder.text()));
        return Outcome.done(new TierThresholds(tiers, used, ladder, new TreeMap<>(), trace));
    }

    boolean annual() {
        return rules.cycle() == Cycle.ANNUAL;
    }

    /** Whether a kWh's adder depends on its period. */
    boolean differByPeriod() {
        return !own.isEmpty()
                || common.tiers().stream()
                        .anyMatch(tier -> !tier.adderByPeriod().isEmpty());
    }

    private static Energy scaled(Energy threshold, BigDecimal factor, int of, Conventions conventions) {
        BigDecimal whole = BigDecimal.valueOf(of);
        // As nearly always: all of the year or the month.
        BigDecimal exact = factor.compareTo(whole) == 0
                ? threshold.kwh()
                : threshold.kwh().multiply(factor).divide(whole, MathContext.DECIMAL128);
        return new Energy(conventions.energy().apply(exact));
    }

    /** Tiers with their thresholds as they apply. */
    record Ladder(List<Tier> tiers) {
        static Ladder of(List<Tier> tiers, UnaryOperator<Energy> scale) {
            List<Tier> scaled = new ArrayList<>(tiers.size());
            for (Tier tier : tiers) scaled.add(tier.scaled(scale));
            return new Ladder(scaled);
        }

        List<Energy> ends() {
            List<Energy> ends = new ArrayList<>(tiers.size());
            for (Tier tier : tiers) tier.upTo().ifPresent(ends::add);
            return ends;
        }

        /** For traces: put into words only when someone reads them. */
        Ends text() {
            return new Ends(tiers);
        }

        /** How an energy falls into the tiers when so much was used before; for a bill of nothing, nothing in the current tier. */
        List<Slice> slices(Energy before, Energy energy) {
            List<Slice> slices = new ArrayList<>();
            Energy end = before.plus(energy);
            Energy at = before;
            for (int i = 0; i < tiers.size(); i++) {
                Tier tier = tiers.get(i);
                Energy top = tier.upTo().map(end::min).orElse(end);
                boolean reached = top.compareTo(at) > 0;
                boolean current = energy.isZero()
                        && slices.isEmpty()
                        && (tier.upTo().isEmpty()
                                || before.compareTo(tier.upTo().get()) < 0);
                if (reached || current) {
                    slices.add(new Slice(i + 1, top.minus(at).max(Energy.ZERO), tier));
                    at = at.max(top);
                }
            }
            return slices;
        }

        /** All of an energy in the tier that a total falls into. */
        Slice whole(Energy total, Energy energy) {
            for (int i = 0; i < tiers.size(); i++) {
                Optional<Energy> upTo = tiers.get(i).upTo();
                if (upTo.isEmpty() || total.compareTo(upTo.get()) <= 0) return new Slice(i + 1, energy, tiers.get(i));
            }
            throw new IllegalStateException("the last tier is open");
        }
    }

    /** Where tiers end: {@code 2760/4800}. */
    record Ends(List<Tier> tiers) {
        @Override
        public String toString() {
            StringJoiner ends = new StringJoiner("/");
            for (Tier tier : tiers) tier.upTo().ifPresent(end -> ends.add(end.toString()));
            return ends.toString();
        }
    }

    /** So much energy in a tier, numbered from 1. */
    record Slice(int number, Energy energy, Tier tier) {
        Slice holding(Energy other) {
            return new Slice(number, other, tier);
        }
    }
}

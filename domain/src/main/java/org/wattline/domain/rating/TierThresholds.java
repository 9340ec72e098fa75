package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.Tiers.Cycle;

/**
 * The tiers as they apply to one household and bill: with the bonus of large households, over the months covered, prorated in the year
 * of opening (RAT-07, RAT-08, RAT-11, RAT-12).
 */
record TierThresholds(boolean annual, Energy usedBefore, List<Tier> tiers, List<Step> trace) {

    static Outcome<TierThresholds> of(
            Part part, YearMonth month, int months, Household household, TierCounter counter) {
        Tiers tiers = part.tariff().tiers().orElseThrow();
        List<Step> trace = new ArrayList<>();
        Energy bonus = Energy.ZERO;
        if (household.large()) {
            if (tiers.largeHousehold().isEmpty())
                return RatingRefusal.NO_LARGE_HOUSEHOLD_RULE.because(
                        part.tariff().provision());
            bonus = tiers.largeHousehold().get().bonus();
            trace.add(Step.of(RatingRule.LARGE_HOUSEHOLD, bonus));
        }
        if (tiers.cycle() == Cycle.MONTHLY) {
            List<Tier> scaled = scaled(tiers.of(month.getMonth()), bonus, months, 1);
            trace.add(Step.of(RatingRule.MONTHLY_TIERS, month, months, ends(scaled)));
            return Outcome.done(new TierThresholds(false, Energy.ZERO, scaled, trace));
        }
        LocalDate first = part.span().from();
        int year = first.getYear();
        if (part.span().end().minusDays(1).getYear() != year) return RatingRefusal.CROSSES_YEAR.because(part.span());
        if (counter.year() > year) return RatingRefusal.COUNTER_OF_LATER_YEAR.because(counter.year());
        Energy used = counter.year() == year ? counter.used() : Energy.ZERO;
        Optional<LocalDate> opened = household.openedOn().filter(day -> day.getYear() == year);
        int monthsOfYear = opened.map(day -> 13 - day.getMonthValue()).orElse(12);
        opened.ifPresent(day -> trace.add(Step.of(RatingRule.OPENED_IN_YEAR, day, monthsOfYear)));
        List<Tier> scaled = scaled(tiers.of(first.getMonth()), bonus, monthsOfYear, 12);
        trace.add(Step.of(RatingRule.ANNUAL_TIERS, String.valueOf(year), used, ends(scaled)));
        return Outcome.done(new TierThresholds(true, used, scaled, trace));
    }

    boolean differByPeriod() {
        return tiers.stream().anyMatch(tier -> !tier.adderByPeriod().isEmpty());
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
                    && (tier.upTo().isEmpty() || before.compareTo(tier.upTo().get()) < 0);
            if (reached || current) {
                slices.add(new Slice(i + 1, top.minus(at).max(Energy.ZERO), tier.adder()));
                at = at.max(top);
            }
        }
        return slices;
    }

    private static List<Tier> scaled(List<Tier> tiers, Energy bonus, int months, int of) {
        List<Tier> scaled = new ArrayList<>();
        for (Tier tier : tiers) scaled.add(tier.scaled(upTo -> times(upTo.plus(bonus), months, of)));
        return scaled;
    }

    private static Energy times(Energy threshold, int months, int of) {
        BigDecimal share = threshold
                .kwh()
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
        return new Energy(Rounding.wholeKwh(share));
    }

    private static String ends(List<Tier> tiers) {
        return tiers.stream()
                .flatMap(tier -> tier.upTo().stream())
                .map(Energy::toString)
                .collect(Collectors.joining("/"));
    }

    /** So much energy in a tier. */
    record Slice(int tier, Energy energy, UnitPrice adder) {}
}

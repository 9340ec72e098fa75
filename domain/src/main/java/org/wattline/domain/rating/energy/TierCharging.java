package org.wattline.domain.rating.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.energy.TierThresholds.Ladder;
import org.wattline.domain.rating.energy.TierThresholds.Slice;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Rule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tiers.Allocation;
import org.wattline.domain.tariff.Tiers.Method;

/** The lines of tiers (RAT-07 … RAT-12, RAT-30 … RAT-37). Keeps, from part to part, what the tiers have counted. */
final class TierCharging {
    private final RatingRequest request;
    private final Energy wholeUse;
    private TierCounter counter;
    private Energy usedInBill = Energy.ZERO;
    private final Map<Period, Energy> usedByPeriod = new TreeMap<>();

    TierCharging(RatingRequest request) {
        this.request = request;
        this.counter = request.counter();
        Energy sum = Energy.ZERO;
        for (Part part : request.parts())
            if (tiered(part)) sum = sum.plus(part.billed().quantity());
        wholeUse = sum;
    }

    static boolean tiered(Part part) {
        return part.tariff().tiers().isPresent() && part.purpose() == Part.Purpose.GENERAL;
    }

    TierCounter counter() {
        return counter;
    }

    Outcome<TierThresholds> thresholds(Part part) {
        return TierThresholds.of(part, request, counter);
    }

    /** Each tier's kWh at its full price, without time of use. */
    void withoutPeriods(TierThresholds thresholds, UnitPrice flat, EnergyLines lines) {
        Metered<Energy> billed = lines.part().billed();
        for (Slice slice : slices(thresholds, billed.quantity())) {
            UnitPrice price = flat.plus(slice.tier().adder());
            List<Step> trace = lines.rounding();
            trace.addAll(steps(thresholds, slice));
            trace.add(Step.of(
                    RatingRule.TIER_PRICE,
                    slice.number(),
                    slice.energy(),
                    flat,
                    slice.tier().adder(),
                    price));
            line(lines, LineCode.TIER, Optional.empty(), slice, price, billed.readings(), trace);
        }
        count(thresholds, lines.part(), billed.quantity());
    }

    /** What higher tiers add to prices by period that were charged before. */
    void adders(TierThresholds thresholds, EnergyLines lines) {
        Metered<Energy> billed = lines.part().billed();
        for (Slice slice : slices(thresholds, billed.quantity())) {
            UnitPrice adder = slice.tier().adder();
            if (slice.energy().isZero() || adder.isZero()) continue;
            List<Step> trace = steps(thresholds, slice);
            trace.add(Step.of(RatingRule.TIER_ADDER, slice.number(), slice.energy(), adder));
            line(lines, LineCode.TIER_ADDER, Optional.empty(), slice, adder, billed.readings(), trace);
        }
        count(thresholds, lines.part(), billed.quantity());
    }

    /** Each period's kWh in each tier at the full price of both. @param curve where the energies come from one */
    Optional<Refusal> byPeriod(
            TierThresholds thresholds,
            SortedMap<Period, Metered<Energy>> energies,
            Optional<Usage.Curve> curve,
            EnergyLines lines) {
        Part part = lines.part();
        SortedMap<Period, Energy> together = new TreeMap<>();
        SortedMap<Period, List<Slice>> cells = new TreeMap<>();
        energies.forEach((period, metered) -> {
            Energy billed = part.billed(metered.quantity());
            if (thresholds.own().containsKey(period)) cells.put(period, own(thresholds, period, billed));
            else together.put(period, billed);
        });
        Rule how = EnergyRule.PRO_RATA;
        List<Slice> slices = slices(thresholds, Energy.sum(together.values()));
        if (slices.size() > 1 && thresholds.rules().allocation() == Allocation.IN_TIME_ORDER) {
            how = EnergyRule.IN_TIME_ORDER;
            switch (inTimeOrder(thresholds, part, together, curve)) {
                case Outcome.Refused<SortedMap<Period, List<Slice>>>(Refusal why) -> {
                    return Optional.of(why);
                }
                case Outcome.Done<SortedMap<Period, List<Slice>>>(var filled) -> cells.putAll(filled);
            }
        } else
            cells.putAll(TierShares.proRata(
                    together, slices, part.tariff().conventions().energy()));
        count(thresholds, part, Energy.sum(together.values()));
        for (var entry : cells.entrySet()) {
            Period period = entry.getKey();
            boolean shared = slices.size() > 1 && !thresholds.own().containsKey(period);
            Optional<Rule> sharing = shared ? Optional.of(how) : Optional.empty();
            Optional<Refusal> fault =
                    lines(thresholds, period, entry.getValue(), energies.getOrDefault(period, NOTHING), sharing, lines);
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    private static final Metered<Energy> NOTHING = Metered.of(Energy.ZERO);

    private static Optional<Refusal> lines(
            TierThresholds thresholds,
            Period period,
            List<Slice> slices,
            Metered<Energy> metered,
            Optional<Rule> sharing,
            EnergyLines lines) {
        Part part = lines.part();
        Optional<UnitPrice> price = part.tariff().prices().of(period);
        if (price.isEmpty())
            return metered.quantity().isZero()
                    ? Optional.empty()
                    : Optional.of(RatingRefusal.PERIOD_WITHOUT_PRICE.about(
                            period, part.tariff().provision()));
        boolean nothing = part.billed(metered.quantity()).isZero();
        for (Slice slice : nothing ? slices.subList(0, 1) : slices) {
            if (slice.energy().isZero() && !nothing) continue;
            UnitPrice adder = slice.tier().adder(period);
            UnitPrice full = price.get().plus(adder);
            List<Step> trace = lines.rounding(metered);
            trace.addAll(thresholds.trace());
            if (thresholds.own().containsKey(period)) {
                Ladder ladder = thresholds.own().get(period);
                trace.add(Step.of(EnergyRule.OWN_TIERS, period, ladder.text()));
            }
            sharing.ifPresent(rule -> trace.add(Step.of(rule, period, slice.number(), slice.energy())));
            trace.add(Step.of(
                    EnergyRule.TIER_PERIOD_PRICE, period, slice.number(), slice.energy(), price.get(), adder, full));
            line(lines, LineCode.TIER, Optional.of(period), slice, full, metered.readings(), trace);
        }
        return Optional.empty();
    }

    private Outcome<SortedMap<Period, List<Slice>>> inTimeOrder(
            TierThresholds thresholds, Part part, SortedMap<Period, Energy> together, Optional<Usage.Curve> curve) {
        if (curve.isEmpty()
                || curve.get().calendar().isEmpty()
                || !thresholds.own().isEmpty())
            return EnergyRefusal.TIME_ORDER_NEEDS_CURVE.because(part.tariff().provision());
        Ladder ladder = thresholds.common();
        Usage.Curve source = curve.get();
        return source.calendar()
                .get()
                .fill(source.energy(), source.facts(), ladder.ends(), before(thresholds))
                .map(filled -> {
                    SortedMap<Period, List<Energy>> used = new TreeMap<>(filled);
                    used.keySet().retainAll(together.keySet());
                    return TierShares.rounded(
                            used, ladder, part.tariff().conventions().energy());
                });
    }

    private Energy before(TierThresholds thresholds) {
        return thresholds.annual() ? thresholds.usedBefore() : usedInBill;
    }

    private List<Slice> slices(TierThresholds thresholds, Energy energy) {
        Ladder ladder = thresholds.common();
        return thresholds.rules().method() == Method.WHOLE_USE
                ? List.of(ladder.whole(wholeUse, energy))
                : ladder.slices(before(thresholds), energy);
    }

    private List<Slice> own(TierThresholds thresholds, Period period, Energy energy) {
        Ladder ladder = thresholds.own().getOrDefault(period, thresholds.common());
        Energy used = usedByPeriod.getOrDefault(period, Energy.ZERO);
        usedByPeriod.put(period, used.plus(energy));
        return thresholds.rules().method() == Method.WHOLE_USE
                ? List.of(ladder.whole(wholeUseOf(period), energy))
                : ladder.slices(used, energy);
    }

    private Energy wholeUseOf(Period period) {
        Energy sum = Energy.ZERO;
        for (Part part : request.parts())
            if (tiered(part) && part.usage() instanceof Usage.ByPeriod(var energies) && energies.containsKey(period))
                sum = sum.plus(
                        part.billed(energies.getOrDefault(period, NOTHING).quantity()));
        return sum;
    }

    private void count(TierThresholds thresholds, Part part, Energy energy) {
        Energy before = before(thresholds);
        usedInBill = usedInBill.plus(energy);
        if (thresholds.annual()) counter = new TierCounter(part.span().from().getYear(), before.plus(energy));
    }

    private List<Step> steps(TierThresholds thresholds, Slice slice) {
        List<Step> steps = new ArrayList<>(thresholds.trace());
        if (thresholds.rules().method() == Method.WHOLE_USE)
            steps.add(Step.of(EnergyRule.WHOLE_USE, wholeUse, slice.number()));
        return steps;
    }

    private static void line(
            EnergyLines lines,
            LineCode code,
            Optional<Period> period,
            Slice slice,
            UnitPrice price,
            List<ReadingRef> readings,
            List<Step> trace) {
        lines.add(code, period, slice.number(), Figure.of(slice.energy()), Figure.of(price), readings, trace);
    }
}

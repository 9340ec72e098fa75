package org.wattline.domain.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;

/**
 * What a bill comes to and everything it was made from (计算结果).
 *
 * @param rated lines with the version of each tariff, the rules and the readings behind them
 * @param before annual use before the bill
 * @param carried what earlier bills handed on to it; what it hands on itself is part of {@code rated}
 * @param terms the contract's terms
 * @param household what was known of a household
 * @param revenue what each component of the price earns; sums to the total
 * @param quality the least reliable of the readings
 */
public record Calculation(
        RatedBill rated,
        TierCounter before,
        Carried carried,
        List<TermsUsed> terms,
        HouseholdUsed household,
        Map<String, Money> revenue,
        ReadingQuality quality,
        Instant at) {
    public Calculation {
        terms = List.copyOf(terms);
        revenue = Map.copyOf(revenue);
        Money sum = Money.sum(revenue.values());
        if (!sum.equals(rated.total()))
            throw new IllegalArgumentException("components sum to " + sum + ", not to " + rated.total());
    }

    /** Of a bill to which earlier ones handed on nothing but the counter, and of nobody's household. */
    public Calculation(
            RatedBill rated,
            TierCounter before,
            List<TermsUsed> terms,
            Map<String, Money> revenue,
            ReadingQuality quality,
            Instant at) {
        this(rated, before, Carried.NOTHING, terms, HouseholdUsed.NOT_DECLARED, revenue, quality, at);
    }

    /** Of lines that were reckoned without an account's supply, as those of corrections are; they hand nothing on. */
    public static Calculation reckoned(RatedBill rated, TierCounter counter, Map<String, Money> revenue, Instant now) {
        return new Calculation(Traces.inWords(rated), counter, List.of(), revenue, ReadingQuality.MEASURED, now);
    }

    /** Calculates what an account owes for a period. */
    public static Outcome<Calculation> of(Supply supply, PublishedPrices prices, Instant now) {
        Outcome<Calculation> made = Section.of(supply, prices)
                .then(sections -> Assembly.of(supply, prices, sections)
                        .then(request -> new Rating(prices.policy(), prices.powerFactors())
                                .rate(request)
                                .map(rated -> new Calculation(
                                        Traces.inWords(rated),
                                        supply.counter(),
                                        supply.carried(),
                                        supply.terms().stream()
                                                .map(TermsUsed::of)
                                                .toList(),
                                        HouseholdUsed.of(supply.account(), supply.period()),
                                        Revenue.of(rated),
                                        quality(supply),
                                        now))));
        boolean backwards = made instanceof Outcome.Refused<Calculation>(Refusal why)
                && why == MeteringRefusal.RUNS_BACKWARDS
                && supply.points().stream().anyMatch(Measured::continued);
        return backwards ? Outcome.refused(CalculationRefusal.BEGINS_ABOVE_ITS_END) : made;
    }

    private static ReadingQuality quality(Supply supply) {
        Set<ReadingQuality> all = EnumSet.noneOf(ReadingQuality.class);
        for (Measured measured : supply.points()) {
            for (RegisterReading reading : measured.readings()) all.add(reading.quality());
            for (IntervalDay day : measured.days()) all.add(day.quality());
        }
        for (ReadingQuality each : List.of(ReadingQuality.INCOMPLETE, ReadingQuality.ESTIMATED, ReadingQuality.EDITED))
            if (all.contains(each)) return each;
        return ReadingQuality.MEASURED;
    }

    public Money total() {
        return rated.total();
    }

    public List<RatedLine> lines() {
        return rated.lines();
    }

    /** What this bill adds to the annual use. */
    public Energy counted() {
        TierCounter after = rated.counter();
        return after.year() == before.year() ? after.used().minus(before.used()) : after.used();
    }

    /** The negative copy of every line (冲红). */
    public Calculation negated(Instant now) {
        List<RatedLine> lines = new ArrayList<>();
        for (RatedLine line : rated.lines()) lines.add(Traces.negated(line));
        RatedBill contrary = new RatedBill(
                rated.month(),
                lines,
                rated.total().negated(),
                rated.energy().negated(),
                before,
                rated.powerFactor(),
                List.of(),
                carried);
        Map<String, Money> back = new TreeMap<>();
        revenue.forEach((component, amount) -> back.put(component, amount.negated()));
        return new Calculation(contrary, rated.counter(), rated.carried(), terms, household, back, quality, now);
    }
}

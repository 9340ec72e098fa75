package org.wattline.bench.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** January 2026 of a factory in Hubei: 10 kV, 1,250 kVA, two-part, a curve of 31 × 96 quarter hours, by the published table. */
@State(Scope.Benchmark)
public class Month {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Span DAYS =
            Span.of(JANUARY.atDay(1), JANUARY.plusMonths(1).atDay(1));
    private static final int PER_DAY = 96;

    private final ImportedPrices prices = ImportedPrices.shipped(new ReferenceFaults());
    private final TouCalendar calendar = prices.calendar("HB-TOU", DAYS.from()).orElseThrow();
    private final Tariff tariff = done(prices.book().inForce(new TariffId("HB-AGENT-TWO_PART-KV1_10"), DAYS.from()));
    private final Rating rating = new Rating(
            prices.basicChargePolicy(DAYS.from()).orElseThrow(),
            prices.powerFactors(DAYS.from()).orElseThrow());

    final long[] milliwattHours = quarterHours();
    final long[] tierEnds = {80_000 * IntervalEnergy.PER_KWH, 200_000 * IntervalEnergy.PER_KWH};
    final BigDecimal[] decimals = LongStream.of(milliwattHours)
            .mapToObj(value -> BigDecimal.valueOf(value, 6))
            .toArray(BigDecimal[]::new);
    final byte[] periodOf = periodOfQuarterHour();
    final IntervalEnergy curve = IntervalEnergy.milliwattHours(DAYS.from(), 15, milliwattHours);
    final IntervalEnergy year = year();
    private final Tariff tiered = tiered();
    final SortedMap<Period, Energy> registers = done(calendar.split(curve));

    /** The curve summed by period. */
    SortedMap<Period, Energy> split() {
        return done(calendar.split(curve));
    }

    /** The curve summed by period and tier, the tiers filled in the order of time. */
    SortedMap<Period, List<Energy>> fill() {
        return done(calendar.fill(
                curve,
                DayFacts.WEEK_ONLY,
                List.of(IntervalEnergy.energy(tierEnds[0]), IntervalEnergy.energy(tierEnds[1])),
                Energy.ZERO));
    }

    /** The bill of the curve by a tariff of four periods and three tiers whose adders differ by period. */
    RatedBill rateTiers() {
        Part part = Part.timeOfUse(tiered, DAYS, Usage.curve(curve, calendar));
        return done(rating.rate(RatingRequest.of(JANUARY, part)));
    }

    /** The same for each month of a year, the counter going on from bill to bill. */
    Money rateYear() {
        Money total = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            YearMonth each = YearMonth.of(2026, month);
            Span days = Span.of(each.atDay(1), each.plusMonths(1).atDay(1));
            Part part = Part.timeOfUse(tiered, days, Usage.curve(year.within(days), calendar));
            total = total.plus(done(rating.rate(RatingRequest.of(each, part))).total());
        }
        return total;
    }

    /** Zhejiang's three tiers in size of a factory, with adders that differ by period, on Hubei's hours. */
    private static Tariff tiered() {
        Map<Period, UnitPrice> prices = Map.of(
                Period.SHARP, UnitPrice.parse("1.05"),
                Period.PEAK, UnitPrice.parse("0.85"),
                Period.FLAT, UnitPrice.parse("0.65"),
                Period.VALLEY, UnitPrice.parse("0.43"));
        Provision provision =
                new Provision("BENCH-TIERS", "1", Span.startingOn(DAYS.from()), Source.of("bench", "", Source.Mark.D));
        Tiers tiers = Tiers.monthly(TierSeason.allYear(
                        Tier.upTo(Energy.kwh(80_000), UnitPrice.ZERO),
                        Tier.upTo(Energy.kwh(200_000), UnitPrice.parse("0.05"))
                                .differing(Map.of(Period.VALLEY, UnitPrice.parse("0.03"))),
                        Tier.above(UnitPrice.parse("0.30")).differing(Map.of(Period.VALLEY, UnitPrice.parse("0.18")))))
                .withAllocation(Tiers.Allocation.IN_TIME_ORDER);
        return Tariff.of(provision, Text.of("量测", "bench"), Eligibility.residential(), EnergyPrices.byPeriod(prices))
                .withTiers(tiers);
    }

    private static IntervalEnergy year() {
        long[] month = quarterHours();
        long[] values = new long[365 * PER_DAY];
        for (int i = 0; i < values.length; i++) values[i] = month[i % month.length];
        return IntervalEnergy.milliwattHours(DAYS.from(), 15, values);
    }

    /** The complete bill of sums by period. */
    RatedBill rate(SortedMap<Period, Energy> energies) {
        return done(rating.rate(RatingRequest.of(JANUARY, Part.timeOfUse(tariff, DAYS, Usage.byPeriod(energies)))
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)))
                .withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(100_000)))));
    }

    /** About 90 kWh a quarter hour, different in each, the same in every run. */
    private static long[] quarterHours() {
        long[] values = new long[JANUARY.lengthOfMonth() * PER_DAY];
        for (int i = 0; i < values.length; i++)
            values[i] = 60 * IntervalEnergy.PER_KWH + (i * 2_654_435_761L & 0x3FF_FFFFL);
        return values;
    }

    private byte[] periodOfQuarterHour() {
        TouSeason season = calendar.season(JANUARY.getMonth());
        byte[] periods = new byte[PER_DAY];
        for (int i = 0; i < PER_DAY; i++)
            periods[i] = (byte)
                    calendar.periods().indexOf(season.pattern().halfHours().get(i / 2));
        return periods;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) return value;
        throw new IllegalStateException("the example is not rated: " + outcome);
    }
}

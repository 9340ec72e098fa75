package org.wattline.bench.rating;

import java.time.YearMonth;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.BasicCharge;
import org.wattline.domain.rating.Metered;
import org.wattline.domain.rating.Part;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.RatingRequest;
import org.wattline.domain.rating.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
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
    final byte[] periodOf = periodOfQuarterHour();
    final IntervalEnergy curve = IntervalEnergy.milliwattHours(DAYS.from(), 15, milliwattHours);
    final SortedMap<Period, Energy> registers = done(calendar.split(curve));

    /** The curve summed by period. */
    SortedMap<Period, Energy> split() {
        return done(calendar.split(curve));
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

package org.wattline.domain.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.IntervalMoney;
import org.wattline.domain.quantity.UnitPrice;

/**
 * Market prices by interval (现货/零售分时价格序列): hourly, half-hourly or quarter-hourly, in hundred-millionths of a yuan per kWh, so that eight
 * decimals are exact. An edition says since when it is known; a correction is another edition, and a bill names the one it used.
 * Immutable. An interval without a price is {@link IntervalEnergy#MISSING}.
 */
public final class PriceSeries {
    private static final int DECIMALS = 8;

    private final String id;
    private final Instant knownAt;
    private final LocalDate firstDay;
    private final int minutes;
    private final long[] prices;

    private PriceSeries(String id, Instant knownAt, LocalDate firstDay, int minutes, long[] prices) {
        if (id.isBlank()) throw new IllegalArgumentException("a price series has an id");
        if (minutes < 1 || DayRange.MINUTES % minutes != 0)
            throw new IllegalArgumentException("intervals divide a day evenly: " + minutes + " minutes do not");
        if (prices.length == 0 || prices.length % (DayRange.MINUTES / minutes) != 0)
            throw new IllegalArgumentException("a price series covers whole days: " + prices.length + " prices");
        this.id = id;
        this.knownAt = knownAt;
        this.firstDay = firstDay;
        this.minutes = minutes;
        this.prices = prices;
    }

    /** @throws IllegalArgumentException unless the prices cover whole days */
    public static PriceSeries of(String id, Instant knownAt, LocalDate firstDay, int minutes, List<UnitPrice> prices) {
        long[] units = prices.stream()
                .mapToLong(p -> p.yuanPerKwh().movePointRight(DECIMALS).longValueExact())
                .toArray();
        return new PriceSeries(id, knownAt, firstDay, minutes, units);
    }

    /** Hundred-millionths of a yuan per kWh, copied. @throws IllegalArgumentException unless they cover whole days */
    public static PriceSeries units(String id, Instant knownAt, LocalDate firstDay, int minutes, long[] prices) {
        return new PriceSeries(id, knownAt, firstDay, minutes, prices.clone());
    }

    /** The edition that was known last at a moment, among editions of one series. */
    public static Optional<PriceSeries> asKnownAt(List<PriceSeries> editions, Instant moment) {
        return editions.stream()
                .filter(edition -> !edition.knownAt.isAfter(moment))
                .max((a, b) -> a.knownAt.compareTo(b.knownAt));
    }

    /**
     * One series for some days, from editions in the order in which they were known: of each day the prices known last. Days of which no
     * edition knows have no price. Empty if no edition has one of the days.
     *
     * @throws IllegalArgumentException unless all editions have intervals of one length
     */
    public static Optional<PriceSeries> over(Span days, List<PriceSeries> editions) {
        List<PriceSeries> used = editions.stream()
                .filter(edition -> edition.span().overlaps(days))
                .toList();
        if (used.isEmpty()) return Optional.empty();
        PriceSeries last = used.getLast();
        int perDay = DayRange.MINUTES / last.minutes;
        long[] merged = new long[days.days() * perDay];
        Arrays.fill(merged, IntervalEnergy.MISSING);
        for (PriceSeries edition : used) {
            if (edition.minutes != last.minutes)
                throw new IllegalArgumentException(edition + " has other intervals than " + last);
            Span common = edition.span().common(days).orElseThrow();
            int from = (int) (common.from().toEpochDay() - edition.firstDay.toEpochDay()) * perDay;
            int to = (int) (common.from().toEpochDay() - days.from().toEpochDay()) * perDay;
            System.arraycopy(edition.prices, from, merged, to, common.days() * perDay);
        }
        Instant known =
                used.stream().map(PriceSeries::knownAt).max(Instant::compareTo).orElseThrow();
        return Optional.of(new PriceSeries(last.id, known, days.from(), last.minutes, merged));
    }

    /** Whether another edition says the same. */
    public boolean sameAs(PriceSeries other) {
        return id.equals(other.id)
                && firstDay.equals(other.firstDay)
                && minutes == other.minutes
                && Arrays.equals(prices, other.prices);
    }

    /** Hundred-millionths of a yuan per kWh, a copy; {@link IntervalEnergy#MISSING} where there is no price. */
    public long[] units() {
        return prices.clone();
    }

    /** Prices in the order of time; empty where there is none. */
    public List<Optional<UnitPrice>> inOrder() {
        return Arrays.stream(prices)
                .mapToObj(units -> units == IntervalEnergy.MISSING
                        ? Optional.<UnitPrice>empty()
                        : Optional.of(new UnitPrice(BigDecimal.valueOf(units, DECIMALS))))
                .toList();
    }

    public String id() {
        return id;
    }

    public Instant knownAt() {
        return knownAt;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public int minutes() {
        return minutes;
    }

    public Span span() {
        return Span.of(firstDay, firstDay.plusDays(prices.length / (DayRange.MINUTES / minutes)));
    }

    /**
     * The first moment of a curve that has no price here; empty if all have. A curve's interval has to lie in one of the series.
     *
     * @throws IllegalArgumentException if the series' intervals are shorter than the curve's
     */
    public Optional<String> firstWithoutPrice(IntervalEnergy curve) {
        if (minutes % curve.minutes() != 0)
            throw new IllegalArgumentException(
                    "intervals of " + curve.minutes() + " minutes do not lie in prices of " + minutes);
        Optional<Span> common = span().common(curve.span());
        if (common.isEmpty() || !common.get().from().equals(curve.firstDay()))
            return Optional.of(curve.firstDay() + " 00:00");
        int perDay = DayRange.MINUTES / minutes;
        int first = offset(curve);
        for (int i = 0; i < common.get().days() * perDay; i++)
            if (prices[first + i] == IntervalEnergy.MISSING)
                return Optional.of(curve.firstDay().plusDays(i / perDay) + " " + DayRange.clock(i % perDay * minutes));
        return common.get().equals(curve.span())
                ? Optional.empty()
                : Optional.of(common.get().end() + " 00:00");
    }

    /** What a curve costs, exactly: Σ kWh × price. @throws IllegalArgumentException if a price is missing */
    public IntervalMoney cost(IntervalEnergy curve) {
        firstWithoutPrice(curve).ifPresent(gap -> {
            throw new IllegalArgumentException(id + " has no price for " + gap);
        });
        return IntervalMoney.of(curve, prices, offset(curve), minutes / curve.minutes());
    }

    private int offset(IntervalEnergy curve) {
        return (int) (curve.firstDay().toEpochDay() - firstDay.toEpochDay()) * (DayRange.MINUTES / minutes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceSeries that
                && id.equals(that.id)
                && knownAt.equals(that.knownAt)
                && firstDay.equals(that.firstDay)
                && minutes == that.minutes
                && Arrays.equals(prices, that.prices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, knownAt, firstDay, minutes, Arrays.hashCode(prices));
    }

    /** Id, span and when it was known; not the prices. */
    @Override
    public String toString() {
        return id + " " + firstDay + "…" + span().end();
    }
}

package org.wattline.application.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TouCalendar;

/**
 * What somebody wants to know the bill of (电费测算).
 *
 * @param months bill months that are covered, for monthly tiers
 * @param points the main point first
 * @param reactive empty to take it from the main point's registers
 * @param demand empty to take it from the main point's registers
 * @param demands by window, for tariffs that charge them
 * @param tags what the customer is marked as, for charges that go by it
 * @param exports the tariff by whose terms what was fed in is settled, if it is not that of the main point
 * @param series market prices that go before announced ones of the same series
 * @param carried what the bill before handed on
 * @param site the main point's losses and the points below it, which are settled before anything is priced
 * @param excess under which reading of the 105 % rule, if not under that of the policy in force
 */
public record BillEstimate(
        Span span,
        YearMonth month,
        int months,
        List<Point> points,
        TierCounter counter,
        Household household,
        BasicCharge basic,
        Optional<PowerFactorStandard> powerFactor,
        Optional<Metered<ReactiveEnergy>> reactive,
        Optional<Metered<Power>> demand,
        SortedMap<Period, Metered<Power>> demands,
        Set<String> tags,
        Optional<Generation> generation,
        Optional<TariffId> exports,
        List<PriceSeries> series,
        Carried carried,
        Optional<GivenSite> site,
        Optional<Excess> excess) {
    public BillEstimate {
        points = List.copyOf(points);
        demands = new TreeMap<>(demands);
        tags = Set.copyOf(tags);
        series = List.copyOf(series);
        if (points.isEmpty()) throw new IllegalArgumentException("there is something to rate");
    }

    /** By announced market prices alone, exports by the terms of the main point. */
    public BillEstimate(
            Span span,
            YearMonth month,
            int months,
            List<Point> points,
            TierCounter counter,
            Household household,
            BasicCharge basic,
            Optional<PowerFactorStandard> powerFactor,
            Optional<Metered<ReactiveEnergy>> reactive,
            Optional<Metered<Power>> demand,
            SortedMap<Period, Metered<Power>> demands,
            Set<String> tags,
            Optional<Generation> generation,
            Carried carried) {
        this(
                span,
                month,
                months,
                points,
                counter,
                household,
                basic,
                powerFactor,
                reactive,
                demand,
                demands,
                tags,
                generation,
                Optional.empty(),
                List.of(),
                carried,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a point is priced by the published versions of a tariff. */
    public boolean concerns(TariffId tariff) {
        Prices published = new Prices.Published(tariff);
        return points.stream().anyMatch(point -> point.prices().equals(published))
                || site.filter(of -> of.points().stream()
                                .anyMatch(point -> point.prices().equals(Optional.of(published))))
                        .isPresent();
    }

    /**
     * Usage with a price of its own.
     *
     * @param pointer where it stands in the request: empty for the main point, {@code /subPoints/0}
     */
    public record Point(
            String pointer, Prices prices, boolean timeOfUse, Participation participation, GivenUsage usage) {}

    /** Which tariff. */
    public sealed interface Prices {
        /** The published one, in the versions in force. */
        record Published(TariffId id) implements Prices {}

        /** A tariff in its versions, whether published or not, and the calendars that it names. */
        record Inline(List<Tariff> versions, List<TouCalendar> calendars) implements Prices {
            public Inline {
                versions = List.copyOf(versions);
                calendars = List.copyOf(calendars);
                if (versions.isEmpty()) throw new IllegalArgumentException("a tariff has a version");
            }
        }
    }
}

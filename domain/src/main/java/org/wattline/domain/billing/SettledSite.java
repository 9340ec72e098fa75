package org.wattline.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.point.OwnAssessments;
import org.wattline.domain.rating.point.PeriodMinutes;
import org.wattline.domain.rating.point.Point;
import org.wattline.domain.rating.point.SupplyPoints;
import org.wattline.domain.rating.point.SupplyPoints.Pricing;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The parts of a bill whose points lie below one another or lose energy: section by section, losses are added, points are taken off those
 * above, and each is priced at its own price or the contract's. Where only the price changes and nobody read the meters, the period is settled
 * as a whole and each part split by days (RAT-22).
 */
final class SettledSite {
    private final Supply supply;
    private final PublishedPrices prices;
    private final YearMonth month;
    private final Optional<PowerFactorStandard> standard;
    private final List<Part> parts = new ArrayList<>();
    private final List<Metered<ReactiveEnergy>> reactive = new ArrayList<>();

    private SettledSite(Supply supply, PublishedPrices prices, YearMonth month) {
        this.supply = supply;
        this.prices = prices;
        this.month = month;
        this.standard = supply.terms().getLast().agreed().powerFactor();
    }

    /** What is settled. @param reactive of the points that are assessed together, over all sections */
    record Result(List<Part> parts, Optional<Metered<ReactiveEnergy>> reactive) {}

    /** Whether the points of a supply are more than meters side by side. */
    static boolean wanted(Supply supply) {
        return !supply.site().arrangements().isEmpty()
                || supply.points().stream()
                        .anyMatch(each -> each.point().mode() == MeteringMode.HIGH_SUPPLY_LOW_METERED
                                || each.point().quantity() != QuantityMode.METERED);
    }

    static Outcome<Result> of(Supply supply, PublishedPrices prices, List<Section> sections, YearMonth month) {
        List<Section> energy = Section.pricingEnergy(sections, supply);
        List<Section> settled = usages(supply, prices, energy) instanceof Outcome.Refused<?>
                        && Section.onlyVersionsChange(energy, supply)
                ? List.of(whole(supply, energy))
                : energy;
        SettledSite site = new SettledSite(supply, prices, month);
        for (Section section : settled)
            if (site.settle(section) instanceof Outcome.Refused<List<Part>>(var why)) return Outcome.refused(why);
        site.parts.sort(Comparator.comparing(part -> part.span().from()));
        return Outcome.done(new Result(
                OwnAssessments.overAllSections(site.parts),
                site.reactive.isEmpty() ? Optional.empty() : Optional.of(OwnAssessments.sum(site.reactive))));
    }

    private static Outcome<List<Usage>> usages(Supply supply, PublishedPrices prices, List<Section> sections) {
        List<Usage> found = new ArrayList<>();
        for (Section section : sections)
            for (Measured measured : supply.points())
                switch (SitePoint.on(measured, supply.site(), section)) {
                    case Outcome.Refused<Optional<SitePoint>>(var why) -> {
                        return Outcome.refused(why);
                    }
                    case Outcome.Done<Optional<SitePoint>>(var point) -> {
                        if (point.filter(SitePoint::metered).isEmpty()) continue;
                        switch (point.get().usage(section, prices)) {
                            case Outcome.Refused<Usage>(var why) -> {
                                return Outcome.refused(why);
                            }
                            case Outcome.Done<Usage>(Usage usage) -> found.add(usage);
                        }
                    }
                }
        return Outcome.done(found);
    }

    private static Section whole(Supply supply, List<Section> sections) {
        return new Section(
                supply.period(),
                sections.getFirst().terms(),
                sections.getFirst().tariff());
    }

    private Outcome<List<Part>> settle(Section section) {
        return gathered(section)
                .then(points -> minutes(section)
                        .then(minutes -> graph(points, section)
                                .then(graph -> pricings(points, section)
                                        .then(pricings -> new SupplyPoints(
                                                        month, section.span(), graph, pricings, standard, minutes)
                                                .request())))
                        .then(request -> {
                            request.reactive().ifPresent(reactive::add);
                            return split(request.parts(), section.span());
                        })
                        .map(found -> {
                            parts.addAll(found);
                            return found;
                        }));
    }

    /** The points that take part in a section, those at the top first. */
    private Outcome<List<SitePoint>> gathered(Section section) {
        List<SitePoint> points = new ArrayList<>();
        for (Measured measured : supply.points())
            switch (SitePoint.on(measured, supply.site(), section)) {
                case Outcome.Refused<Optional<SitePoint>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<SitePoint>>(var found) -> found.ifPresent(points::add);
            }
        if (points.isEmpty()) return Outcome.refused(CalculationRefusal.NO_METERING_POINT);
        points.sort(Comparator.comparing(point -> !point.top()));
        return Outcome.done(points);
    }

    private Outcome<SortedMap<Period, Integer>> minutes(Section section) {
        Optional<TouCalendar> calendar = section.terms().agreed().timeOfUse()
                ? section.tariff()
                        .touCalendar()
                        .flatMap(id ->
                                prices.calendars().inForce(id, section.span().from()))
                : Optional.empty();
        return calendar.isEmpty()
                ? Outcome.done(new TreeMap<>())
                : PeriodMinutes.of(calendar.get(), prices.days(), section.span());
    }

    private Outcome<List<Point>> graph(List<SitePoint> points, Section section) {
        PointLosses lost = new PointLosses(supply.site().equipment(), supply.period(), section.span());
        boolean byCurve = points.stream().anyMatch(point -> point.top() && point.byCurve(section, prices));
        List<Point> graph = new ArrayList<>();
        for (SitePoint point : points) {
            Outcome<Point> made = quantity(point, section, byCurve && !point.top())
                    .then(quantity -> lost.of(point.as().losses())
                            .map(losses -> new Point(point.name(), quantity, below(points, point), losses)));
            switch (made) {
                case Outcome.Refused<Point>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Point>(Point each) -> graph.add(each);
            }
        }
        return Outcome.done(graph);
    }

    private static List<String> below(List<SitePoint> points, SitePoint above) {
        return points.stream()
                .filter(each -> each.as()
                        .above()
                        .filter(above.measured().point().no()::equals)
                        .isPresent())
                .map(SitePoint::name)
                .toList();
    }

    private Outcome<Point.Quantity> quantity(SitePoint point, Section section, boolean belowACurve) {
        return switch (point.as().quantity()) {
            case QuantityRule.ByMeter unused ->
                (belowACurve ? point.usageBelowACurve(section, prices) : point.usage(section, prices))
                        .map(usage -> new Point.Quantity.Measured(
                                usage,
                                UsageOf.reactive(List.of(point.measured()), section.span(), new KnownReadings())));
            case QuantityRule.OfPlant unused -> throw new IllegalStateException("a plant's meter counts no use");
            case QuantityRule.PerMonth(var energy) ->
                Outcome.done(new Point.Quantity.Fixed(
                        new MonthlyQuantity(energy, supply.period().from()).over(section.span())));
            case QuantityRule.PerDay(var energy) -> Outcome.done(new Point.Quantity.PerDay(energy));
            case QuantityRule.ShareOfRest(var share) ->
                Outcome.done(new Point.Quantity.FixedShare(share, Point.Quantity.Of.REMAINDER));
            case QuantityRule.ShareOfAll(var share) ->
                Outcome.done(new Point.Quantity.FixedShare(share, Point.Quantity.Of.ALL));
        };
    }

    private Outcome<Map<String, Pricing>> pricings(List<SitePoint> points, Section section) {
        Map<String, Pricing> pricings = new LinkedHashMap<>();
        for (SitePoint point : points)
            switch (point.tariff(section, prices)) {
                case Outcome.Refused<Tariff>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Tariff>(Tariff tariff) ->
                    pricings.put(point.name(), point.pricing(tariff, section, standard));
            }
        return Outcome.done(pricings);
    }

    /** Each part by the versions of its tariff. */
    private Outcome<List<Part>> split(List<Part> settled, Span span) {
        List<Part> all = new ArrayList<>();
        for (Part part : settled)
            switch (prices.book().inForce(part.tariff().id(), span)) {
                case Outcome.Refused<List<Tariff>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Tariff>>(List<Tariff> versions) -> {
                    for (Part each : DaySplit.across(versions, span, part.usage(), part.timeOfUse()))
                        all.add(each.assessedLike(part));
                }
            }
        return Outcome.done(all);
    }
}

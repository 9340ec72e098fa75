package org.wattline.application.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.GivenSite.Below;
import org.wattline.application.rating.GivenSite.Quantity;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.point.Loss;
import org.wattline.domain.rating.point.OwnAssessments;
import org.wattline.domain.rating.point.Point;
import org.wattline.domain.rating.point.SupplyPoints;
import org.wattline.domain.rating.point.SupplyPoints.Pricing;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Tariff;

/**
 * Settles the points of an estimate before they are priced, as a bill does: losses are added, points come off those above. Where the main point's
 * price changes, each version settles its days if everything was read at the change; else the whole is settled and split by days (RAT-22).
 */
final class EstimatedSite {
    private static final String PLACE = "/site";

    private final BillEstimate asked;
    private final GivenSite site;
    private final AskedPrices prices;
    private final List<SiteMeter> meters;
    private final List<Part> parts = new ArrayList<>();
    private final List<Metered<ReactiveEnergy>> reactive = new ArrayList<>();

    EstimatedSite(BillEstimate asked, GivenSite site, AskedPrices prices) {
        this.asked = asked;
        this.site = site;
        this.prices = prices;
        this.meters = SiteMeter.all(asked, site);
    }

    /** What is settled. @param reactive of the points that are assessed together, with losses */
    record Result(List<Part> parts, Optional<Metered<ReactiveEnergy>> reactive) {}

    Outcome<Result> settled() {
        for (SiteMeter meter : meters)
            if (meter.usage().checked(asked.span()) instanceof Outcome.Refused<GivenUsage>(var why))
                return Outcome.refused(Places.under(meter.pointer(), why));
        return Pointed.at("/tariff", prices.versions(main().prices(), asked.span()))
                .then(this::settled);
    }

    private BillEstimate.Point main() {
        return asked.points().getFirst();
    }

    private Outcome<Result> settled(List<Tariff> versions) {
        boolean each = versions.size() > 1 && !site.needsAll() && readAtChanges(versions);
        for (Tariff version : each ? versions : versions.subList(0, 1)) {
            Span days =
                    each ? version.provision().validity().common(asked.span()).orElseThrow() : asked.span();
            if (settle(version, days) instanceof Outcome.Refused<List<Part>>(var why)) return Outcome.refused(why);
        }
        return Outcome.done(new Result(
                OwnAssessments.overAllSections(parts),
                reactive.isEmpty() ? Optional.empty() : Optional.of(OwnAssessments.sum(reactive))));
    }

    private boolean readAtChanges(List<Tariff> versions) {
        for (Tariff version : versions) {
            Span days = version.provision().validity().common(asked.span()).orElseThrow();
            for (SiteMeter meter : meters)
                if (!(meter.over(prices, version, days) instanceof Outcome.Done<Optional<Usage>>(Optional<Usage> usage)
                        && usage.isPresent())) return false;
        }
        return true;
    }

    private Outcome<List<Part>> settle(Tariff version, Span days) {
        return pricings(version, days)
                .then(pricings -> graph(version, days)
                        .then(graph -> prices.minutes(main().prices(), version, days, main().timeOfUse())
                                .then(minutes -> Pointed.at(
                                        PLACE,
                                        new SupplyPoints(
                                                        asked.month(),
                                                        days,
                                                        graph,
                                                        pricings,
                                                        asked.powerFactor(),
                                                        minutes)
                                                .request()))))
                .then(request -> split(request, days));
    }

    private Outcome<List<Point>> graph(Tariff version, Span days) {
        ShareOfDays share = new ShareOfDays(days, asked.span());
        List<Point> graph = new ArrayList<>();
        Outcome<Point> made = measured(meters.getFirst(), version, share);
        for (int i = -1; i < site.points().size(); i++) {
            if (i >= 0) made = below(i, site.points().get(i), version, share);
            switch (made) {
                case Outcome.Refused<Point>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Point>(Point point) -> graph.add(point);
            }
        }
        return Outcome.done(graph);
    }

    private Outcome<Point> below(int index, Below point, Tariff version, ShareOfDays days) {
        return switch (point.quantity()) {
            case Quantity.ByMeter meter -> measured(SiteMeter.below(asked, index, point, meter), version, days);
            case Quantity.Agreed(Point.Quantity.Fixed(Energy energy)) ->
                Outcome.done(new Point(
                        point.name(), new Point.Quantity.Fixed(days.of(energy)), site.below(point.name()), List.of()));
            case Quantity.Agreed(Point.Quantity agreed) ->
                Outcome.done(new Point(point.name(), agreed, site.below(point.name()), List.of()));
        };
    }

    private Outcome<Point> measured(SiteMeter meter, Tariff version, ShareOfDays days) {
        return Pointed.at(meter.pointer(), meter.over(prices, version, days.days()))
                .then(usage -> losses(meter, days)
                        .map(losses -> new Point(
                                meter.name(),
                                new Point.Quantity.Measured(usage.orElseThrow(), meter.reactive(days)),
                                site.below(meter.name()),
                                losses)));
    }

    private Outcome<List<Loss>> losses(SiteMeter meter, ShareOfDays days) {
        List<Loss> losses = new ArrayList<>();
        for (GivenLoss each : meter.losses())
            switch (each.over(days, prices.published())) {
                case Outcome.Refused<Loss>(var why) -> {
                    return Pointed.at(PLACE, Outcome.refused(why));
                }
                case Outcome.Done<Loss>(Loss loss) -> losses.add(loss);
            }
        return Outcome.done(losses);
    }

    private Outcome<Map<String, Pricing>> pricings(Tariff version, Span days) {
        Map<String, Pricing> pricings = new LinkedHashMap<>();
        pricings.put(site.main(), new Pricing(version, main().timeOfUse(), main().participation()));
        for (int i = 0; i < site.points().size(); i++) {
            Below each = site.points().get(i);
            Outcome<Tariff> priced = each.prices().isEmpty()
                    ? Outcome.done(version)
                    : Pointed.at(
                            PLACE + "/points/" + i + "/tariff",
                            prices.versions(each.prices().get(), days).map(List::getFirst));
            switch (priced) {
                case Outcome.Refused<Tariff>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Tariff>(Tariff tariff) ->
                    pricings.put(each.name(), new Pricing(tariff, each.timeOfUse(), each.participation(), each.own()));
            }
        }
        return Outcome.done(pricings);
    }

    /** Each part by the versions of its tariff; parts stand in the order of the points. */
    private Outcome<List<Part>> split(RatingRequest request, Span days) {
        request.reactive().ifPresent(reactive::add);
        for (int i = 0; i < request.parts().size(); i++) {
            Part part = request.parts().get(i);
            BillEstimate.Prices by =
                    i == 0 ? main().prices() : site.points().get(i - 1).prices().orElse(main().prices());
            switch (prices.versions(by, days)) {
                case Outcome.Refused<List<Tariff>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Tariff>>(List<Tariff> versions) -> {
                    for (Part each : DaySplit.across(versions, days, part.usage(), part.timeOfUse()))
                        parts.add(each.assessedLike(part));
                }
            }
        }
        return Outcome.done(parts);
    }
}

package org.wattline.domain.rating.point;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.OwnPowerFactor;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;

/**
 * A supply as its meters show it, and how each point is priced: a bill from register figures in one call, in the order of chapter 03, section 1:
 * losses, sub-points, prices, basic charge, power factor.
 *
 * @param span days of the bill
 * @param prices by the name of the point; points without a price only measure
 * @param powerFactor the standard that the points together have to keep
 * @param minutes of each period in these days, see {@link PeriodMinutes}; may be empty
 */
public record SupplyPoints(
        YearMonth month,
        Span span,
        List<Point> points,
        Map<String, Pricing> prices,
        Optional<PowerFactorStandard> powerFactor,
        SortedMap<Period, Integer> minutes) {
    public SupplyPoints {
        points = List.copyOf(points);
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
        if (prices.isEmpty()) throw new IllegalArgumentException("there is something to price");
    }

    /** How a point is priced. @param own the standard of a point with participation 04 */
    public record Pricing(
            Tariff tariff, boolean timeOfUse, Participation participation, Optional<PowerFactorStandard> own) {
        public Pricing {
            if ((participation == Participation.SEPARATELY) != own.isPresent())
                throw new IllegalArgumentException(
                        "a point with participation 04, and only such a point, has its standard");
        }

        public Pricing(Tariff tariff, boolean timeOfUse, Participation participation) {
            this(tariff, timeOfUse, participation, Optional.empty());
        }
    }

    /** The bill. @param terms adds what the contract says: basic charge, demand, counter, household */
    public Outcome<RatedBill> bill(Rating rating, UnaryOperator<RatingRequest> terms) {
        return request().then(request -> rating.rate(terms.apply(request)));
    }

    /** What rating asks for: a part for each priced point, and the reactive energy of all that are assessed together. */
    public Outcome<RatingRequest> request() {
        List<String> names = points.stream().map(Point::name).toList();
        for (String priced : prices.keySet())
            if (!names.contains(priced)) return PointRefusal.UNKNOWN_POINT.because(priced);
        return PointGraph.of(points)
                .then(graph -> Settling.of(graph, span, minutes).then(settled -> requested(graph, settled)));
    }

    private Outcome<RatingRequest> requested(PointGraph graph, List<Settled> settled) {
        for (Settled each : settled)
            if (Optional.ofNullable(prices.get(each.point().name()))
                            .flatMap(Pricing::own)
                            .isPresent()
                    && each.reactive().isEmpty()) return RatingRefusal.REACTIVE_MISSING.because();
        return Outcome.done(request(graph, settled));
    }

    private RatingRequest request(PointGraph graph, List<Settled> settled) {
        List<Part> parts = new ArrayList<>();
        List<Metered<ReactiveEnergy>> together = new ArrayList<>();
        for (Settled each : settled) {
            boolean top = graph.top().contains(each.point());
            Optional<Pricing> pricing =
                    Optional.ofNullable(prices.get(each.point().name()));
            boolean apart = pricing.map(Pricing::participation)
                    .filter(as -> as == Participation.SEPARATELY || as == Participation.NEITHER)
                    .isPresent();
            each.reactive().ifPresent(reactive -> {
                if (top && !apart) together.add(reactive);
                else if (!top && apart)
                    together.add(new Metered<>(reactive.quantity().negated(), reactive.readings()));
            });
            pricing.ifPresent(how -> parts.add(part(how, each)));
        }
        RatingRequest request = RatingRequest.of(month, parts.toArray(Part[]::new));
        if (powerFactor.isEmpty() || together.isEmpty()) return request;
        return request.withPowerFactor(powerFactor.get(), OwnAssessments.sum(together));
    }

    private Part part(Pricing how, Settled settled) {
        if (how.own().isEmpty())
            return new Part(how.tariff(), span, settled.usage(), how.timeOfUse(), how.participation());
        Metered<ReactiveEnergy> reactive = settled.reactive().orElseThrow();
        OwnPowerFactor assessment =
                new OwnPowerFactor(settled.point().name(), how.own().get(), reactive);
        return new Part(how.tariff(), span, settled.usage(), how.timeOfUse(), Participation.ENERGY_AND_MONEY)
                .assessedAs(assessment);
    }
}

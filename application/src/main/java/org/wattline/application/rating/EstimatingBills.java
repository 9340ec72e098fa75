package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.BillEstimate.Point;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.PowerFactorTable;

/** Estimates bills (电费测算): by the one calculator of bills, so that an estimate has exactly the lines that the bill would have. */
public final class EstimatingBills {
    private final Prices prices;

    public EstimatingBills(Prices prices) {
        this.prices = prices;
    }

    /** The bill, or why there is none, with its place in the request. */
    public Outcome<RatedBill> handle(BillEstimate asked) {
        return new EstimatingBills(prices.now()).estimate(asked);
    }

    private Outcome<RatedBill> estimate(BillEstimate asked) {
        LocalDate last = asked.span().end().minusDays(1);
        Optional<BasicChargePolicy> policy = prices.basicChargePolicy(last);
        Optional<PowerFactorTable> table = prices.powerFactors(last);
        if (policy.isEmpty() || table.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        AskedPrices asPublished = new AskedPrices(prices, asked.span(), asked.series());
        List<Part> parts = new ArrayList<>();
        Optional<Metered<ReactiveEnergy>> reactive =
                asked.reactive().or(() -> registers(asked).flatMap(r -> r.reactive(asked.span())));
        if (asked.site().isPresent())
            switch (new EstimatedSite(asked, asked.site().get(), asPublished).settled()) {
                case Outcome.Refused<EstimatedSite.Result>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<EstimatedSite.Result>(EstimatedSite.Result settled) -> {
                    parts.addAll(settled.parts());
                    reactive = settled.reactive();
                }
            }
        List<Point> apart = asked.points()
                .subList(asked.site().isPresent() ? 1 : 0, asked.points().size());
        for (Point point : apart)
            switch (parts(point, asPublished)) {
                case Outcome.Refused<List<Part>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Part>>(List<Part> found) -> parts.addAll(found);
            }
        parts.sort(Comparator.comparing(part -> part.span().from()));
        RatingRequest request = new RatingRequest(
                        asked.month(),
                        asked.months(),
                        parts,
                        asked.counter(),
                        asked.household(),
                        asked.basic(),
                        asked.powerFactor(),
                        reactive,
                        asked.demand().or(() -> registers(asked).flatMap(RegisterUsage::demand)))
                .withDemands(asked.demands())
                .tagged(asked.tags().toArray(String[]::new))
                .carrying(asked.carried());
        Rating rating = new Rating(asked.excess().map(policy.get()::reading).orElse(policy.get()), table.get());
        return AskedDemand.in(request, asked, asPublished).then(complete -> {
            if (asked.generation().isEmpty()) return Places.of(rating.rate(complete));
            return new FedIn(prices, asked)
                    .generation(complete.parts().getFirst())
                    .then(generation -> Places.of(rating.rate(complete.withGeneration(generation))));
        });
    }

    /** Each version prices its days: by readings or the curve at the change, else by days (RAT-22). */
    private static Outcome<List<Part>> parts(Point point, AskedPrices prices) {
        Span span = prices.span();
        String pointer = point.pointer() + "/usage";
        return Pointed.at(point.pointer() + "/tariff", prices.versions(point.prices(), span))
                .then(versions -> point.usage().checked(span) instanceof Outcome.Refused<GivenUsage>(var why)
                        ? Outcome.refused(Places.under(pointer, why))
                        : Pointed.at(
                                pointer,
                                DaySplit.across(
                                                versions,
                                                span,
                                                point.timeOfUse(),
                                                (tariff, days) -> point.usage()
                                                        .over(prices.wanted(
                                                                point.prices(), tariff, days, point.timeOfUse())))
                                        .map(parts -> parts.stream()
                                                .map(part -> part.participating(point.participation()))
                                                .toList())));
    }

    private static Optional<RegisterUsage> registers(BillEstimate asked) {
        return asked.points().getFirst().usage() instanceof GivenUsage.Registers registers
                ? Optional.of(new RegisterUsage(registers))
                : Optional.empty();
    }
}

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
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.DaySplit;
import org.wattline.domain.rating.Metered;
import org.wattline.domain.rating.Part;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.RatingRefusal;
import org.wattline.domain.rating.RatingRequest;
import org.wattline.domain.rating.Usage;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

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
        List<Part> parts = new ArrayList<>();
        for (Point point : asked.points()) {
            switch (versions(point, asked.span())
                    .then(versions -> parts(point, versions, asked.span(), asked.series()))) {
                case Outcome.Refused<List<Part>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Part>>(List<Part> found) -> parts.addAll(found);
            }
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
                        asked.reactive().or(() -> registers(asked).flatMap(r -> r.reactive(asked.span()))),
                        asked.demand().or(() -> registers(asked).flatMap(RegisterUsage::demand)))
                .withDemands(asked.demands())
                .tagged(asked.tags().toArray(String[]::new))
                .carrying(asked.carried());
        Rating rating = new Rating(policy.get(), table.get());
        if (asked.generation().isEmpty()) return Places.of(rating.rate(request));
        return new FedIn(prices, asked)
                .generation(request.parts().getFirst())
                .then(generation -> Places.of(rating.rate(request.withGeneration(generation))));
    }

    private Optional<PriceSeries> series(Tariff tariff, Span span, List<PriceSeries> inline) {
        return tariff.market().map(MarketEnergy::series).flatMap(id -> FedIn.series(prices, id, span, inline));
    }

    private Outcome<List<Tariff>> versions(Point point, Span span) {
        return Pointed.at(
                point.pointer() + "/tariff",
                switch (point.prices()) {
                    case BillEstimate.Prices.Published(var id) -> prices.book().inForce(id, span);
                    case BillEstimate.Prices.Inline inline ->
                        PriceBook.of(inline.versions())
                                .then(book -> book.inForce(
                                        inline.versions().getFirst().id(), span));
                });
    }

    /** Each version prices its days: by readings or the curve at the change, else by days (RAT-22). */
    private Outcome<List<Part>> parts(Point point, List<Tariff> versions, Span span, List<PriceSeries> inline) {
        String pointer = point.pointer() + "/usage";
        Outcome<?> checked = switch (point.usage()) {
            case GivenUsage.Registers registers -> new RegisterUsage(registers).checked(span);
            case GivenUsage.Figures(Usage usage) -> notNegative(usage);
            case GivenUsage.Curve curve -> Outcome.done(curve);
        };
        if (checked instanceof Outcome.Refused<?>(var why)) return Outcome.refused(Places.under(pointer, why));
        return Pointed.at(
                pointer,
                DaySplit.across(
                                versions,
                                span,
                                point.timeOfUse(),
                                (tariff, days) -> point.usage()
                                        .over(new Wanted(
                                                tariff,
                                                days,
                                                span,
                                                point.timeOfUse(),
                                                calendar(point, tariff, days),
                                                prices.days(),
                                                series(tariff, span, inline))))
                        .map(parts -> parts.stream()
                                .map(part -> part.participating(point.participation()))
                                .toList()));
    }

    private static Outcome<Usage> notNegative(Usage usage) {
        for (Metered<Energy> each : usage.parts())
            if (each.quantity().isNegative()) return RatingRefusal.NEGATIVE_ENERGY.because(each.quantity(), "usage");
        return Outcome.done(usage);
    }

    private Optional<TouCalendar> calendar(Point point, Tariff tariff, Span days) {
        Optional<String> id = tariff.touCalendar();
        Optional<TouCalendar> inline = point.prices() instanceof BillEstimate.Prices.Inline given
                ? given.calendars().stream()
                        .filter(each -> id.equals(Optional.of(each.provision().id()))
                                && each.provision().validity().contains(days.from()))
                        .findFirst()
                : Optional.empty();
        return inline.or(() -> id.flatMap(named -> prices.calendar(named, days.from())));
    }

    private static Optional<RegisterUsage> registers(BillEstimate asked) {
        return asked.points().getFirst().usage() instanceof GivenUsage.Registers registers
                ? Optional.of(new RegisterUsage(registers))
                : Optional.empty();
    }
}

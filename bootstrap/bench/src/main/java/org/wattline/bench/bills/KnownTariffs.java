package org.wattline.bench.bills;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.billing.Published;
import org.wattline.application.contract.Contracts;
import org.wattline.application.tariff.Prices;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Server;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.CurveDemand;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** By which tariff each point is rated in the bare loop, looked up before the clock runs; rated is with the product's own engine. */
final class KnownTariffs {
    private static final int AT_ONCE = 500;

    private final Span days;
    private final PublishedPrices prices;
    private final Rating rating;
    private final Map<String, Known> known = new HashMap<>();

    private KnownTariffs(Span days, PublishedPrices prices) {
        this.days = days;
        this.prices = prices;
        this.rating = new Rating(prices.policy(), prices.powerFactors());
    }

    static KnownTariffs of(Server server, CurveCompany company) throws SQLException {
        Span days = Span.of(company.from(), company.to());
        PublishedPrices prices = Published.over(days, server.part(Prices.class).now())
                .orElseThrow(() -> new CannotMeasure("no prices are published for " + days));
        KnownTariffs tariffs = new KnownTariffs(days, prices);
        Map<String, String> points = company.pointOfAccount();
        List<AccountNo> accounts = points.keySet().stream().map(AccountNo::new).toList();
        for (int from = 0; from < accounts.size(); from += AT_ONCE)
            server.part(Contracts.class)
                    .inForce(accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE)), days)
                    .forEach(terms ->
                            tariffs.learn(points.getOrDefault(terms.account().value(), ""), terms));
        return tariffs;
    }

    private void learn(String point, TermsInForce terms) {
        Tariff tariff =
                done(prices.book().inForce(terms.agreed().tariff(), days)).getLast();
        Optional<TouCalendar> calendar =
                tariff.touCalendar().flatMap(id -> prices.calendars().inForce(id, days.from()));
        known.put(point, new Known(tariff, calendar, terms.agreed()));
    }

    /** The bill of a month of values: periods, tiers, components, each line rounded. */
    RatedBill rated(String point, IntervalEnergy curve) {
        Known by = known(point);
        Usage usage = by.calendar.isPresent() && by.agreed.timeOfUse()
                ? done(Usage.timed(by.tariff, by.calendar.get(), prices.days(), curve, List.of()))
                : Usage.total(curve.total());
        RatingRequest request = request(by, usage);
        boolean byDemand = request.basic() instanceof BasicCharge.ByActualDemand
                || request.basic() instanceof BasicCharge.ByContractDemand;
        return done(rating.rate(
                byDemand ? request.withDemand(done(new CurveDemand(curve, List.of()).ofAllHours())) : request));
    }

    /** The same of an account without time of use, by what its register counted. */
    RatedBill rated(String point, Energy counted) {
        return done(rating.rate(request(known(point), Usage.total(counted))));
    }

    private RatingRequest request(Known by, Usage usage) {
        Part part = by.agreed.timeOfUse() ? Part.timeOfUse(by.tariff, days, usage) : Part.flat(by.tariff, days, usage);
        return RatingRequest.of(YearMonth.from(days.from()), part).withBasic(by.basic());
    }

    private Known known(String point) {
        return Optional.ofNullable(known.get(point))
                .orElseThrow(() -> new CannotMeasure("point " + point + " has no contract"));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new CannotMeasure("the bare loop cannot rate: " + why.code());
        };
    }

    private record Known(Tariff tariff, Optional<TouCalendar> calendar, Terms.Agreed agreed) {
        BasicCharge basic() {
            return switch (agreed.basicCharge()) {
                case NONE -> new BasicCharge.None();
                case CAPACITY -> new BasicCharge.ByCapacity(agreed.capacity());
                case CONTRACT_DEMAND ->
                    new BasicCharge.ByContractDemand(agreed.contractDemand().orElseThrow(), agreed.capacity());
                case ACTUAL_DEMAND -> new BasicCharge.ByActualDemand(agreed.capacity());
            };
        }
    }
}

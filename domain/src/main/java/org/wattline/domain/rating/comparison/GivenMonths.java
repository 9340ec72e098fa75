package org.wattline.domain.rating.comparison;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/**
 * Months of which the figures are given: for a customer who is not one yet, or for a what-if.
 *
 * @param capacity connected in all months
 * @param powerFactor the standard to keep, empty if not assessed
 */
public record GivenMonths(
        PriceBook book, List<GivenMonth> months, Capacity capacity, Optional<PowerFactorStandard> powerFactor)
        implements PastMonths {
    public GivenMonths {
        months = List.copyOf(months);
        if (months.isEmpty()) throw new IllegalArgumentException("there is something to compare");
    }

    /** One month. @param reactive |forward| + |reverse| @param demand the month's maximum */
    public record GivenMonth(
            YearMonth month,
            Usage usage,
            Optional<Metered<ReactiveEnergy>> reactive,
            Optional<Metered<Power>> demand) {}

    @Override
    public Outcome<List<RatingRequest>> under(TariffId tariff, boolean twoPart, boolean timeOfUse) {
        List<RatingRequest> requests = new ArrayList<>();
        for (GivenMonth each : months) {
            LocalDate first = each.month().atDay(1);
            Span span = Span.of(first, first.plusMonths(1));
            switch (book.inForce(tariff, span)) {
                case Outcome.Refused<List<Tariff>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Tariff>>(List<Tariff> versions) ->
                    requests.add(request(each, versions, span, twoPart, timeOfUse));
            }
        }
        return Outcome.done(requests);
    }

    private RatingRequest request(
            GivenMonth month, List<Tariff> versions, Span span, boolean twoPart, boolean timeOfUse) {
        var parts = DaySplit.across(versions, span, month.usage(), timeOfUse);
        RatingRequest request =
                RatingRequest.of(month.month(), parts.getFirst()).withParts(parts);
        if (twoPart) request = request.withBasic(new BasicCharge.ByCapacity(capacity));
        if (month.demand().isPresent())
            request = request.withDemand(month.demand().get());
        if (powerFactor.isPresent() && month.reactive().isPresent())
            request =
                    request.withPowerFactor(powerFactor.get(), month.reactive().get());
        return request;
    }
}

package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.point.PeriodMinutes;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The prices that an estimate goes by: what came along with it before what is published.
 *
 * @param span the period of the bill
 */
record AskedPrices(Prices published, Span span, List<PriceSeries> inline) {
    /** The versions in force on some days, in order. */
    Outcome<List<Tariff>> versions(BillEstimate.Prices by, Span days) {
        return switch (by) {
            case BillEstimate.Prices.Published(var id) -> published.book().inForce(id, days);
            case BillEstimate.Prices.Inline given ->
                PriceBook.of(given.versions())
                        .then(book -> book.inForce(given.versions().getFirst().id(), days));
        };
    }

    Wanted wanted(BillEstimate.Prices by, Tariff tariff, Span days, boolean timeOfUse) {
        return new Wanted(
                tariff, days, span, timeOfUse, calendar(by, tariff, days), published.days(), series(tariff, days));
    }

    /** How the days lie in the periods of a tariff; empty without time of use. */
    Outcome<SortedMap<Period, Integer>> minutes(BillEstimate.Prices by, Tariff tariff, Span days, boolean timeOfUse) {
        Optional<TouCalendar> calendar = timeOfUse ? calendar(by, tariff, days) : Optional.empty();
        return calendar.isEmpty()
                ? Outcome.done(new TreeMap<>())
                : PeriodMinutes.of(calendar.get(), published.days(), days);
    }

    private Optional<TouCalendar> calendar(BillEstimate.Prices by, Tariff tariff, Span days) {
        return tariff.touCalendar().flatMap(id -> calendar(by, id, days.from()));
    }

    /** The edition of a calendar in force on a day. */
    Optional<TouCalendar> calendar(BillEstimate.Prices by, String id, LocalDate day) {
        Optional<TouCalendar> alongside = by instanceof BillEstimate.Prices.Inline given
                ? given.calendars().stream()
                        .filter(each -> id.equals(each.provision().id())
                                && each.provision().validity().contains(day))
                        .findFirst()
                : Optional.empty();
        return alongside.or(() -> published.calendar(id, day));
    }

    private Optional<PriceSeries> series(Tariff tariff, Span days) {
        return tariff.market().map(MarketEnergy::series).flatMap(id -> FedIn.series(published, id, days, inline));
    }
}

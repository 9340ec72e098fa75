package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Pointed;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.export.ExportTerms;

/** What was fed in, as the terms of its settlement want it: by the tariff that settles it, a curve by periods or by market prices. */
record FedIn(Prices prices, BillEstimate asked) {

    /** @param main the main point's, whose periods exports are set off against */
    Outcome<Generation> generation(Part main) {
        Generation given = asked.generation().orElseThrow();
        Optional<TariffId> exports = asked.exports();
        if (exports.isEmpty()) return settled(given, given.settledBy().orElse(main.tariff()), main);
        LocalDate last = asked.span().end().minusDays(1);
        return Pointed.at(
                "/generation/tariff",
                prices.book()
                        .inForce(exports.get(), Span.of(last, last.plusDays(1)))
                        .map(List::getLast)
                        .then(paying -> settled(given.settledBy(paying), paying, main)));
    }

    private Outcome<Generation> settled(Generation given, Tariff paying, Part main) {
        if (!(given.fedIn() instanceof Usage.Curve curve)) return Outcome.done(given);
        Optional<String> series = paying.export().flatMap(ExportTerms::series);
        if (series.isPresent())
            return series(prices, series.get(), asked.span(), asked.series())
                    .<Outcome<Generation>>map(found -> Outcome.done(
                            given.fedInAs(new Usage.Priced(curve.energy(), found, Optional.empty(), curve.readings()))))
                    .orElseGet(() -> Outcome.refused(CalculationRefusal.MARKET_PRICES_UNKNOWN));
        Optional<TouCalendar> calendar = main.tariff()
                .touCalendar()
                .filter(id -> main.timeOfUse())
                .flatMap(id -> prices.calendar(id, asked.span().from()));
        return Outcome.done(given.fedInAs(new Usage.Curve(curve.energy(), calendar, prices.days(), curve.readings())));
    }

    /** Prices that came along go before announced ones. */
    static Optional<PriceSeries> series(Prices prices, String id, Span span, List<PriceSeries> inline) {
        return inline.stream().filter(each -> each.id().equals(id)).findFirst().or(() -> prices.series(id, span));
    }
}

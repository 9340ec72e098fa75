package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.request.CurveDemand;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** The maximum demand of an estimate that is given as a curve: where it was not given itself, the curve tells it, as in bills (RAT-118). */
final class AskedDemand {
    private AskedDemand() {}

    static Outcome<RatingRequest> in(RatingRequest request, BillEstimate asked, AskedPrices prices) {
        BillEstimate.Point main = asked.points().getFirst();
        if (!(main.usage() instanceof GivenUsage.Curve(var energy, var readings))) return Outcome.done(request);
        CurveDemand curve = new CurveDemand(energy, readings);
        if (!curve.tells()) return Outcome.done(request);
        Tariff latest = request.parts().getFirst().tariff();
        for (Part part : request.parts()) if (part.tariff().id().equals(latest.id())) latest = part.tariff();
        LocalDate last = asked.span().end().minusDays(1);
        SortedSet<Period> windows = CurveDemand.windows(latest, last.getMonth());
        Optional<TouCalendar> calendar = CurveDemand.calendars(latest).stream()
                .flatMap(id -> prices.calendar(main.prices(), id, last).stream())
                .findFirst();
        boolean given = windows.isEmpty() || !request.demands().isEmpty();
        if (!given && calendar.isEmpty()) return Pointed.at("/usage", Outcome.refused(CalculationRefusal.NO_CALENDAR));
        return Pointed.at(
                "/usage",
                curve.ofAllHours()
                        .map(highest -> request.demand().isPresent() ? request : request.withDemand(highest))
                        .then(with -> given
                                ? Outcome.done(with)
                                : curve.of(
                                                windows,
                                                calendar.orElseThrow(),
                                                prices.published().days())
                                        .map(with::withDemands)));
    }
}

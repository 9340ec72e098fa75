package org.wattline.domain.billing;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.CurveDemand;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The main point's maximum demand (最大需量): by its register, else by its curve; of windows by its curve alone, since registers do not know when.
 * Of several sources the demands that their registers tell are added, as each main source counts (RAT-68).
 *
 * @param ofAllHours empty where nothing tells it
 */
record MeasuredDemand(Optional<Metered<Power>> ofAllHours, SortedMap<Period, Metered<Power>> ofWindows) {

    /** @param tariff the contract's in its last version */
    static Outcome<MeasuredDemand> of(Supply supply, PublishedPrices prices, Tariff tariff, KnownReadings known) {
        Measured main = supply.main();
        Optional<Metered<Power>> read = supply.mains().stream()
                .flatMap(each -> UsageOf.demand(each, supply.period(), known).stream())
                .reduce(MeasuredDemand::added);
        Optional<CurveDemand> curve = known.curve(main, supply.period())
                .map(energy -> new CurveDemand(energy, known.refs(main, supply.period())))
                .filter(CurveDemand::tells);
        if (curve.isEmpty()) return Outcome.done(new MeasuredDemand(read, new TreeMap<>()));
        LocalDate last = supply.period().end().minusDays(1);
        return curve.get()
                .ofAllHours()
                .then(highest -> windows(curve.get(), tariff, last, prices)
                        .map(windows -> new MeasuredDemand(read.or(() -> Optional.of(highest)), windows)));
    }

    private static Metered<Power> added(Metered<Power> one, Metered<Power> other) {
        return new Metered<>(
                one.quantity().plus(other.quantity()),
                Stream.concat(one.readings().stream(), other.readings().stream())
                        .toList());
    }

    private static Outcome<SortedMap<Period, Metered<Power>>> windows(
            CurveDemand curve, Tariff tariff, LocalDate last, PublishedPrices prices) {
        Month month = last.getMonth();
        SortedSet<Period> wanted = CurveDemand.windows(tariff, month);
        if (wanted.isEmpty()) return Outcome.done(new TreeMap<>());
        Optional<TouCalendar> calendar = CurveDemand.calendars(tariff).stream()
                .flatMap(id -> prices.calendars().inForce(id, last).stream())
                .findFirst();
        return calendar.isEmpty()
                ? Outcome.refused(CalculationRefusal.NO_CALENDAR)
                : curve.of(wanted, calendar.get(), prices.days());
    }
}

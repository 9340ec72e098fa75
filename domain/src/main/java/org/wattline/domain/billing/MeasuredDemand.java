package org.wattline.domain.billing;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.CurveDemand;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The main point's maximum demand (最大需量): by its register, else by its curve; of windows by its curve alone, since registers do not know when.
 * Of several main points the demands are added, as each main source counts (RAT-68); what one of them does not tell is not taken for nothing.
 *
 * @param ofAllHours empty where nothing tells it
 */
record MeasuredDemand(Optional<Metered<Power>> ofAllHours, SortedMap<Period, Metered<Power>> ofWindows) {

    /** @param tariff the contract's in its last version */
    static Outcome<MeasuredDemand> of(Supply supply, PublishedPrices prices, Tariff tariff, KnownReadings known) {
        Measured main = supply.main();
        Optional<CurveDemand> curve = curve(main, supply.period(), known);
        Optional<Metered<Power>> told = supply.mains().isEmpty()
                ? curve.flatMap(MeasuredDemand::highest)
                : ofAll(supply.mains(), supply.period(), known);
        if (curve.isEmpty()) return Outcome.done(new MeasuredDemand(told, new TreeMap<>()));
        LocalDate last = supply.period().end().minusDays(1);
        return windows(curve.get(), tariff, last, prices).map(windows -> new MeasuredDemand(told, windows));
    }

    /** The demands of meters together; empty where one of them tells none, or where there is no meter. */
    static Optional<Metered<Power>> ofAll(List<Measured> points, Span period, KnownReadings known) {
        Optional<Metered<Power>> sum = Optional.empty();
        for (Measured each : points) {
            if (each.point().quantity() != QuantityMode.METERED) continue;
            Optional<Metered<Power>> told = UsageOf.demand(each, period, known)
                    .or(() -> curve(each, period, known).flatMap(MeasuredDemand::highest));
            if (told.isEmpty()) return told;
            sum = sum.map(before -> added(before, told.get())).or(() -> told);
        }
        return sum;
    }

    private static Optional<CurveDemand> curve(Measured measured, Span period, KnownReadings known) {
        return known.curve(measured, period)
                .map(energy -> new CurveDemand(energy, known.refs(measured, period)))
                .filter(CurveDemand::tells);
    }

    /** A curve that tells demand is complete, so that nothing keeps it from being measured (RAT-118). */
    private static Optional<Metered<Power>> highest(CurveDemand curve) {
        return curve.ofAllHours() instanceof Outcome.Done<Metered<Power>>(Metered<Power> highest)
                ? Optional.of(highest)
                : Optional.empty();
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

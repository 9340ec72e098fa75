package org.wattline.application.rating;

import java.util.Optional;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.TariffRefusal;

/** Quantities from a curve: its sum, or its sums by the periods of the tariff's calendar. */
final class CurveUsage {
    private CurveUsage() {}

    static Outcome<Optional<Usage>> over(GivenUsage.Curve given, Wanted wanted) {
        return whole(given, wanted).then(curve -> over(given, curve, wanted));
    }

    private static Outcome<Optional<Usage>> over(GivenUsage.Curve given, IntervalEnergy curve, Wanted wanted) {
        if (wanted.tariff().market().isPresent())
            return wanted.series().isEmpty()
                    ? Outcome.refused(CalculationRefusal.MARKET_PRICES_UNKNOWN)
                    : Outcome.done(Optional.of(
                            new Usage.Priced(curve, wanted.series().get(), Optional.empty(), given.readings())));
        if (!wanted.timeOfUse()) return total(given, curve);
        if (wanted.calendar().isEmpty()) return Outcome.refused(CalculationRefusal.NO_CALENDAR);
        return Usage.timed(wanted.tariff(), wanted.calendar().get(), wanted.facts(), curve, given.readings())
                .map(Optional::of);
    }

    /** A curve as it is, to be taken off another; without time of use it is priced by its sum. */
    static Outcome<Optional<Usage>> below(GivenUsage.Curve given, Wanted wanted) {
        if (wanted.tariff().market().isPresent()) return over(given, wanted);
        if (wanted.timeOfUse() && wanted.calendar().isEmpty()) return Outcome.refused(CalculationRefusal.NO_CALENDAR);
        return whole(given, wanted)
                .map(curve -> Optional.of(new Usage.Curve(
                        curve,
                        wanted.timeOfUse() ? wanted.calendar() : Optional.empty(),
                        wanted.facts(),
                        given.readings())));
    }

    /** The days wanted of a curve that covers the whole period. */
    private static Outcome<IntervalEnergy> whole(GivenUsage.Curve given, Wanted wanted) {
        Span covered = given.energy().span();
        Span whole = wanted.whole();
        if (!whole.common(covered).equals(Optional.of(covered)))
            return EstimateRefusal.USAGE_OUTSIDE_PERIOD.because(inWords(covered), inWords(whole));
        return covered.equals(whole)
                ? Outcome.done(given.energy().within(wanted.span()))
                : EstimateRefusal.HOURS_MISSING.because(inWords(covered), inWords(whole));
    }

    private static Outcome<Optional<Usage>> total(GivenUsage.Curve given, IntervalEnergy curve) {
        for (int i = 0; i < curve.length(); i++)
            if (curve.isMissing(i)) return TariffRefusal.MISSING_INTERVALS.because(curve.missing(), when(curve, i));
        int negative = curve.firstNegative();
        if (negative >= 0)
            return RatingRefusal.NEGATIVE_ENERGY.because(
                    IntervalEnergy.energy(curve.at(negative)), when(curve, negative));
        return Outcome.done(Optional.of(new Usage.Total(new Metered<>(curve.total(), given.readings()))));
    }

    private static String when(IntervalEnergy curve, int interval) {
        int minute = interval % curve.perDay() * curve.minutes();
        return "%s %02d:%02d".formatted(curve.firstDay().plusDays(interval / curve.perDay()), minute / 60, minute % 60);
    }

    private static String inWords(Span span) {
        return span.from() + "…" + span.end();
    }
}

package org.wattline.domain.rating.energy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/** Turns curves into what the tariff prices: energy by period, or one figure (RAT-39). */
public final class Resolving {
    private Resolving() {}

    public static Outcome<List<Part>> parts(List<Part> parts) {
        List<Part> resolved = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Outcome<Part> each = switch (part.usage()) {
                case Usage.Total total -> Outcome.done(part);
                case Usage.ByPeriod byPeriod -> Outcome.done(part);
                case Usage.Curve curve -> of(part, curve);
                case Usage.Priced priced -> total(part, priced.energy(), priced.readings(), priced.steps());
            };
            switch (each) {
                case Outcome.Refused<Part>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Part>(Part done) -> resolved.add(done);
            }
        }
        return Outcome.done(resolved);
    }

    private static Outcome<Part> of(Part part, Usage.Curve curve) {
        if (!part.timeOfUse()) return total(part, curve.energy(), curve.readings(), curve.steps());
        if (!curve.energy().span().equals(part.span())) return outside(part, curve.energy());
        if (curve.calendar().isEmpty())
            return EnergyRefusal.CALENDAR_NEEDED.because(part.tariff().provision());
        return curve.calendar().get().split(curve.energy(), curve.facts()).map(split -> {
            SortedMap<Period, Metered<Energy>> energies = new TreeMap<>();
            split.forEach(
                    (period, energy) -> energies.put(period, new Metered<>(energy, curve.readings(), curve.steps())));
            return part.withUsage(new Usage.ByPeriod(energies));
        });
    }

    private static Outcome<Part> total(Part part, IntervalEnergy energy, List<ReadingRef> readings, List<Step> steps) {
        if (!energy.span().equals(part.span())) return outside(part, energy);
        if (energy.missing() > 0) return EnergyRefusal.CURVE_INCOMPLETE.because(energy.missing(), firstMissing(energy));
        if (energy.firstNegative() >= 0)
            return RatingRefusal.NEGATIVE_ENERGY.because(
                    IntervalEnergy.energy(energy.at(energy.firstNegative())), clock(energy, energy.firstNegative()));
        return Outcome.done(part.withUsage(new Usage.Total(new Metered<>(energy.total(), readings, steps))));
    }

    private static <T> Outcome<T> outside(Part part, IntervalEnergy energy) {
        return EnergyRefusal.USAGE_OUTSIDE_PERIOD.because(text(energy.span()), text(part.span()));
    }

    private static String text(Span span) {
        return span.from() + "…" + span.end();
    }

    private static String firstMissing(IntervalEnergy energy) {
        for (int i = 0; i < energy.length(); i++) if (energy.isMissing(i)) return clock(energy, i);
        throw new IllegalStateException("nothing is missing");
    }

    private static String clock(IntervalEnergy energy, int interval) {
        LocalDate day = energy.firstDay().plusDays(interval / energy.perDay());
        int minute = interval % energy.perDay() * energy.minutes();
        return day + " %02d:%02d".formatted(minute / 60, minute % 60);
    }
}

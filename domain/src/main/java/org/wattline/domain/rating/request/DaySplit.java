package org.wattline.domain.rating.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.DayCount;
import org.wattline.domain.tariff.Tariff;

/**
 * Splits usage by calendar days where a price changes and no reading exists (按天拆分, RAT-22): whole kWh, the remainder to the later part,
 * so that the parts always sum to the whole.
 */
public final class DaySplit {
    private DaySplit() {}

    /** The energy of each span, by its days. @throws IllegalArgumentException unless the spans touch one another */
    public static List<Energy> split(Energy energy, List<Span> spans) {
        return split(energy, spans, Conventions.CHINA);
    }

    /** The same with days counted and energy rounded by a tariff's conventions. */
    public static List<Energy> split(Energy energy, List<Span> spans, Conventions conventions) {
        DayCount count = conventions.days();
        long totalDays = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0 && !spans.get(i - 1).end().equals(spans.get(i).from()))
                throw new IllegalArgumentException("spans touch one another: " + spans);
            totalDays += count.days(spans.get(i));
        }
        List<Energy> parts = new ArrayList<>();
        Energy given = Energy.ZERO;
        long days = 0;
        for (int i = 0; i < spans.size(); i++) {
            days += count.days(spans.get(i));
            Energy upToHere = i == spans.size() - 1
                    ? energy
                    : new Energy(conventions
                            .energy()
                            .apply(energy.kwh()
                                    .multiply(BigDecimal.valueOf(days))
                                    .divide(BigDecimal.valueOf(totalDays), MathContext.DECIMAL128)));
            parts.add(upToHere.minus(given));
            given = upToHere;
        }
        return parts;
    }

    /**
     * The parts of a span over which several versions of a tariff are in force: each with the usage that is known of its days, by readings or
     * a curve at the change; where there is none, all usage split by days (RAT-22).
     *
     * @param known usage of some days, empty if it is not known of those days alone
     */
    public static Outcome<List<Part>> across(
            List<Tariff> versions,
            Span span,
            boolean timeOfUse,
            BiFunction<Tariff, Span, Outcome<Optional<Usage>>> known) {
        List<Part> parts = new ArrayList<>();
        for (Tariff version : versions) {
            Span days = version.provision().validity().common(span).orElseThrow();
            switch (known.apply(version, days)) {
                case Outcome.Refused<Optional<Usage>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<Usage>>(Optional<Usage> usage) -> {
                    if (usage.isEmpty())
                        return known.apply(versions.getFirst(), span)
                                .map(whole -> across(versions, span, whole.orElseThrow(), timeOfUse));
                    parts.add(new Part(version, days, usage.get(), timeOfUse, Participation.ENERGY_AND_MONEY));
                }
            }
        }
        return Outcome.done(parts);
    }

    /**
     * The parts of a span over which several versions of a tariff are in force: each figure split by days, a curve cut where the price
     * changes, exactly.
     *
     * @param versions in order, together in force on every day of the span
     */
    public static List<Part> across(List<Tariff> versions, Span span, Usage usage, boolean timeOfUse) {
        List<Span> spans = new ArrayList<>();
        for (Tariff version : versions)
            spans.add(version.provision()
                    .validity()
                    .common(span)
                    .orElseThrow(
                            () -> new IllegalArgumentException(version.provision() + " is not in force in " + span)));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int index = i;
            Conventions conventions = versions.getFirst().conventions();
            Usage ofPart = switch (usage) {
                case Usage.Curve curve -> curve.within(spans.get(i));
                case Usage.Priced priced -> priced.within(spans.get(i));
                case Usage.Total total -> total.mapMetered(energy -> ofDays(energy, spans, conventions, index));
                case Usage.ByPeriod byPeriod ->
                    byPeriod.mapMetered(energy -> ofDays(energy, spans, conventions, index));
            };
            parts.add(new Part(versions.get(i), spans.get(i), ofPart, timeOfUse, Participation.ENERGY_AND_MONEY));
        }
        return parts;
    }

    /** The energy of one of the spans; that it was split is told where there is more than one. */
    private static Metered<Energy> ofDays(
            Metered<Energy> metered, List<Span> spans, Conventions conventions, int index) {
        if (spans.size() == 1) return metered;
        Energy billed = new Energy(conventions.energy().apply(metered.quantity().kwh()));
        Energy share = split(billed, spans, conventions).get(index);
        DayCount count = conventions.days();
        long all = spans.stream().mapToLong(count::days).sum();
        List<Step> steps = new ArrayList<>(metered.steps());
        steps.add(Step.of(RatingRule.BY_DAYS, billed, count.days(spans.get(index)), all, share));
        return new Metered<>(share, metered.readings(), steps);
    }
}

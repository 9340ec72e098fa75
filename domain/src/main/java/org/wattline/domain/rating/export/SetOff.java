package org.wattline.domain.rating.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.energy.Resolving;
import org.wattline.domain.rating.line.ExportRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.MainTariff;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;

/**
 * What was fed in against what was taken (RAT-105, RAT-106). Under net metering each period's energy fed in, and its credit in kWh, cancel
 * what was taken in it, part by part in order of time; otherwise nothing is set off and all is sold.
 *
 * @param request with what is left to be charged
 * @param left kWh of each period that were not needed: credits, or to be sold
 * @param readings behind what was fed in
 * @param steps what was set off in which period
 */
public record SetOff(
        RatingRequest request,
        SortedMap<Period, Energy> left,
        SortedMap<Period, Energy> credits,
        List<ReadingRef> readings,
        List<Taken> steps) {

    /** So much of a period's energy was not charged. */
    record Taken(Optional<Period> period, Span span, Energy energy, Step step) {}

    public static Outcome<SetOff> of(RatingRequest request) {
        Tariff tariff = MainTariff.of(request).latest();
        Tariff paying = Generation.paying(request);
        if (paying.export().isEmpty())
            return request.generation().isPresent()
                    ? ChargeRefusal.EXPORT_WITHOUT_TERMS.because(paying.provision())
                    : Outcome.done(none(request));
        ExportTerms terms = paying.export().get();
        boolean byPeriod = request.parts().getFirst().timeOfUse();
        if (terms.metering().netsEnergy() && tariff.market().isPresent())
            return ChargeRefusal.EXPORT_AT_MARKET.because(tariff.provision());
        return fedIn(request, tariff, byPeriod).then(fed -> {
            if (!terms.metering().netsEnergy()) return Outcome.done(sold(request, fed));
            Energy whole = fed.energies().getOrDefault(Carried.ALL, Energy.ZERO);
            if (byPeriod && !whole.isZero()) return ChargeRefusal.EXPORT_NEEDS_PERIODS.because(tariff.provision());
            return Outcome.done(netted(request, tariff.id(), terms, byPeriod, fed));
        });
    }

    private static SetOff none(RatingRequest request) {
        return new SetOff(request, new TreeMap<>(), request.carried().credits(), List.of(), List.of());
    }

    private static SetOff sold(RatingRequest request, Fed fed) {
        return new SetOff(request, fed.energies(), request.carried().credits(), fed.readings(), List.of());
    }

    /** What was fed in by period, rounded as the tariff rounds. */
    private record Fed(SortedMap<Period, Energy> energies, List<ReadingRef> readings) {}

    private static Outcome<Fed> fedIn(RatingRequest request, Tariff tariff, boolean byPeriod) {
        SortedMap<Period, Energy> energies = new TreeMap<>();
        List<ReadingRef> readings = new ArrayList<>();
        if (request.generation().isEmpty()) return Outcome.done(new Fed(energies, readings));
        Usage usage = request.generation().get().fedIn();
        Part as = byPeriod ? Part.timeOfUse(tariff, request.span(), usage) : Part.flat(tariff, request.span(), usage);
        return Resolving.parts(List.of(as)).then(resolved -> {
            Part part = resolved.getFirst();
            if (part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> periods))
                periods.forEach((period, metered) ->
                        energies.merge(byPeriod ? period : Carried.ALL, part.billed(metered.quantity()), Energy::plus));
            else energies.put(Carried.ALL, part.billed().quantity());
            readings.addAll(part.billed().readings());
            for (Metered<Energy> metered : part.usage().parts())
                if (metered.quantity().isNegative())
                    return ChargeRefusal.EXPORT_NEGATIVE.because(metered.quantity(), request.span());
            return Outcome.done(new Fed(energies, readings));
        });
    }

    private static SetOff netted(RatingRequest request, TariffId id, ExportTerms terms, boolean byPeriod, Fed fed) {
        boolean kept = terms.metering() == Metering.NET_METERING;
        SortedMap<Period, Energy> before = kept ? request.carried().credits() : new TreeMap<>();
        SortedMap<Period, Energy> available = new TreeMap<>(fed.energies());
        before.forEach((period, energy) -> available.merge(period, energy, Energy::plus));
        List<Part> parts = new ArrayList<>();
        List<Taken> steps = new ArrayList<>();
        for (Part part : request.parts()) {
            if (!part.tariff().id().equals(id)) {
                parts.add(part);
                continue;
            }
            SortedMap<Period, Metered<Energy>> charged = new TreeMap<>();
            SortedMap<Period, Metered<Energy>> used = new TreeMap<>();
            if (byPeriod && part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> periods))
                used.putAll(periods);
            else used.put(Carried.ALL, part.billed());
            used.forEach((period, metered) -> {
                Energy has = available.getOrDefault(period, Energy.ZERO);
                Energy needs = part.billed(metered.quantity());
                Energy taken = has.min(needs);
                charged.put(period, new Metered<>(needs.minus(taken), metered.readings(), metered.steps()));
                available.put(period, has.minus(taken));
                if (has.isZero()) return;
                Step step = Step.of(
                        ExportRule.SET_OFF,
                        byPeriod
                                ? period
                                : part.span().from() + "…" + part.span().end(),
                        needs,
                        fed.energies().getOrDefault(period, Energy.ZERO),
                        before.getOrDefault(period, Energy.ZERO),
                        needs.minus(taken),
                        has.minus(taken));
                steps.add(new Taken(byPeriod ? Optional.of(period) : Optional.empty(), part.span(), taken, step));
            });
            Optional<Metered<Energy>> whole =
                    used.size() == 1 ? Optional.ofNullable(charged.get(Carried.ALL)) : Optional.empty();
            parts.add(part.withUsage(whole.<Usage>map(Usage.Total::new).orElseGet(() -> new Usage.ByPeriod(charged))));
        }
        available.values().removeIf(Energy::isZero);
        return new SetOff(
                request.withParts(parts),
                available,
                kept ? available : request.carried().credits(),
                fed.readings(),
                steps);
    }

    /** The first impossible figure, if there is one. */
    public static Optional<Refusal> impossible(RatingRequest request) {
        return request.generation()
                .flatMap(Generation::generated)
                .map(Metered::quantity)
                .filter(Energy::isNegative)
                .map(energy -> ChargeRefusal.EXPORT_NEGATIVE.about(energy, request.span()));
    }
}

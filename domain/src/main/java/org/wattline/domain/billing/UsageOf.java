package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.RegisterConsumption;
import org.wattline.domain.metering.usage.PeriodRegister;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** What a metering point used, as the price wants it: by registers where the meter counts the periods itself, else from the curve. */
final class UsageOf {
    private UsageOf() {}

    static Outcome<Usage> section(Measured measured, Section section, PublishedPrices prices) {
        return section(measured, section, prices, new KnownReadings());
    }

    static Outcome<Usage> section(Measured measured, Section section, PublishedPrices prices, KnownReadings known) {
        return over(
                measured,
                section.span(),
                section.tariff(),
                section.terms().agreed().timeOfUse(),
                prices,
                known);
    }

    /** Over some days, as one version of a tariff wants it. */
    static Outcome<Usage> over(Measured measured, Span span, Tariff tariff, boolean timeOfUse, PublishedPrices prices) {
        return over(measured, span, tariff, timeOfUse, prices, new KnownReadings());
    }

    private static Outcome<Usage> over(
            Measured measured,
            Span span,
            Tariff tariff,
            boolean timeOfUse,
            PublishedPrices prices,
            KnownReadings known) {
        Outcome<PeriodConsumption> registers = known.consumption(measured, span);
        Optional<IntervalEnergy> curve = known.curve(measured, span);
        if (tariff.market().isPresent())
            return MarketUsage.of(tariff.market().get(), curve, known.refs(measured, span), prices);
        if (!timeOfUse) return total(registers, curve, known.refs(measured, span));
        Optional<Usage> counted = registers instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption consumption)
                ? byRegisters(consumption, tariff)
                : Optional.empty();
        if (counted.isPresent()) return Outcome.done(counted.get());
        if (curve.isEmpty())
            return registers instanceof Outcome.Refused<PeriodConsumption>(var why)
                    ? Outcome.refused(why)
                    : Outcome.refused(CalculationRefusal.PERIODS_NOT_MEASURED);
        Optional<TouCalendar> calendar =
                tariff.touCalendar().flatMap(id -> prices.calendars().inForce(id, span.from()));
        if (calendar.isEmpty()) return Outcome.refused(CalculationRefusal.NO_CALENDAR);
        List<ReadingRef> refs = known.refs(measured, span);
        return Usage.timed(tariff, calendar.get(), prices.days(), curve.get(), refs);
    }

    private static Outcome<Usage> total(
            Outcome<PeriodConsumption> registers, Optional<IntervalEnergy> curve, List<ReadingRef> refs) {
        return switch (registers) {
            case Outcome.Done<PeriodConsumption>(PeriodConsumption consumption)
            when consumption.register(Register.ACTIVE_IMPORT).isPresent() ->
                Outcome.done(new Usage.Total(
                        metered(consumption.register(Register.ACTIVE_IMPORT).get())));
            case Outcome.Done<PeriodConsumption> unused
            when curve.isEmpty() -> Outcome.refused(CalculationRefusal.PERIODS_NOT_MEASURED);
            case Outcome.Refused<PeriodConsumption>(var why) when curve.isEmpty() -> Outcome.refused(why);
            default -> {
                Energy energy = curve.orElseThrow().total();
                if (curve.get().missing() > 0) yield Outcome.refused(CalculationRefusal.CURVE_INCOMPLETE);
                yield Outcome.done(new Usage.Total(new Metered<>(energy, refs)));
            }
        };
    }

    /** By registers, if there is one for every period that the tariff prices and the meter counts. */
    private static Optional<Usage> byRegisters(PeriodConsumption consumption, Tariff tariff) {
        SortedMap<Period, Metered<Energy>> energies = new TreeMap<>();
        for (Period period : tariff.prices().byPeriod().keySet()) {
            Optional<RegisterConsumption> counted = PeriodRegister.of(period).flatMap(consumption::register);
            if (counted.isEmpty()) return Optional.empty();
            energies.put(period, metered(counted.get()));
        }
        return energies.isEmpty() ? Optional.empty() : Optional.of(new Usage.ByPeriod(energies));
    }

    static Metered<Energy> metered(RegisterConsumption consumption) {
        return new Metered<>(consumption.energy(), refs(consumption));
    }

    private static List<ReadingRef> refs(RegisterConsumption consumption) {
        List<ReadingRef> refs = new ArrayList<>();
        for (RegisterConsumption.Part part : consumption.parts()) {
            refs.add(new ReadingRef(part.from().toString()));
            refs.add(new ReadingRef(part.to().toString()));
        }
        // The same reading twice only where a meter was changed: two are mostly all there are.
        return refs.size() == 2 && !refs.getFirst().equals(refs.getLast())
                ? List.copyOf(refs)
                : refs.stream().distinct().toList();
    }

    static List<ReadingRef> refs(Measured measured, Channel channel, Span span) {
        return days(measured, channel, span).stream()
                .map(day -> new ReadingRef(day.ref().toString()))
                .toList();
    }

    private static List<IntervalDay> days(Measured measured, Channel channel, Span span) {
        List<IntervalDay> days = new ArrayList<>(measured.days().size());
        for (IntervalDay day : measured.days()) if (day.channel() == channel && span.contains(day.day())) days.add(day);
        days.sort(Comparator.comparing(IntervalDay::day));
        return days;
    }

    /** The curve of a span, if there is one for each of its days. */
    static Optional<IntervalEnergy> curve(Measured measured, Channel channel, Span span) {
        List<IntervalDay> days = days(measured, channel, span);
        if (days.size() != span.days()) return Optional.empty();
        List<IntervalEnergy> energies = new ArrayList<>(days.size());
        int minutes = days.getFirst().energy().minutes();
        for (IntervalDay day : days) {
            boolean next = day.day().equals(span.from().plusDays(energies.size()));
            if (!next || day.energy().minutes() != minutes) return Optional.empty();
            energies.add(day.energy());
        }
        return Optional.of(IntervalEnergy.joined(energies));
    }

    /** |forward| + |reverse| reactive energy of points that are assessed together; empty if none counts any. */
    static Optional<Metered<ReactiveEnergy>> reactive(List<Measured> points, Span period, KnownReadings known) {
        ReactiveEnergy sum = ReactiveEnergy.ZERO;
        List<ReadingRef> refs = new ArrayList<>();
        boolean found = false;
        for (Measured measured : points) {
            if (!(known.consumption(measured, period)
                    instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption consumption))) continue;
            for (Register register : List.of(Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE)) {
                Optional<RegisterConsumption> counted = consumption.register(register);
                if (counted.isEmpty()) continue;
                found = true;
                sum = sum.plus(counted.get().reactiveEnergy().abs());
                refs.addAll(refs(counted.get()));
            }
        }
        return found ? Optional.of(new Metered<>(sum, refs.stream().distinct().toList())) : Optional.empty();
    }

    static Optional<Metered<Power>> demand(Measured main, Span span, KnownReadings known) {
        return known.consumption(main, span) instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption consumption)
                ? consumption
                        .maxDemand()
                        .map(power -> new Metered<>(
                                power,
                                consumption.evidence().stream()
                                        .map(ref -> new ReadingRef(ref.toString()))
                                        .toList()))
                : Optional.empty();
    }
}

package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.GivenUsage.OfMeter;
import org.wattline.application.rating.GivenUsage.Reading;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.usage.PeriodRegister;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/** Quantities from register readings: differences × ratio, over one meter or several, one after the other. */
record RegisterUsage(List<OfMeter> meters, List<MeterStay> stays) {
    RegisterUsage(GivenUsage.Registers given) {
        this(given.meters(), MeterStay.of(given.meters()));
    }

    /** The first reading that cannot be right by itself, with its place. */
    Outcome<List<Reading>> checked(Span whole) {
        List<Reading> all = new ArrayList<>();
        for (int m = 0; m < meters.size(); m++) {
            String pointer = meters.size() == 1 ? "/readings/" : "/meters/" + m + "/readings/";
            List<Reading> readings = meters.get(m).readings();
            for (int i = 0; i < readings.size(); i++)
                switch (checked(readings.get(i), readings.subList(0, i), whole)) {
                    case Outcome.Refused<Reading> refused -> {
                        return Pointed.at(pointer + i, refused.map(List::of));
                    }
                    case Outcome.Done<Reading>(Reading reading) -> all.add(reading);
                }
        }
        return Outcome.done(all);
    }

    private static Outcome<Reading> checked(Reading each, List<Reading> before, Span whole) {
        Register register = each.register();
        if (each.day().isBefore(whole.from()) || each.day().isAfter(whole.end()))
            return EstimateRefusal.USAGE_OUTSIDE_PERIOD.because(each.day(), whole.from() + "…" + whole.end());
        if (each.unit().isPresent() && each.unit().get() != register.unit())
            return EstimateRefusal.WRONG_UNIT.because(
                    register, register.unit(), each.unit().get());
        boolean twice = before.stream()
                .anyMatch(other -> other.register() == register && other.day().equals(each.day()));
        return twice ? EstimateRefusal.READ_TWICE.because(register, each.day()) : Outcome.done(each);
    }

    Outcome<Optional<Usage>> over(Wanted wanted) {
        if (!wanted.timeOfUse()) return total(wanted);
        Set<Period> periods = wanted.tariff().prices().byPeriod().keySet();
        SortedMap<Period, Metered<Energy>> energies = new TreeMap<>();
        for (Period period : periods) {
            Optional<Register> register = PeriodRegister.of(period).filter(this::has);
            if (register.isEmpty())
                return EstimateRefusal.REGISTER_MISSING.because(wanted.tariff().provision() + " " + period);
            switch (advance(register.get(), wanted)) {
                case Outcome.Refused<Optional<Metered<Energy>>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<Metered<Energy>>>(Optional<Metered<Energy>> energy) -> {
                    if (energy.isEmpty()) return Outcome.done(Optional.empty());
                    energies.put(period, energy.get());
                }
            }
        }
        if (energies.isEmpty())
            return EstimateRefusal.REGISTER_MISSING.because(wanted.tariff().provision());
        return Outcome.done(Optional.of(new Usage.ByPeriod(energies)));
    }

    private Outcome<Optional<Usage>> total(Wanted wanted) {
        if (!has(Register.ACTIVE_IMPORT))
            return EstimateRefusal.REGISTER_MISSING.because(wanted.tariff().provision());
        return advance(Register.ACTIVE_IMPORT, wanted).map(energy -> energy.map(Usage.Total::new));
    }

    private boolean has(Register register) {
        return meters.stream()
                .flatMap(meter -> meter.readings().stream())
                .anyMatch(each -> each.register() == register);
    }

    /** Empty if the register was not read at a change of price; refused if not at an end of the period, or when a meter was exchanged. */
    private Outcome<Optional<Metered<Energy>>> advance(Register register, Wanted wanted) {
        Energy sum = Energy.ZERO;
        List<ReadingRef> refs = new ArrayList<>();
        for (MeterStay stay : stays) {
            Optional<Span> days = stay.during(wanted.span());
            if (days.isEmpty()) continue;
            Optional<MeterStay.Advance> advance = stay.advance(register, days.get());
            if (advance.isEmpty()) return notRead(stay, register, wanted);
            switch (advance.get().by()) {
                case Outcome.Refused<Dial.Advance>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Dial.Advance>(Dial.Advance by) ->
                    sum = sum.plus(stay.meter().ratio().energy(by.by()));
            }
            refs.add(advance.get().first().reading());
            refs.add(advance.get().last().reading());
        }
        return Outcome.done(Optional.of(new Metered<>(sum, refs)));
    }

    private static Outcome<Optional<Metered<Energy>>> notRead(MeterStay stay, Register register, Wanted wanted) {
        Span counted = stay.during(wanted.whole()).orElse(wanted.whole());
        for (LocalDate end : List.of(counted.from(), counted.end()))
            if (stay.at(register, end).isEmpty()) return EstimateRefusal.READING_MISSING.because(register, end);
        return Outcome.done(Optional.empty());
    }

    /** |forward| + |reverse| over some days, as far as they were read. */
    Optional<Metered<ReactiveEnergy>> reactive(Span days) {
        ReactiveEnergy sum = ReactiveEnergy.ZERO;
        List<ReadingRef> refs = new ArrayList<>();
        for (Register register : List.of(Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE))
            for (MeterStay stay : stays) {
                Optional<MeterStay.Advance> advance = stay.during(days).flatMap(of -> stay.advance(register, of));
                if (advance.isEmpty() || !(advance.get().by() instanceof Outcome.Done<Dial.Advance>(Dial.Advance by)))
                    continue;
                sum = sum.plus(stay.meter().ratio().reactiveEnergy(by.by()));
                refs.add(advance.get().first().reading());
                refs.add(advance.get().last().reading());
            }
        return refs.isEmpty() ? Optional.empty() : Optional.of(new Metered<>(sum, refs));
    }

    /** The greatest demand of those read within the period. */
    Optional<Metered<Power>> demand() {
        List<Metered<Power>> demands = new ArrayList<>();
        for (OfMeter meter : meters)
            for (Reading each : meter.readings())
                if (each.register() == Register.MAX_DEMAND)
                    demands.add(new Metered<>(meter.ratio().power(each.value().shown()), List.of(each.reading())));
        return demands.stream().reduce((a, b) -> a.quantity().compareTo(b.quantity()) >= 0 ? a : b);
    }
}

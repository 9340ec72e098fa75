package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.GivenUsage.Reading;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.Metered;
import org.wattline.domain.rating.PeriodRegister;
import org.wattline.domain.rating.ReadingRef;
import org.wattline.domain.rating.Usage;
import org.wattline.domain.tariff.Period;

/** Quantities from register readings: differences × ratio. */
record RegisterUsage(GivenUsage.Registers given) {

    /** The first reading that cannot be right by itself, with its place. */
    Outcome<List<Reading>> checked(Span whole) {
        List<Reading> readings = given.readings();
        for (int i = 0; i < readings.size(); i++) {
            Reading each = readings.get(i);
            String pointer = "/readings/" + i;
            if (each.day().isBefore(whole.from()) || each.day().isAfter(whole.end()))
                return Pointed.at(
                        pointer,
                        EstimateRefusal.USAGE_OUTSIDE_PERIOD.because(each.day(), whole.from() + "…" + whole.end()));
            if (each.unit().isPresent() && each.unit().get() != each.register().unit())
                return Pointed.at(
                        pointer,
                        EstimateRefusal.WRONG_UNIT.because(
                                each.register(),
                                each.register().unit(),
                                each.unit().get()));
            boolean twice = readings.subList(0, i).stream()
                    .anyMatch(other ->
                            other.register() == each.register() && other.day().equals(each.day()));
            if (twice) return Pointed.at(pointer, EstimateRefusal.READ_TWICE.because(each.register(), each.day()));
        }
        return Outcome.done(readings);
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
        return given.readings().stream().anyMatch(each -> each.register() == register);
    }

    /** Empty if the register was not read at a change of price; refused if not at an end of the period. */
    private Outcome<Optional<Metered<Energy>>> advance(Register register, Wanted wanted) {
        Optional<Reading> first = at(register, wanted.span().from());
        Optional<Reading> last = at(register, wanted.span().end());
        if (first.isPresent() && last.isPresent())
            return difference(first.get(), last.get())
                    .map(by -> Optional.of(new Metered<>(
                            given.ratio().energy(by.by()),
                            List.of(first.get().reading(), last.get().reading()))));
        for (LocalDate end : List.of(wanted.whole().from(), wanted.whole().end()))
            if (at(register, end).isEmpty()) return EstimateRefusal.READING_MISSING.because(register, end);
        return Outcome.done(Optional.empty());
    }

    private static Outcome<Dial.Advance> difference(Reading first, Reading last) {
        return new Dial(last.register(), last.digits(), 4).advance(first.value(), last.value());
    }

    private Optional<Reading> at(Register register, LocalDate day) {
        return given.readings().stream()
                .filter(each -> each.register() == register && each.day().equals(day))
                .findFirst();
    }

    /** |forward| + |reverse| over the period, as far as they were read. */
    Optional<Metered<ReactiveEnergy>> reactive(Span whole) {
        ReactiveEnergy sum = ReactiveEnergy.ZERO;
        List<ReadingRef> refs = new ArrayList<>();
        for (Register register : List.of(Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE)) {
            Optional<Reading> first = at(register, whole.from());
            Optional<Reading> last = at(register, whole.end());
            if (first.isEmpty()
                    || last.isEmpty()
                    || !(difference(first.get(), last.get()) instanceof Outcome.Done<Dial.Advance>(Dial.Advance by)))
                continue;
            sum = sum.plus(given.ratio().reactiveEnergy(by.by()));
            refs.add(first.get().reading());
            refs.add(last.get().reading());
        }
        return refs.isEmpty() ? Optional.empty() : Optional.of(new Metered<>(sum, refs));
    }

    /** The greatest demand of those read within the period. */
    Optional<Metered<Power>> demand() {
        return given.readings().stream()
                .filter(each -> each.register() == Register.MAX_DEMAND)
                .map(each -> new Metered<>(given.ratio().power(each.value().shown()), List.of(each.reading())))
                .reduce((a, b) -> a.quantity().compareTo(b.quantity()) >= 0 ? a : b);
    }
}

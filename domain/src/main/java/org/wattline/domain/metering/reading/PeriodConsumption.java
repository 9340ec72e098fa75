package org.wattline.domain.metering.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;

/**
 * What a metering point used from one day boundary to another, proved by readings (抄见电量): (end − beginning) × multiplier for each meter
 * that hung there, added up.
 *
 * @param point where
 * @param span the days
 * @param registers by register; only those that were read at both ends
 * @param maxDemand the greatest demand shown at the end of any part, after the multiplier
 */
public record PeriodConsumption(
        MeteringPointNo point, Span span, Map<Register, RegisterConsumption> registers, Optional<Power> maxDemand) {
    public PeriodConsumption {
        registers = Collections.unmodifiableMap(new EnumMap<>(registers));
    }

    /**
     * Finds the consumption. Each installation needs a reading at its beginning or at the span's, and one at its end or at the span's. A
     * register whose value one of them leaves out is left out, for all meters: part of its consumption would pass for the whole. With one rate
     * all rates are.
     *
     * @param readings current versions of the point's readings; others than those at boundaries are passed over
     */
    public static Outcome<PeriodConsumption> of(MeteringPoint point, Span span, Collection<RegisterReading> readings) {
        Instant start = Zone.startOf(span.from());
        Instant end = Zone.startOf(span.end());
        Map<Register, List<RegisterConsumption.Part>> parts = new EnumMap<>(Register.class);
        Set<Register> unread = EnumSet.noneOf(Register.class);
        Optional<Power> demand = Optional.empty();
        for (Installation installation : point.installations()) {
            if (!installation.measures(start, end)) continue;
            Instant first = installation.from().isAfter(start) ? installation.from() : start;
            Instant last = installation.to().filter(end::isAfter).orElse(end);
            Optional<RegisterReading> from = at(readings, installation, first);
            Optional<RegisterReading> to = at(readings, installation, last);
            if (from.isEmpty() || to.isEmpty()) return Outcome.refused(MeteringRefusal.READING_MISSING);
            for (Dial dial : installation.dials()) {
                if (!dial.register().cumulative()) continue;
                Optional<RegisterValue> previous = from.get().value(dial.register());
                Optional<RegisterValue> current = to.get().value(dial.register());
                if (previous.isEmpty() || current.isEmpty()) {
                    unread.add(dial.register());
                    continue;
                }
                switch (dial.advance(previous.get(), current.get())) {
                    case Outcome.Refused<Dial.Advance> refused -> {
                        return Outcome.refused(refused.why());
                    }
                    case Outcome.Done<Dial.Advance>(Dial.Advance advance) ->
                        parts.computeIfAbsent(dial.register(), r -> new ArrayList<>())
                                .add(new RegisterConsumption.Part(
                                        installation.meter(),
                                        installation.multiplier(),
                                        from.get().ref(),
                                        previous.get(),
                                        to.get().ref(),
                                        current.get(),
                                        advance.by(),
                                        advance.rolledOver()));
                }
            }
            Optional<Power> shown = to.get()
                    .value(Register.MAX_DEMAND)
                    .map(v -> installation.multiplier().power(v.shown()));
            if (shown.isPresent())
                demand = Optional.of(demand.map(shown.get()::max).orElse(shown.get()));
        }
        if (Register.RATES.stream().anyMatch(unread::contains)) unread.addAll(Register.RATES);
        parts.keySet().removeAll(unread);
        if (parts.isEmpty() && !unread.isEmpty()) return Outcome.refused(MeteringRefusal.READING_MISSING);
        return checked(point.no(), span, parts, demand);
    }

    private static Outcome<PeriodConsumption> checked(
            MeteringPointNo point,
            Span span,
            Map<Register, List<RegisterConsumption.Part>> parts,
            Optional<Power> demand) {
        if (parts.isEmpty()) return Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE);
        Map<Register, RegisterConsumption> registers = new EnumMap<>(Register.class);
        parts.forEach((register, list) -> registers.put(register, new RegisterConsumption(register, list)));
        PeriodConsumption consumption = new PeriodConsumption(point, span, registers, demand);
        return consumption.ratesAddUp()
                ? Outcome.done(consumption)
                : Outcome.refused(MeteringRefusal.RATES_DO_NOT_ADD_UP);
    }

    private static Optional<RegisterReading> at(
            Collection<RegisterReading> readings, Installation installation, Instant at) {
        for (RegisterReading reading : readings)
            if (reading.at().equals(at) && reading.meter().equals(installation.meter())) return Optional.of(reading);
        return Optional.empty();
    }

    public Optional<RegisterConsumption> register(Register register) {
        return Optional.ofNullable(registers.get(register));
    }

    /** Active energy of a register, not rounded; zero when the meters have no such register. */
    public Energy energy(Register register) {
        return register(register).map(RegisterConsumption::energy).orElse(Energy.ZERO);
    }

    /** The readings that prove it, each once. */
    public Set<ReadingRef.OfRegisters> evidence() {
        Set<ReadingRef.OfRegisters> refs = new LinkedHashSet<>();
        for (RegisterConsumption register : registers.values())
            for (RegisterConsumption.Part part : register.parts()) {
                refs.add(part.from());
                refs.add(part.to());
            }
        return refs;
    }

    /** VEE-07; holds when the meters have no rates. */
    private boolean ratesAddUp() {
        Optional<RegisterConsumption> total = register(Register.ACTIVE_IMPORT);
        if (total.isEmpty() || registers.size() == 1) return true;
        List<Energy> rates = Register.RATES.stream()
                .filter(registers::containsKey)
                .map(this::energy)
                .toList();
        if (rates.isEmpty()) return true;
        Ratio largest = total.get().parts().stream()
                .map(RegisterConsumption.Part::multiplier)
                .max(Ratio::compareTo)
                .orElse(Ratio.ONE);
        return RateSum.holds(total.get().energy(), rates, largest);
    }
}

package org.wattline.domain.rating.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;

/**
 * A transformer or a high-voltage motor of a customer (受电设备) and what it did when. Its phases begin with the day on which it is
 * energised (new connection, increase) and end with the day on which it goes (closing); in between they follow one another without gap or overlap.
 *
 * @param name as plates and drawings call it: {@code 2#}
 * @param rated for motors 1 kW is 1 kVA
 * @param interlock equipment of the same group cannot run together; empty if it stands alone
 * @param phases oldest first; none if it was never connected
 */
public record Equipment(String name, Kind kind, Capacity rated, Optional<String> interlock, List<Phase> phases) {
    public Equipment {
        phases = List.copyOf(phases);
        for (int i = 1; i < phases.size(); i++)
            if (!phases.get(i - 1)
                    .during()
                    .to()
                    .equals(Optional.of(phases.get(i).during().from())))
                throw new IllegalArgumentException("phases follow one another without gap or overlap: " + name);
        if (rated.kva().precision() - rated.kva().scale() > 9)
            throw new IllegalArgumentException("no customer has so many kVA: " + rated);
    }

    /** A transformer in service from a day on; change it by the other methods. */
    public static Equipment transformer(String name, Capacity rated, LocalDate energised) {
        return new Equipment(name, Kind.TRANSFORMER, rated, Optional.empty(), running(Span.startingOn(energised)));
    }

    /** A motor that no transformer feeds, in service from a day on. */
    public static Equipment motor(String name, Capacity rated, LocalDate energised) {
        return new Equipment(
                name, Kind.HIGH_VOLTAGE_MOTOR, rated, Optional.empty(), running(Span.startingOn(energised)));
    }

    private static List<Phase> running(Span during) {
        return List.of(new Phase(during, EquipmentState.RUNNING));
    }

    public Equipment interlocked(String group) {
        return new Equipment(name, kind, rated, Optional.of(group), phases);
    }

    /** The same, in another state for some days; what it was before and after stays. */
    public Equipment in(EquipmentState state, Span during) {
        List<Phase> changed = new ArrayList<>();
        for (Phase phase : phases) {
            if (phase.during().from().isBefore(during.from()))
                changed.add(phase.during().contains(during.from()) ? phase.until(during.from()) : phase);
            during.to()
                    .filter(end -> phase.during().to().map(end::isBefore).orElse(true))
                    .ifPresent(end -> changed.add(phase.from(end)));
        }
        changed.add(new Phase(during, state));
        changed.sort(Comparator.comparing(phase -> phase.during().from()));
        return new Equipment(name, kind, rated, interlock, changed);
    }

    /** The same, gone from a day on. */
    public Equipment until(LocalDate gone) {
        List<Phase> left = new ArrayList<>();
        for (Phase phase : phases)
            if (phase.during().from().isBefore(gone))
                left.add(phase.during().contains(gone) ? phase.until(gone) : phase);
        return new Equipment(name, kind, rated, interlock, left);
    }

    /** What it does on a day; empty if it is not connected. */
    Optional<Phase> on(LocalDate day) {
        return phases.stream().filter(phase -> phase.during().contains(day)).findFirst();
    }

    /** The suspension that a day belongs to, from sealing to unsealing; phases of suspension that touch are one. */
    Span suspension(LocalDate day) {
        Span whole = on(day).orElseThrow().during();
        for (Phase phase : phases) {
            if (phase.state() != EquipmentState.SUSPENDED) continue;
            if (whole.to().equals(Optional.of(phase.during().from())))
                whole = new Span(whole.from(), phase.during().to());
        }
        for (Phase phase : phases.reversed()) {
            if (phase.state() != EquipmentState.SUSPENDED) continue;
            if (phase.during().to().equals(Optional.of(whole.from())))
                whole = new Span(phase.during().from(), whole.to());
        }
        return whole;
    }

    /** What equipment is. */
    public enum Kind {
        TRANSFORMER,
        /** 不通过变压器接用的高压电动机. */
        HIGH_VOLTAGE_MOTOR
    }

    /** Days in one state. */
    public record Phase(Span during, EquipmentState state) {
        Phase until(LocalDate end) {
            return new Phase(during.endingBefore(end), state);
        }

        Phase from(LocalDate start) {
            return new Phase(new Span(start.isAfter(during.from()) ? start : during.from(), during.to()), state);
        }
    }
}

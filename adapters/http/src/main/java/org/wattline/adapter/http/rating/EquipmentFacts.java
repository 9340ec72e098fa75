package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.capacity.Equipment;
import org.wattline.domain.tariff.EquipmentState;

/**
 * A transformer or a high-voltage motor, and what it did when.
 *
 * @param motor whether it is a motor that no transformer feeds, 1 kW counting as 1 kVA
 * @param energisedOn left out if it was there before
 * @param goneOn the first day without it
 * @param states other than running
 */
public record EquipmentFacts(
        @Size(max = 60) String name,
        Capacity capacityKva,
        Optional<Boolean> motor,
        Optional<LocalDate> energisedOn,
        Optional<LocalDate> goneOn,
        @Size(max = 60) Optional<String> interlock,
        @Size(min = 0, max = 100) Optional<List<StateFacts>> states) {

    Equipment equipment() {
        LocalDate since = energisedOn.orElse(LocalDate.EPOCH);
        Equipment made = motor.orElse(false)
                ? Equipment.motor(name, capacityKva, since)
                : Equipment.transformer(name, capacityKva, since);
        if (interlock.isPresent()) made = made.interlocked(interlock.get());
        for (StateFacts each : states.orElse(List.of())) made = made.in(each.state, each.span());
        return goneOn.isPresent() ? made.until(goneOn.get()) : made;
    }

    /** @param to left out while it lasts */
    public record StateFacts(EquipmentState state, LocalDate from, Optional<LocalDate> to) {
        public StateFacts {
            var unused = new Span(from, to);
        }

        Span span() {
            return new Span(from, to);
        }
    }
}

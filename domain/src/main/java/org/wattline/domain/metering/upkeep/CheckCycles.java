package org.wattline.domain.metering.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.asset.AssetKind;

/**
 * How often devices are checked on site (现场检验周期).
 *
 * @param cycles kinds and classes without one are checked by samples
 */
public record CheckCycles(String id, Span inForce, String source, List<Cycle> cycles) {
    public CheckCycles {
        cycles = List.copyOf(cycles);
    }

    /** Every so many months for one kind of asset in metering devices of one class, or of all. */
    public record Cycle(AssetKind kind, Optional<DeviceClass> deviceClass, int months) {
        public Cycle {
            if (months < 1) throw new IllegalArgumentException(kind + " is checked every " + months + " months");
        }

        boolean holds(AssetKind asked, DeviceClass of) {
            return kind == asked && deviceClass.map(of::equals).orElse(true);
        }
    }

    /** When a device that passed is due again; none where samples are taken. */
    public Optional<LocalDate> dueAfter(AssetKind kind, DeviceClass deviceClass, LocalDate passed) {
        return cycles.stream()
                .filter(cycle -> cycle.holds(kind, deviceClass))
                .findFirst()
                .map(cycle -> passed.plusMonths(cycle.months()));
    }
}

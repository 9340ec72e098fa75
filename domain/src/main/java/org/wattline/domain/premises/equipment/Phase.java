package org.wattline.domain.premises.equipment;

import java.time.Instant;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.EquipmentState;

/** Days in one state. @param recordedAt when the company learnt of it */
public record Phase(Span during, EquipmentState state, Instant recordedAt) {
    /** Whether it is under voltage, and so loses iron. */
    boolean underVoltage() {
        return switch (state) {
            case RUNNING, HOT_STANDBY -> true;
            case UNDER_REPAIR, COLD_STANDBY, SUSPENDED, REDUCED, REPLACED, REMOVED -> false;
        };
    }
}

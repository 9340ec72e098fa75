package org.wattline.domain.metering.poll;

import java.util.Map;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.IntervalEnergy;

/** What a meter answered, as it said it (采集原始数据). */
public sealed interface Heard {
    /** What registers showed. */
    record Registers(Map<Register, RegisterValue> shown) implements Heard {
        public Registers {
            shown = Map.copyOf(shown);
        }
    }

    /** What was counted in each interval, before the multiplier. */
    record Curve(IntervalEnergy counted) implements Heard {}
}

package org.wattline.domain.metering.exception;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;

/** The values that an edit puts in the place of others. */
public sealed interface Edited {
    /** Intervals of a day by their number from 0, after the multiplier. */
    record Intervals(Map<Integer, Energy> values) implements Edited {
        public Intervals {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** What registers showed. */
    record Registers(Map<Register, RegisterValue> values) implements Edited {
        public Registers {
            values = Collections.unmodifiableMap(new EnumMap<>(values));
        }
    }
}

package org.wattline.application.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/** What a meter showed, as the fields of an installation sheet (装拆示数) tell it: {@code readingTotal}, {@code lastPeak} … */
public final class ShownRegisters {
    private static final Map<Register, String> FIELDS = Map.of(
            Register.ACTIVE_IMPORT, "Total",
            Register.ACTIVE_IMPORT_SHARP, "Sharp",
            Register.ACTIVE_IMPORT_PEAK, "Peak",
            Register.ACTIVE_IMPORT_FLAT, "Flat",
            Register.ACTIVE_IMPORT_VALLEY, "Valley",
            Register.ACTIVE_EXPORT, "Export",
            Register.REACTIVE_FORWARD, "ReactiveForward",
            Register.REACTIVE_REVERSE, "ReactiveReverse",
            Register.MAX_DEMAND, "Demand");

    private ShownRegisters() {}

    /**
     * By register, those that are told.
     *
     * @param told the fields by name
     * @param prefix with which their names begin: {@code reading} for a meter that is hung up, {@code last} for one that is taken down
     */
    public static Map<Register, RegisterValue> read(Function<String, Optional<String>> told, String prefix) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        FIELDS.forEach((register, field) ->
                told.apply(prefix + field).ifPresent(shown -> values.put(register, RegisterValue.parse(shown))));
        return values;
    }
}

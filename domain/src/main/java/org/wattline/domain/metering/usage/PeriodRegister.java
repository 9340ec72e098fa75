package org.wattline.domain.metering.usage;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.metering.Register;
import org.wattline.domain.tariff.Period;

/** Which register of a meter counts which period (分时示数), where the meter itself tells the periods apart. */
public final class PeriodRegister {
    private static final Map<Period, Register> REGISTERS = Map.of(
            Period.SHARP, Register.ACTIVE_IMPORT_SHARP,
            Period.PEAK, Register.ACTIVE_IMPORT_PEAK,
            Period.FLAT, Register.ACTIVE_IMPORT_FLAT,
            Period.VALLEY, Register.ACTIVE_IMPORT_VALLEY);

    private PeriodRegister() {}

    public static Optional<Register> of(Period period) {
        return Optional.ofNullable(REGISTERS.get(period));
    }
}

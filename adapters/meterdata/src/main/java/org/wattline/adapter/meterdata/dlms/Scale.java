package org.wattline.adapter.meterdata.dlms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.RegisterValue;

/**
 * How the numbers of a register are meant (scaler_unit).
 *
 * @param exponent of ten
 * @param unit 27 W, 30 Wh, 32 varh
 */
record Scale(int exponent, int unit) {
    static final int WATT = 27;
    static final int WATT_HOUR = 30;
    static final int VAR_HOUR = 32;

    private static final int KILO = 3;
    private static final int SHOWN = 4;

    static Scale of(Value value) throws Garbage {
        if (value instanceof Value.Several(int tag, List<Value> parts)
                && parts.size() == 2
                && parts.get(0) instanceof Value.Number(int first, long exponent)
                && parts.get(1) instanceof Value.Number(int second, long unit)) {
            if (unit != WATT && unit != WATT_HOUR && unit != VAR_HOUR || Math.abs(exponent) > 9)
                throw new Garbage("a unit that no register has: " + unit + " and 10^" + exponent);
            return new Scale((int) exponent, (int) unit);
        }
        throw new Garbage("no scaler and unit: " + value);
    }

    Value value() {
        return Value.structure(Value.number(Value.INTEGER, exponent), Value.number(Value.ENUM, unit));
    }

    /** In kWh, kvarh or kW. */
    BigDecimal kilo(Value value) throws Garbage {
        if (!(value instanceof Value.Number(int tag, long number)) || number < 0)
            throw new Garbage("a register shows no number: " + value);
        return new BigDecimal(number).scaleByPowerOfTen(exponent - KILO);
    }

    /** As a register shows it: what lies beyond four decimals is cut off, as on a display. */
    RegisterValue shown(Value value) throws Garbage {
        BigDecimal kilo = kilo(value).setScale(SHOWN, RoundingMode.DOWN);
        try {
            return new RegisterValue(kilo);
        } catch (IllegalArgumentException e) {
            throw new Garbage("a register shows too much: " + kilo);
        }
    }
}

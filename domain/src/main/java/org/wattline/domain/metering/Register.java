package org.wattline.domain.metering;

import java.util.List;
import java.util.Optional;

/**
 * What a register of a meter counts (示数类型), with its code in the field's dictionary, in DL/T 645-2007 and as OBIS. Source: the table
 * {@code register-mapping.csv} of the reference data.
 */
public enum Register {
    ACTIVE_IMPORT("01", "00010000", "1.0.1.8.0.255", Unit.KWH),
    /** Rate 1 (尖). */
    ACTIVE_IMPORT_SHARP("06", "00010100", "1.0.1.8.1.255", Unit.KWH),
    /** Rate 2 (峰). */
    ACTIVE_IMPORT_PEAK("03", "00010200", "1.0.1.8.2.255", Unit.KWH),
    /** Rate 3 (平). */
    ACTIVE_IMPORT_FLAT("05", "00010300", "1.0.1.8.3.255", Unit.KWH),
    /** Rate 4 (谷). */
    ACTIVE_IMPORT_VALLEY("04", "00010400", "1.0.1.8.4.255", Unit.KWH),
    ACTIVE_EXPORT("02", "00020000", "1.0.2.8.0.255", Unit.KWH),
    /** Combined reactive 1 (正向无功). */
    REACTIVE_FORWARD("11", "00030000", "1.0.3.8.0.255", Unit.KVARH),
    /** Combined reactive 2 (反向无功). */
    REACTIVE_REVERSE("14", "00040000", "1.0.4.8.0.255", Unit.KVARH),
    /** Greatest demand since the last reset (最大需量). */
    MAX_DEMAND("15", "01010000", "1.0.1.6.0.255", Unit.KW);

    /** The rates that together make {@link #ACTIVE_IMPORT}. */
    public static final List<Register> RATES =
            List.of(ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY);

    private final String code;
    private final String dataIdentifier;
    private final String obis;
    private final Unit unit;

    Register(String code, String dataIdentifier, String obis, Unit unit) {
        this.code = code;
        this.dataIdentifier = dataIdentifier;
        this.obis = obis;
        this.unit = unit;
    }

    /** Code in the field's dictionary, two digits. */
    public String code() {
        return code;
    }

    /** Data identifier of DL/T 645-2007, eight hexadecimal digits. */
    public String dataIdentifier() {
        return dataIdentifier;
    }

    public String obis() {
        return obis;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it counts on for ever, so that differences are quantities; demand is reset instead. */
    public boolean cumulative() {
        return unit != Unit.KW;
    }

    public static Optional<Register> ofCode(String code) {
        for (Register register : values()) if (register.code.equals(code)) return Optional.of(register);
        return Optional.empty();
    }

    /** Units of registers. */
    public enum Unit {
        KWH,
        KVARH,
        KW
    }
}

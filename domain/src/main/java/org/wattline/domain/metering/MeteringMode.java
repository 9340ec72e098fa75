package org.wattline.domain.metering;

/** On which side of the transformer supply and metering are (计量方式); codes of the field's dictionary. */
public enum MeteringMode {
    /** Supplied and metered at high voltage (高供高计). */
    HIGH_SUPPLY_HIGH_METERED("1"),
    /** Supplied at high voltage, metered at low voltage (高供低计): the transformer's losses are added. */
    HIGH_SUPPLY_LOW_METERED("2"),
    /** Supplied and metered at low voltage (低供低计). */
    LOW_SUPPLY_LOW_METERED("3");

    private final String code;

    MeteringMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

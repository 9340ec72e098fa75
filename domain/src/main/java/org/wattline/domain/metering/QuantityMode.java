package org.wattline.domain.metering;

/** How the quantity of a metering point is found (电量计算方式); codes of the field's dictionary. */
public enum QuantityMode {
    /** By the meter. */
    METERED("1"),
    /** A fixed ratio of another point (定比). */
    FIXED_RATIO("2"),
    /** A fixed quantity (定量). */
    FIXED_QUANTITY("3"),
    /** A quantity agreed per day (协议). */
    AGREED_PER_DAY("4");

    private final String code;

    QuantityMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

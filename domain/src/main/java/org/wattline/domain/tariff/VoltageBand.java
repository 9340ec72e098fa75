package org.wattline.domain.tariff;

import java.math.BigDecimal;
import java.util.Arrays;

/** The voltage levels by which prices differ (电压等级), as price tables write them. */
public enum VoltageBand {
    LT1KV("LT1KV"),
    KV1_10("1-10(20)KV"),
    KV35("35KV"),
    KV110("110KV"),
    GE220KV("GE220KV");

    private final String label;

    VoltageBand(String label) {
        this.label = label;
    }

    /** The level to which a nominal voltage belongs: each reaches up to the next. */
    public static VoltageBand ofKilovolts(BigDecimal kv) {
        if (kv.compareTo(BigDecimal.ONE) < 0) return LT1KV;
        if (kv.compareTo(BigDecimal.valueOf(20)) <= 0) return KV1_10;
        if (kv.compareTo(BigDecimal.valueOf(110)) < 0) return KV35;
        return kv.compareTo(BigDecimal.valueOf(220)) < 0 ? KV110 : GE220KV;
    }

    /** As in the price tables: {@code 1-10(20)KV}. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a level that no table has; {@code 1-10KV} is taken for {@code 1-10(20)KV} */
    public static VoltageBand parse(String label) {
        if (label.equals("1-10KV")) return KV1_10;
        return Arrays.stream(values())
                .filter(level -> level.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such voltage level: " + label));
    }
}

package org.wattline.domain.premises;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Voltage of supply (供电电压), with the codes of the marketing dictionary. */
public enum VoltageLevel {
    AC_220_V("AC02202", "0.22"),
    AC_380_V("AC03802", "0.38"),
    AC_6_KV("AC00061", "6"),
    AC_10_KV("AC00101", "10"),
    AC_20_KV("AC00201", "20"),
    AC_27_5_KV("AC02751", "27.5"),
    AC_35_KV("AC00351", "35"),
    AC_66_KV("AC00661", "66"),
    AC_110_KV("AC01101", "110"),
    AC_220_KV("AC02201", "220"),
    AC_500_KV("AC05001", "500"),
    AC_750_KV("AC07501", "750");

    private final String code;
    private final BigDecimal kv;

    VoltageLevel(String code, String kv) {
        this.code = code;
        this.kv = new BigDecimal(kv);
    }

    public String code() {
        return code;
    }

    /** Nominal voltage in kV. */
    public BigDecimal kv() {
        return kv;
    }

    /** Above 1 kV (高压). */
    public boolean high() {
        return kv.compareTo(BigDecimal.ONE) > 0;
    }

    public static Optional<VoltageLevel> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}

package org.wattline.domain.tariff;

import java.util.Arrays;
import org.wattline.domain.quantity.PowerFactor;

/** The power factor that a customer has to keep (功率因数标准), with the code of the marketing code table; those without one have none. */
public enum PowerFactorStandard {
    PF_080("1", new PowerFactor(80)),
    PF_085("2", new PowerFactor(85)),
    PF_090("3", new PowerFactor(90));

    private final String code;
    private final PowerFactor value;

    PowerFactorStandard(String code, PowerFactor value) {
        this.code = code;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public PowerFactor value() {
        return value;
    }

    /** {@code 0.80}, {@code 0.85} or {@code 0.90}. @throws IllegalArgumentException for anything else */
    public static PowerFactorStandard parse(String value) {
        return Arrays.stream(values())
                .filter(standard -> standard.value.toString().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a power-factor standard is 0.80, 0.85 or 0.90: " + value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

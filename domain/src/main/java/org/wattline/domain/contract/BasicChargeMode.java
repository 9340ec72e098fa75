package org.wattline.domain.contract;

import java.util.Arrays;
import java.util.Optional;

/** What the basic charge of a two-part price is counted by (基本电费计算方式), with the codes of the marketing dictionary. */
public enum BasicChargeMode {
    NONE("0"),
    /** 按容量. */
    CAPACITY("1"),
    /** 按合约需量. */
    CONTRACT_DEMAND("2"),
    /** 按实际需量. */
    ACTUAL_DEMAND("5");

    private final String code;

    BasicChargeMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BasicChargeMode> ofCode(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}

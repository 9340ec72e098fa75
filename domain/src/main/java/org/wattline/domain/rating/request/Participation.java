package org.wattline.domain.rating.request;

import java.util.Arrays;

/** Whether a metering point takes part in the power-factor adjustment (力率考核方式), with the codes of the marketing code table. */
public enum Participation {
    /** 电量参与电费参与. */
    ENERGY_AND_MONEY("01"),
    /** 电量参与电费不参与. */
    ENERGY_ONLY("02"),
    /** 电量电费均不参与. */
    NEITHER("03"),
    /** 单独考核: by the point's own reactive energy, see {@link OwnPowerFactor}. */
    SEPARATELY("04");

    private final String code;

    Participation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that the table does not have */
    public static Participation ofCode(String code) {
        return Arrays.stream(values())
                .filter(participation -> participation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such participation: " + code));
    }

    public boolean energyCounts() {
        return this == ENERGY_AND_MONEY || this == ENERGY_ONLY;
    }

    public boolean moneyCounts() {
        return this == ENERGY_AND_MONEY;
    }
}

package org.wattline.domain.metering;

/** Whether a metering point takes part in the power-factor adjustment (力调电费参与方式); codes of the field's dictionary. */
public enum PowerFactorParticipation {
    /** Its energy counts for the power factor and its money is adjusted. */
    ENERGY_AND_MONEY("01"),
    /** Only its energy counts. */
    ENERGY_ONLY("02"),
    /** Neither. */
    NONE("03"),
    /** It is adjusted by its own power factor. */
    SEPARATE("04");

    private final String code;

    PowerFactorParticipation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

package org.wattline.domain.metering.reading;

import org.wattline.domain.metering.Register;

/** What a curve carries per interval (曲线通道): energy in kWh, reactive energy in kvarh, after the multiplier. */
public enum Channel {
    ACTIVE_IMPORT(Register.ACTIVE_IMPORT),
    ACTIVE_EXPORT(Register.ACTIVE_EXPORT),
    REACTIVE_FORWARD(Register.REACTIVE_FORWARD),
    REACTIVE_REVERSE(Register.REACTIVE_REVERSE);

    private final Register register;

    Channel(Register register) {
        this.register = register;
    }

    /** The register that counts the same. */
    public Register register() {
        return register;
    }
}

package org.wattline.adapter.meterdata.dlms;

import org.wattline.domain.metering.Register;

/** Which objects of a meter stand for what the house speaks of. Source: the dossier's chapter 10, section 4, and its table of registers. */
final class CosemObjects {
    /** Load profile (曲线), kept at the period that the meter says. */
    static final Member CURVES = new Member(Member.PROFILE, Obis.of("1.0.99.1.0.255"), 2);
    /** Daily freeze (日冻结). */
    static final Member DAYS = new Member(Member.PROFILE, Obis.of("1.0.98.2.0.255"), 2);
    /** Whether current flows; the disconnector's state and mode are its next attributes. */
    static final Member OUTPUT = new Member(Member.DISCONNECT_CONTROL, Obis.of("0.0.96.3.10.255"), 2);

    static final int COLUMNS = 3;
    static final int PERIOD = 4;
    static final int CAPTURE = 2;
    static final int SCALE = 3;

    private CosemObjects() {}

    static Member value(Register register) {
        return new Member(
                register.cumulative() ? Member.REGISTER : Member.EXTENDED_REGISTER, Obis.of(register.obis()), 2);
    }
}

package org.wattline.adapter.meterdata.dlt645;

/** What a request asks for (功能码). */
public enum Function {
    SET_CLOCK_OF_ALL(0x08),
    READ(0x11),
    READ_FOLLOWING(0x12),
    READ_ADDRESS(0x13),
    WRITE(0x14),
    FREEZE(0x16),
    CONTROL(0x1C);

    private final int code;

    Function(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

package org.wattline.adapter.meterdata.dlt645;

import org.wattline.application.metering.field.Answer.Denial;

/** The error word of a meter (错误信息字): one bit for each kind. */
final class ErrorBits {
    static final int OTHER = 0x01;
    static final int NO_DATA = 0x02;
    static final int NOT_AUTHORISED = 0x04;

    private ErrorBits() {}

    static Denial denial(int bits) {
        if ((bits & NO_DATA) != 0) return Denial.NO_DATA;
        if ((bits & NOT_AUTHORISED) != 0) return Denial.NOT_AUTHORISED;
        return (bits & 0x78) != 0 ? Denial.NOT_POSSIBLE : Denial.OTHER;
    }
}

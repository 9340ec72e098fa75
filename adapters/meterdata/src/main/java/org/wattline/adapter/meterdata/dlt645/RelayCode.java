package org.wattline.adapter.meterdata.dlt645;

import java.time.LocalDateTime;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;

/** The relay's orders as the control function 1CH writes them: PA P0…P2 C0…C3 N1 00 ss mm hh DD MM YY. */
final class RelayCode {
    /** Bits of running status word 3 [K]. */
    static final int IS_OPEN = 0x10;

    static final int TOLD_TO_OPEN = 0x40;

    private static final int CREDENTIALS = 8;
    private static final int BYTES = 16;

    private RelayCode() {}

    static byte[] data(Credentials645 who, RelayOrder order) {
        byte[] data = new byte[BYTES];
        System.arraycopy(who.bytes(), 0, data, 0, CREDENTIALS);
        data[CREDENTIALS] = (byte) code(order.action());
        System.arraycopy(MeterTimes.toTheSecond(order.until()), 0, data, CREDENTIALS + 2, 6);
        return data;
    }

    /** The order without its credentials. */
    static RelayOrder order(byte[] data) throws Garbage {
        if (data.length != BYTES) throw new Garbage("a relay's order has 16 bytes, not " + data.length);
        LocalDateTime until = MeterTimes.secondAt(data, CREDENTIALS + 2);
        int code = data[CREDENTIALS] & 0xFF;
        for (Action action : Action.values()) if (code(action) == code) return new RelayOrder(action, until);
        throw new Garbage("no such order: %02X".formatted(code));
    }

    static int code(Action action) {
        return switch (action) {
            case TRIP -> 0x1A;
            case PERMIT_CLOSE -> 0x1B;
            case CLOSE -> 0x1C;
            case ALARM -> 0x2A;
            case END_ALARM -> 0x2B;
            case PROTECT -> 0x3A;
            case END_PROTECT -> 0x3B;
        };
    }
}

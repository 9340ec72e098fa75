package org.wattline.adapter.meterdata.dlt645;

import java.util.Arrays;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.Register;

/**
 * A data identifier (数据标识), eight hexadecimal digits as the standard prints them: {@code 00010000}.
 *
 * @param code DI3 DI2 DI1 DI0
 */
public record DataItem(int code) {
    /** Weekday, day, month and year of the meter's calendar. */
    static final DataItem DATE = of("04000101");

    /** Second, minute and hour of the meter's clock. */
    static final DataItem TIME = of("04000102");

    /** Date, weekday and time in one, for setting them together [K]. */
    static final DataItem CLOCK = of("0400010C");

    /** Running status word 3: bit 4 the relay is open, bit 6 it was told to be [K]. */
    static final DataItem STATUS_3 = of("04000503");

    /** Forward active energy: the total and all rates, as many as the meter has. */
    static final DataItem IMPORT_OF_ALL_RATES = of("0001FF00");

    static final int BYTES = 4;

    public static DataItem of(String digits) {
        return new DataItem(Integer.parseUnsignedInt(digits, 16));
    }

    public static DataItem of(Register register) {
        return of(register.dataIdentifier());
    }

    /** When the daily freeze so many back was taken, 1 the last; what registers showed then follows with its own number. */
    static DataItem frozenAt(int back) {
        return new DataItem(0x05060000 | back);
    }

    /** What a register of energy showed at the daily freeze so many back: the total, then the rates. */
    static DataItem frozen(Register register, int back) {
        return new DataItem(0x05060000 | of(register).code() >> 8 & 0xFF00 | back);
    }

    static DataItem at(byte[] data) throws Garbage {
        if (data.length < BYTES) throw new Garbage("no data identifier in " + data.length + " bytes");
        return new DataItem(data[0] & 0xFF | (data[1] & 0xFF) << 8 | (data[2] & 0xFF) << 16 | (data[3] & 0xFF) << 24);
    }

    /** Low byte first, followed by more. */
    public byte[] with(byte... more) {
        byte[] bytes = new byte[BYTES + more.length];
        for (int i = 0; i < BYTES; i++) bytes[i] = (byte) (code >> 8 * i);
        System.arraycopy(more, 0, bytes, BYTES, more.length);
        return bytes;
    }

    /** The data of an answer without its identifier. @throws Garbage if it answers something else */
    byte[] valueIn(byte[] data) throws Garbage {
        DataItem answered = at(data);
        if (!equals(answered)) throw new Garbage("asked for " + this + ", got " + answered);
        return Arrays.copyOfRange(data, BYTES, data.length);
    }

    @Override
    public String toString() {
        return "%08X".formatted(code);
    }
}

package org.wattline.adapter.meterdata.dlt645;

import java.util.Arrays;
import java.util.HexFormat;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * One frame: {@code 68 A0…A5 68 C L DATA CS 16}; the data with 33H added to each byte, the address low byte first.
 *
 * @param address whom it is to, or from
 * @param control direction, error, more to come, function
 * @param data as meant, without the 33H; at most 200 bytes
 */
public record Frame(MeterAddress address, int control, byte[] data) {
    static final int START = 0x68;
    static final int END = 0x16;
    static final int WAKE_UP = 0xFE;
    static final int MOST_DATA = 200;
    /** Bytes of a frame beside its data. */
    static final int AROUND = 12;

    private static final int FROM_METER = 0x80;
    private static final int ERROR = 0x40;
    private static final int MORE = 0x20;
    private static final int FUNCTION = 0x1F;
    private static final int SHIFT = 0x33;

    public Frame {
        data = data.clone();
        if (data.length > MOST_DATA)
            throw new IllegalArgumentException("a frame carries at most 200 bytes: " + data.length);
    }

    static Frame request(MeterAddress to, Function function, byte... data) {
        return new Frame(to, function.code(), data);
    }

    /** The normal answer to this request. */
    public Frame answered(byte... with) {
        return new Frame(address, control | FROM_METER, with);
    }

    /** The normal answer to this request, with more to be asked for. */
    public Frame answeredInPart(byte... with) {
        return new Frame(address, control | FROM_METER | MORE, with);
    }

    /** The error answer to this request. */
    public Frame denied(int errorBits) {
        return new Frame(address, control | FROM_METER | ERROR, new byte[] {(byte) errorBits});
    }

    public boolean fromMeter() {
        return (control & FROM_METER) != 0;
    }

    public boolean error() {
        return (control & ERROR) != 0;
    }

    public boolean moreToCome() {
        return (control & MORE) != 0;
    }

    /** The function's code, 01H … 1FH. */
    public int function() {
        return control & FUNCTION;
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** The data from one byte up to, but without, another. */
    byte[] data(int from, int to) {
        return Arrays.copyOfRange(data, from, to);
    }

    int length() {
        return data.length;
    }

    /** As it goes over the line, without wake-up bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[AROUND + data.length];
        bytes[0] = START;
        byte[] digits = Bcd.lowFirst(address.digits());
        System.arraycopy(digits, 0, bytes, 1, digits.length);
        bytes[7] = START;
        bytes[8] = (byte) control;
        bytes[9] = (byte) data.length;
        for (int i = 0; i < data.length; i++) bytes[10 + i] = (byte) (data[i] + SHIFT);
        bytes[10 + data.length] = sum(bytes, 0, 10 + data.length);
        bytes[11 + data.length] = END;
        return bytes;
    }

    /** Reads a frame whose checksum and end were found right. @throws Garbage if the address has digits that are none */
    static Frame at(byte[] bytes, int start) throws Garbage {
        int length = bytes[start + 9] & 0xFF;
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) data[i] = (byte) (bytes[start + 10 + i] - SHIFT);
        String digits = Bcd.digits(bytes, start + 1, 6);
        return new Frame(new MeterAddress(digits), bytes[start + 8] & 0xFF, data);
    }

    /** Sum of bytes modulo 256. */
    static byte sum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum += bytes[i];
        return (byte) sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that
                && address.equals(that.address)
                && control == that.control
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * address.hashCode() + control) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes());
    }
}

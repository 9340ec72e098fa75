package org.wattline.adapter.meterdata.dlt698;

import java.util.Arrays;
import java.util.HexFormat;
import org.wattline.adapter.meterdata.line.Crc;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * One frame: {@code 68 L(2) C SA CA HCS(2) APDU FCS(2) 16}, numbers low byte first. L counts from itself to FCS.
 *
 * @param fromMeter direction
 * @param server the meter
 * @param client number of the client, 0 for one that does not care
 * @param apdu what is asked or answered
 */
record Frame(boolean fromMeter, MeterAddress server, int client, byte[] apdu) {
    static final int START = 0x68;
    static final int END = 0x16;
    /** Longest frame: the link layer's L has 14 bits. */
    static final int MOST = 2048;
    /** Start, L, control and the first byte of the address. */
    static final int HEAD = 5;

    /** Shortest frame: an APDU of one byte. */
    static final int LEAST = 18;

    private static final int DIRECTION = 0x80;
    private static final int STARTED_BY_CLIENT = 0x40;
    private static final int USER_DATA = 0x03;
    private static final int ADDRESS_BYTES = 6;
    private static final int HCS_AT = HEAD + ADDRESS_BYTES + 1;
    private static final int APDU_AT = HCS_AT + 2;

    Frame {
        apdu = apdu.clone();
        if (apdu.length == 0 || apdu.length + APDU_AT + 3 > MOST)
            throw new IllegalArgumentException("an APDU has 1 … " + (MOST - APDU_AT - 3) + " bytes: " + apdu.length);
    }

    static Frame request(MeterAddress to, byte[] apdu) {
        return new Frame(false, to, 0x10, apdu);
    }

    Frame answered(byte[] with) {
        return new Frame(true, server, client, with);
    }

    @Override
    public byte[] apdu() {
        return apdu.clone();
    }

    byte[] bytes() {
        byte[] bytes = new byte[APDU_AT + apdu.length + 3];
        bytes[0] = START;
        put(bytes, 1, bytes.length - 2);
        bytes[3] = (byte) ((fromMeter ? DIRECTION : 0) | STARTED_BY_CLIENT | USER_DATA);
        bytes[4] = ADDRESS_BYTES - 1;
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            int pair = 2 * (ADDRESS_BYTES - 1 - i);
            bytes[HEAD + i] = (byte) Integer.parseInt(server.digits().substring(pair, pair + 2), 16);
        }
        bytes[HCS_AT - 1] = (byte) client;
        put(bytes, HCS_AT, Crc.of(bytes, 1, HCS_AT));
        System.arraycopy(apdu, 0, bytes, APDU_AT, apdu.length);
        int fcs = APDU_AT + apdu.length;
        put(bytes, fcs, Crc.of(bytes, 1, fcs));
        bytes[fcs + 2] = END;
        return bytes;
    }

    /** How many bytes the frame that begins with these has, by its L; they need not be right. */
    static int lengthOf(byte[] held) {
        return (held[1] & 0xFF | (held[2] & 0x3F) << 8) + 2;
    }

    /** @throws Garbage if a checksum, the end or the address is wrong */
    static Frame of(byte[] bytes) throws Garbage {
        int fcs = bytes.length - 3;
        if (fcs <= APDU_AT || (bytes[4] & 0x0F) != ADDRESS_BYTES - 1)
            throw new Garbage("an address of other than six bytes, or nothing behind it");
        check("header", bytes, HCS_AT);
        check("frame", bytes, fcs);
        if (bytes[fcs + 2] != END) throw new Garbage("the frame does not end with 16");
        StringBuilder digits = new StringBuilder();
        for (int i = ADDRESS_BYTES - 1; i >= 0; i--) digits.append("%02X".formatted(bytes[HEAD + i]));
        if (!digits.chars().allMatch(Character::isDigit)) throw new Garbage("no address: " + digits);
        return new Frame(
                (bytes[3] & DIRECTION) != 0,
                new MeterAddress(digits.toString()),
                bytes[HCS_AT - 1] & 0xFF,
                Arrays.copyOfRange(bytes, APDU_AT, fcs));
    }

    private static void check(String what, byte[] bytes, int at) throws Garbage {
        int sent = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
        int right = Crc.of(bytes, 1, at);
        if (sent != right) throw new Garbage("checksum of the %s %04X instead of %04X".formatted(what, sent, right));
    }

    private static void put(byte[] bytes, int at, int number) {
        bytes[at] = (byte) number;
        bytes[at + 1] = (byte) (number >> 8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes());
    }
}

package org.wattline.adapter.meterdata.dlms;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * What stands before an APDU that a concentrator hands on to a meter behind it (gateway protocol): E6 there, E7 back, network 0, six bytes of the
 * meter's address [K].
 */
final class Gateway {
    static final int THERE = 0xE6;
    static final int BACK = 0xE7;
    private static final int HEAD = 3;
    private static final int ADDRESS = 6;

    private Gateway() {}

    static byte[] wrapped(int direction, MeterAddress meter, byte[] apdu) {
        byte[] all = new byte[HEAD + ADDRESS + apdu.length];
        all[0] = (byte) direction;
        all[2] = ADDRESS;
        System.arraycopy(HexFormat.of().parseHex(meter.digits()), 0, all, HEAD, ADDRESS);
        System.arraycopy(apdu, 0, all, HEAD + ADDRESS, apdu.length);
        return all;
    }

    /** To or from which meter, if the data are handed on in that direction. */
    static Optional<MeterAddress> meter(int direction, byte[] data) {
        if (data.length <= HEAD + ADDRESS || (data[0] & 0xFF) != direction || data[2] != ADDRESS)
            return Optional.empty();
        String digits = HexFormat.of().formatHex(data, HEAD, HEAD + ADDRESS);
        return digits.chars().allMatch(Character::isDigit) ? Optional.of(new MeterAddress(digits)) : Optional.empty();
    }

    static byte[] apdu(byte[] data) {
        return Arrays.copyOfRange(data, HEAD + ADDRESS, data.length);
    }
}

package org.wattline.adapter.meterdata.dlms;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The logical name of an object in a meter (OBIS).
 *
 * @param hex six bytes as twelve digits
 */
record Obis(String hex) {
    static final int BYTES = 6;
    private static final Pattern DOT = Pattern.compile("\\.");

    /** @param dotted such as {@code 1.0.1.8.0.255} */
    static Obis of(String dotted) {
        StringBuilder hex = new StringBuilder();
        for (String part : DOT.split(dotted, -1)) hex.append("%02X".formatted(Integer.parseInt(part)));
        return new Obis(hex.toString());
    }

    static Obis of(byte[] bytes) {
        return new Obis(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}

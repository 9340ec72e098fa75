package org.wattline.adapter.meterdata.dlt645;

import java.math.BigDecimal;
import org.wattline.adapter.meterdata.line.Garbage;

/** Decimal digits, two in a byte, the low byte first. */
final class Bcd {
    private static final int SIGN = 0x80;

    private Bcd() {}

    /** @param digits an even number of them */
    static byte[] lowFirst(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int at = digits.length() - 2 * (i + 1);
            bytes[i] =
                    (byte) (Character.digit(digits.charAt(at), 10) << 4 | Character.digit(digits.charAt(at + 1), 10));
        }
        return bytes;
    }

    static byte[] lowFirst(BigDecimal value, int bytes, int decimals) {
        String digits = value.movePointRight(decimals).toBigIntegerExact().toString();
        if (value.signum() < 0 || digits.length() > 2 * bytes)
            throw new IllegalArgumentException(value.toPlainString() + " does not fit into " + bytes + " bytes");
        return lowFirst("0".repeat(2 * bytes - digits.length()) + digits);
    }

    /** @throws Garbage if one is no digit */
    static String digits(byte[] bytes, int from, int count) throws Garbage {
        char[] digits = new char[2 * count];
        for (int i = 0; i < count; i++) {
            int pair = bytes[from + count - 1 - i] & 0xFF;
            if (pair >> 4 > 9 || (pair & 0xF) > 9) throw new Garbage("no decimal digits: %02X".formatted(pair));
            digits[2 * i] = (char) ('0' + (pair >> 4));
            digits[2 * i + 1] = (char) ('0' + (pair & 0xF));
        }
        return new String(digits);
    }

    static BigDecimal decimal(byte[] bytes, int from, int count, int decimals) throws Garbage {
        return new BigDecimal(digits(bytes, from, count)).movePointLeft(decimals);
    }

    /** A figure whose top bit is its sign, as currents and powers have it. */
    static BigDecimal signed(byte[] bytes, int from, int count, int decimals) throws Garbage {
        byte[] copy = bytes.clone();
        int top = from + count - 1;
        boolean negative = (copy[top] & SIGN) != 0;
        copy[top] = (byte) (copy[top] & ~SIGN);
        BigDecimal value = decimal(copy, from, count, decimals);
        return negative ? value.negate() : value;
    }
}

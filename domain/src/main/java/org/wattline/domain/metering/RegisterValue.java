package org.wattline.domain.metering;

import java.math.BigDecimal;

/**
 * What a register shows (示数), before the multiplier.
 *
 * @param shown not negative, at most 12 digits before and 4 after the point
 */
public record RegisterValue(BigDecimal shown) implements Comparable<RegisterValue> {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    public RegisterValue {
        BigDecimal stripped = shown.stripTrailingZeros();
        if (stripped.signum() < 0 || stripped.scale() > 4 || stripped.compareTo(LIMIT) >= 0)
            throw new IllegalArgumentException(
                    "a register shows 0 … 10^12 with at most 4 decimals, not " + stripped.toPlainString());
        shown = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal that a register can show */
    public static RegisterValue parse(String text) {
        if (!plain(text))
            throw new IllegalArgumentException("a register shows a plain decimal such as 1229.23, not \""
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"");
        return new RegisterValue(new BigDecimal(text));
    }

    /** Digits, and digits after a point; by hand, because millions of them arrive. */
    private static boolean plain(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        if (whole < 1 || whole > 12 || point >= 0 && point == text.length() - 1 || text.length() > 24) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) return false;
        }
        return true;
    }

    @Override
    public int compareTo(RegisterValue other) {
        return shown.compareTo(other.shown);
    }

    @Override
    public String toString() {
        return shown.toPlainString();
    }
}

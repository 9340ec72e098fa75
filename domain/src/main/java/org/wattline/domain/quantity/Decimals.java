package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How plain decimals are read and normalised; at most 18 digits before the point and as many after it as the quantity allows. */
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private Decimals() {}

    static BigDecimal parse(String what, int places, String text) {
        if (!PLAIN.matcher(text).matches())
            throw new IllegalArgumentException(
                    what + " is a plain decimal such as 12.5, not \"" + shortened(text) + "\"");
        return normal(what, places, new BigDecimal(text));
    }

    /** Without trailing zeros, so that equal values are equal. */
    static BigDecimal normal(String what, int places, BigDecimal value) {
        if (value.scale() == 0) return value;
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > places)
            throw new IllegalArgumentException(
                    what + " has at most " + places + " decimals: " + shortened(value.toPlainString()));
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal notNegative(String what, BigDecimal value) {
        if (value.signum() < 0) throw new IllegalArgumentException(what + " is not negative: " + value.toPlainString());
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

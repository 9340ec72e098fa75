package org.wattline.domain.metering.field;

import java.util.regex.Pattern;

/**
 * By which a meter is called on its line (通信地址).
 *
 * @param digits twelve
 */
public record MeterAddress(String digits) {
    private static final Pattern SHAPE = Pattern.compile("\\d{12}");

    public MeterAddress {
        if (!SHAPE.matcher(digits).matches())
            throw new IllegalArgumentException("a meter's address has 12 digits: \"" + digits + "\"");
    }

    @Override
    public String toString() {
        return digits;
    }
}

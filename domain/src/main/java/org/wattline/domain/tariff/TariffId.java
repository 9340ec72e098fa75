package org.wattline.domain.tariff;

import java.util.regex.Pattern;

/**
 * The lasting name of a tariff over all its versions (电价码), as contracts refer to it: {@code ZJ-RES-ANNUAL}.
 *
 * @param value capital letters, digits, dots, dashes, underscores; at most 64
 */
public record TariffId(String value) implements Comparable<TariffId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,63}");

    public TariffId {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("a tariff id is made of A–Z, 0–9, '.', '_' and '-': \"" + value + "\"");
    }

    public static TariffId parse(String text) {
        return new TariffId(text);
    }

    @Override
    public int compareTo(TariffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

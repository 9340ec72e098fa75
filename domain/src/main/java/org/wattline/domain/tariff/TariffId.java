package org.wattline.domain.tariff;

/**
 * The lasting name of a tariff over all its versions (电价码), as contracts refer to it: {@code ZJ-RES-ANNUAL}.
 *
 * @param value capital letters, digits, dots, dashes, underscores; at most 64
 */
public record TariffId(String value) implements Comparable<TariffId> {
    private static final int LONGEST = 64;

    public TariffId {
        if (!shaped(value))
            throw new IllegalArgumentException("a tariff id is made of A–Z, 0–9, '.', '_' and '-': \"" + value + "\"");
    }

    /** Without a pattern: bills name thousands of them every second. */
    private static boolean shaped(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && (i == 0 || c != '.' && c != '_' && c != '-')) return false;
        }
        return true;
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

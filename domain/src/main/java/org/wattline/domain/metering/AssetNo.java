package org.wattline.domain.metering;

/**
 * Asset number of a device (资产编号), as its bar code shows it.
 *
 * @param value 4 … 24 digits, capital letters and hyphens
 */
public record AssetNo(String value) implements Comparable<AssetNo> {
    public AssetNo {
        if (!wellFormed(value))
            throw new IllegalArgumentException(
                    "an asset number has 4 … 24 digits, capital letters or hyphens: " + value);
    }

    private static boolean wellFormed(String value) {
        int length = value.length();
        if (length < 4 || length > 24) return false;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' && i > 0)) return false;
        }
        return true;
    }

    @Override
    public int compareTo(AssetNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

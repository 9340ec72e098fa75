package org.wattline.bench.report;

import java.util.Locale;

/** Numbers as the tables show them. */
public final class Figures {
    private Figures() {}

    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    public static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    public static String percent(double share) {
        return whole(share * 100) + " %";
    }
}

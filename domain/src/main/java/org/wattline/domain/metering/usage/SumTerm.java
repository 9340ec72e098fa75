package org.wattline.domain.metering.usage;

/** A member of a sum with its sign. */
public record SumTerm(Sign sign, Member of) {
    /** Whether it is added or taken off. */
    public enum Sign {
        ADDED(1),
        SUBTRACTED(-1);

        private final int factor;

        Sign(int factor) {
            this.factor = factor;
        }

        /** 1 or −1. */
        public int factor() {
            return factor;
        }
    }

    /** As it is stored: {@code +AREA:A-01:ACTIVE_IMPORT}. */
    public String text() {
        return (sign == Sign.ADDED ? "+" : "-") + of.text();
    }

    /** @throws IllegalArgumentException unless it is such a text */
    public static SumTerm parse(String text) {
        if (!text.startsWith("+") && !text.startsWith("-"))
            throw new IllegalArgumentException("a term begins with its sign: " + text);
        return new SumTerm(text.startsWith("+") ? Sign.ADDED : Sign.SUBTRACTED, Member.parse(text.substring(1)));
    }
}

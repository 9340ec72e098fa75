package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Apparent power of equipment and contracts (容量) in kVA; never negative.
 *
 * @param kva decimal kVA, at most 6 places
 */
public record Capacity(BigDecimal kva) implements Comparable<Capacity> {
    public static final Capacity ZERO = new Capacity(BigDecimal.ZERO);

    public Capacity {
        kva = Decimals.notNegative("capacity in kVA", Decimals.normal("capacity in kVA", 6, kva));
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal, not negative, with at most 6 places */
    public static Capacity parse(String kva) {
        return new Capacity(Decimals.parse("capacity in kVA", 6, kva));
    }

    public static Capacity kva(String kva) {
        return parse(kva);
    }

    public static Capacity kva(long kva) {
        return new Capacity(BigDecimal.valueOf(kva));
    }

    public static Capacity sum(Collection<Capacity> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Capacity part : parts) sum = sum.add(part.kva);
        return new Capacity(sum);
    }

    public Capacity plus(Capacity other) {
        return new Capacity(kva.add(other.kva));
    }

    public Capacity minus(Capacity other) {
        return new Capacity(kva.subtract(other.kva));
    }

    /** Exact product, for shares and multiples. @throws IllegalArgumentException if it needs too many places */
    public Capacity times(BigDecimal factor) {
        return new Capacity(kva.multiply(factor));
    }

    public Capacity min(Capacity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Capacity max(Capacity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return kva.signum() == 0;
    }

    @Override
    public int compareTo(Capacity other) {
        return kva.compareTo(other.kva);
    }

    @Override
    public String toString() {
        return kva.toPlainString();
    }
}

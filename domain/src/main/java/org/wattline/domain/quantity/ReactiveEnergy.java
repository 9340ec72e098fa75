package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Reactive energy (无功电量) in kvarh. May be negative: corrections are.
 *
 * @param kvarh decimal kvarh, at most 12 places
 */
public record ReactiveEnergy(BigDecimal kvarh) implements Comparable<ReactiveEnergy> {
    public static final ReactiveEnergy ZERO = new ReactiveEnergy(BigDecimal.ZERO);

    public ReactiveEnergy {
        kvarh = Decimals.normal("reactive energy in kvarh", 12, kvarh);
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most 12 places */
    public static ReactiveEnergy parse(String kvarh) {
        return new ReactiveEnergy(Decimals.parse("reactive energy in kvarh", 12, kvarh));
    }

    public static ReactiveEnergy kvarh(String kvarh) {
        return parse(kvarh);
    }

    public static ReactiveEnergy kvarh(long kvarh) {
        return new ReactiveEnergy(BigDecimal.valueOf(kvarh));
    }

    public static ReactiveEnergy sum(Collection<ReactiveEnergy> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReactiveEnergy part : parts) sum = sum.add(part.kvarh);
        return new ReactiveEnergy(sum);
    }

    /** What counts for a power factor: |forward| + |reverse|. */
    public static ReactiveEnergy ofDirections(ReactiveEnergy forward, ReactiveEnergy reverse) {
        return forward.abs().plus(reverse.abs());
    }

    public ReactiveEnergy plus(ReactiveEnergy other) {
        return new ReactiveEnergy(kvarh.add(other.kvarh));
    }

    public ReactiveEnergy minus(ReactiveEnergy other) {
        return new ReactiveEnergy(kvarh.subtract(other.kvarh));
    }

    public ReactiveEnergy negated() {
        return new ReactiveEnergy(kvarh.negate());
    }

    public boolean isNegative() {
        return kvarh.signum() < 0;
    }

    /** As a bill shows it: whole kvarh, half up ({@link Rounding#wholeKwh}). */
    public ReactiveEnergy billed() {
        return new ReactiveEnergy(Rounding.wholeKwh(kvarh));
    }

    public ReactiveEnergy abs() {
        return new ReactiveEnergy(kvarh.abs());
    }

    public ReactiveEnergy min(ReactiveEnergy other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public ReactiveEnergy max(ReactiveEnergy other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return kvarh.signum() == 0;
    }

    @Override
    public int compareTo(ReactiveEnergy other) {
        return kvarh.compareTo(other.kvarh);
    }

    @Override
    public String toString() {
        return kvarh.toPlainString();
    }
}

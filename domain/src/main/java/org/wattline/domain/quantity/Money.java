package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/**
 * An amount of money (金额) in Chinese yuan, exact to the fen.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most two places */
    public static Money yuan(String yuan) {
        return exactly(Decimals.parse("money in yuan", 2, yuan));
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most two places */
    public static Money parse(String yuan) {
        return yuan(yuan);
    }

    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public static Money fen(long fen) {
        return new Money(fen);
    }

    /** Half up to the fen: {@link Rounding#fen}. */
    public static Money rounded(BigDecimal yuan) {
        return exactly(Rounding.fen(yuan));
    }

    private static Money exactly(BigDecimal yuan) {
        try {
            return new Money(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("too much money: " + yuan.toPlainString(), tooLarge);
        }
    }

    public static Money sum(Collection<Money> parts) {
        return sum(parts, Function.identity());
    }

    public static <T> Money sum(Collection<T> things, Function<? super T, Money> amount) {
        long sum = 0;
        for (T thing : things) sum = Math.addExact(sum, amount.apply(thing).fen);
        return new Money(sum);
    }

    /** The amount in yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money abs() {
        return fen < 0 ? negated() : this;
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    /** The product, half up to the fen. */
    public Money times(BigDecimal factor) {
        return rounded(yuan().multiply(factor));
    }

    /** That percentage of this amount, half up to the fen. */
    public Money times(Share share) {
        return rounded(yuan().multiply(share.fraction()));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals: {@code 12.30}. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}

package org.wattline.domain.connection.fee;

import java.math.BigDecimal;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;

/**
 * What an item costs in a region at a voltage (收费标准).
 *
 * @param region the unit in which, and below which, it holds
 * @param yuanPerKva for an overhead line that the company builds
 * @param yuanEach beside the capacity, for each feed that is charged
 * @param cableFactor what a cable multiplies it by
 * @param selfBuiltFactor what a line multiplies it by that the customer builds
 * @param source the document and how far it is known
 */
public record FeeStandard(
        String item,
        UnitPath region,
        VoltageLevel voltage,
        BigDecimal yuanPerKva,
        BigDecimal yuanEach,
        BigDecimal cableFactor,
        BigDecimal selfBuiltFactor,
        Span during,
        String source) {
    public FeeStandard {
        if (yuanPerKva.signum() < 0
                || yuanEach.signum() < 0
                || cableFactor.signum() <= 0
                || selfBuiltFactor.signum() < 0)
            throw new IllegalArgumentException("prices and factors are not negative: " + item);
    }

    /** One by capacity alone. */
    public FeeStandard(
            String item,
            UnitPath region,
            VoltageLevel voltage,
            BigDecimal yuanPerKva,
            BigDecimal cableFactor,
            BigDecimal selfBuiltFactor,
            Span during,
            String source) {
        this(item, region, voltage, yuanPerKva, BigDecimal.ZERO, cableFactor, selfBuiltFactor, during, source);
    }

    /** Which one it is: item, region, voltage and first day, {@code HIGH_RELIABILITY /42 AC_10_KV 2024-06-01}. */
    String name() {
        return String.join(
                " ", item, region.path(), voltage.name(), during.from().toString());
    }

    /** By which a feed's price is multiplied. */
    BigDecimal factor(Feed feed) {
        BigDecimal byLine = switch (feed.line()) {
            case OVERHEAD -> BigDecimal.ONE;
            case CABLE -> cableFactor;
        };
        return feed.selfBuilt() ? byLine.multiply(selfBuiltFactor) : byLine;
    }

    /** On the capacity that comes, and what each feed costs besides, to the fen. */
    Money amount(Feed feed) {
        return Money.rounded(
                yuanPerKva.multiply(feed.comes().kva()).multiply(factor(feed)).add(yuanEach));
    }
}

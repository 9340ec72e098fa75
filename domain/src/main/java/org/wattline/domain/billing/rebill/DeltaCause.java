package org.wattline.domain.billing.rebill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.Register;

/**
 * What changed under a bill, so that it comes to something else (差额原因).
 *
 * @param before what the bill was made from: a version of a reading, of a price, a fact of the customer file; empty if there was nothing
 * @param after what is in its place; empty if there is nothing any more
 * @param shown of a reading what it said before and says now; of anything else nothing
 */
public record DeltaCause(Kind kind, Text before, Text after, List<Shown> shown) {
    public DeltaCause {
        shown = List.copyOf(shown);
    }

    /**
     * What one register showed, or what a day's curve sums up to.
     *
     * @param before in the unit of the register; of a register before the multiplier, of a curve after it; empty if nothing was known
     */
    public record Shown(Register register, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    /** What kind of input it is. */
    public enum Kind {
        /** A register reading or a day's curve, in its version. */
        READING(Text.of("示数更正", "reading corrected")),
        /** A meter at a point, with its multiplier and days. */
        INSTALLATION(Text.of("电能表或倍率变更", "meter or ratio changed")),
        /** People or hardship of a household. */
        HOUSEHOLD(Text.of("户内人口或低保变更", "household changed")),
        /** Terms of a contract. */
        TERMS(Text.of("合同约定变更", "contract terms changed")),
        /** What earlier bills of the year counted for its tiers. */
        ANNUAL_USE(Text.of("年累计电量变更", "use of the year changed")),
        /** What earlier bills hand on. */
        CARRIED(Text.of("前期结转变更", "what earlier bills hand on changed")),
        /** Transformers, motors, and the places of points. */
        SITE(Text.of("受电设备或计量关系变更", "equipment or places of points changed")),
        /** The version of a price, with the price. */
        PRICE(Text.of("电价变更", "price changed"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        public Text title() {
            return title;
        }
    }
}

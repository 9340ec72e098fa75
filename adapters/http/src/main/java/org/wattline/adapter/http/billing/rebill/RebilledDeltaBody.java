package org.wattline.adapter.http.billing.rebill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.rating.Words;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.CauseWords;
import org.wattline.domain.billing.rebill.DeltaCause;
import org.wattline.domain.billing.rebill.RebilledDelta;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * A bill beside the one that takes its place.
 *
 * @param difference what the customer pays more, negative for a refund
 * @param lines charges that differ
 */
public record RebilledDeltaBody(
        BillNo billNo,
        Energy energyBeforeKwh,
        Energy energyAfterKwh,
        Money before,
        Money after,
        Money difference,
        List<DeltaLine> lines) {
    public static final RebilledDeltaBody EXAMPLE = new RebilledDeltaBody(
            BillNo.of(7),
            Energy.kwh(2_700),
            Energy.kwh(2_600),
            Money.yuan("1452.60"),
            Money.yuan("1398.80"),
            Money.yuan("-53.80"),
            List.of(new DeltaLine(
                    "TIER",
                    new Words("阶梯电费 第1档", "energy of tier, tier 1"),
                    Optional.empty(),
                    1,
                    Optional.of("KWH"),
                    BigDecimal.valueOf(2_700),
                    BigDecimal.valueOf(2_600),
                    Money.yuan("1452.60"),
                    Money.yuan("1398.80"),
                    Money.yuan("-53.80"),
                    List.of(new Cause(
                            DeltaCause.Kind.READING,
                            new Words(
                                    "示数更正：D3301060001 2026-02-01 正向有功总 3700 → 3600",
                                    "reading corrected: D3301060001 2026-02-01 active 3700 → 3600"),
                            Optional.of("3300000001/D3301060001/2026-01-31T16:00:00Z#1"),
                            Optional.of("3300000001/D3301060001/2026-01-31T16:00:00Z#2"))))));

    public static RebilledDeltaBody of(RebilledDelta delta) {
        SupposedBill beside = delta.beside();
        return new RebilledDeltaBody(
                beside.bill(),
                beside.now().energy(),
                beside.then().energy(),
                beside.now().total(),
                beside.then().total(),
                beside.difference(),
                delta.lines().stream().map(DeltaLine::of).toList());
    }

    /**
     * A charge that differs.
     *
     * @param title as bills name it
     * @param period of the day
     * @param tier 0 without tiers
     * @param causes what changed
     */
    public record DeltaLine(
            String code,
            Words title,
            Optional<String> period,
            int tier,
            Optional<String> unit,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            Money before,
            Money after,
            Money difference,
            List<Cause> causes) {
        static DeltaLine of(RebilledDelta.Line line) {
            SupposedBill.Line charge = line.charge();
            return new DeltaLine(
                    charge.code(),
                    Words.of(line.title()),
                    charge.period(),
                    charge.tier(),
                    charge.now().or(charge::then).map(amount -> amount.unit().name()),
                    quantity(charge.now()),
                    quantity(charge.then()),
                    amount(charge.now()),
                    amount(charge.then()),
                    charge.difference(),
                    line.causes().stream().map(Cause::of).toList());
        }

        private static BigDecimal quantity(Optional<SupposedBill.Amount> side) {
            return side.map(SupposedBill.Amount::quantity).orElse(BigDecimal.ZERO);
        }

        private static Money amount(Optional<SupposedBill.Amount> side) {
            return side.map(SupposedBill.Amount::amount).orElse(Money.ZERO);
        }
    }

    /** What changed: a version of a reading or of a price, or a fact. @param words as the bill prints it @param before missing where there was nothing @param after missing where there is nothing any more */
    public record Cause(DeltaCause.Kind kind, Words words, Optional<String> before, Optional<String> after) {
        static Cause of(DeltaCause cause) {
            return new Cause(
                    cause.kind(),
                    Words.of(CauseWords.of(cause)),
                    told(cause.before().en()),
                    told(cause.after().en()));
        }

        private static Optional<String> told(String text) {
            return Optional.of(text).filter(each -> !each.isEmpty());
        }
    }
}

package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one place where figures are rounded. Everything is half up, away from zero for negative figures, so that a reversal is the exact
 * negative of what it reverses. Sources: the table "Rounding and units" of the domain dossier (bills F2; power factor K/D).
 */
public final class Rounding {
    /** For quotients and roots on the way to a rounded figure: far more digits than any bill shows. */
    static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private Rounding() {}

    /** Money per bill line: 2 decimals, half up (F2). A total is the sum of rounded lines, never a rounded sum. */
    public static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** Energy per register or period in a bill: whole kWh (kvarh), half up, after multiplying by the ratio (F2, method D). */
    public static BigDecimal wholeKwh(BigDecimal kwh) {
        return kwh.setScale(0, RoundingMode.HALF_UP);
    }

    /** Demand in a bill: whole kW after the ratio (F2). */
    public static BigDecimal wholeKw(BigDecimal kw) {
        return kw.setScale(0, RoundingMode.HALF_UP);
    }

    /** Power factor: 2 decimals, half up (K/D). */
    public static BigDecimal powerFactor(BigDecimal cosine) {
        return cosine.setScale(2, RoundingMode.HALF_UP);
    }

    /** A derived unit price: 8 decimals, as many as are ever published (F2, F5). */
    public static BigDecimal unitPrice(BigDecimal yuan) {
        return yuan.setScale(8, RoundingMode.HALF_UP);
    }

    /** Computed losses: hundredths of a kWh (kvarh) before they are added and billed as whole kWh (worked example E3-8). */
    public static BigDecimal loss(BigDecimal kwh) {
        return kwh.setScale(2, RoundingMode.HALF_UP);
    }

    /** Corrected energy: hundredths of a kWh, because a refund is not rounded to whole kWh (worked example E3-10). */
    public static BigDecimal correction(BigDecimal kwh) {
        return kwh.setScale(2, RoundingMode.HALF_UP);
    }
}

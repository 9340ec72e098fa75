package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.math.MathContext;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.quantity.Share;

/**
 * Losses of a customer's own transformer by its nameplate (变压器损耗, RAT-25, RAT-75, RAT-76), added where supply is at high and metering at low voltage.
 * Iron loss P₀·t; copper loss Pk·(Wp² + Wq²)/(Sn²·t)·K; the reactive ones by no-load current and short-circuit impedance.
 *
 * @param rated Sn
 * @param noLoad P₀
 * @param load Pk
 * @param noLoadCurrent I₀ %
 * @param impedance Uk %
 */
public record TransformerLoss(Capacity rated, Power noLoad, Power load, Share noLoadCurrent, Share impedance) {
    private static final MathContext MC = MathContext.DECIMAL128;

    public TransformerLoss {
        if (rated.isZero()) throw new IllegalArgumentException("a transformer has a rated capacity");
    }

    /** Iron loss over so many hours under voltage. */
    public Energy iron(int hours) {
        return new Energy(Rounding.loss(noLoad.kw().multiply(BigDecimal.valueOf(hours))));
    }

    /** Copper loss. @param shape K, 1 or a load-shape factor such as 1.05 */
    public Energy copper(Energy active, ReactiveEnergy reactive, int hours, BigDecimal shape) {
        return new Energy(Rounding.loss(
                load.kw().multiply(loading(active, reactive, hours)).multiply(shape)));
    }

    /** Reactive no-load loss. */
    public ReactiveEnergy magnetising(int hours) {
        BigDecimal kvar = rated.kva().multiply(noLoadCurrent.fraction());
        return new ReactiveEnergy(Rounding.loss(kvar.multiply(BigDecimal.valueOf(hours))));
    }

    /** Reactive loss under load. */
    public ReactiveEnergy leakage(Energy active, ReactiveEnergy reactive, int hours) {
        BigDecimal kvar = rated.kva().multiply(impedance.fraction());
        return new ReactiveEnergy(Rounding.loss(kvar.multiply(loading(active, reactive, hours))));
    }

    /** (Wp² + Wq²)/(Sn²·t), in hours. */
    private BigDecimal loading(Energy active, ReactiveEnergy reactive, int hours) {
        if (hours <= 0)
            throw new IllegalArgumentException("a transformer that lost energy was under voltage: " + hours + " h");
        BigDecimal apparent = active.kwh().pow(2).add(reactive.kvarh().pow(2));
        return apparent.divide(rated.kva().pow(2).multiply(BigDecimal.valueOf(hours)), MC);
    }
}

package org.wattline.domain.premises.equipment;

import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;

/**
 * What a transformer loses (变压器损耗参数), by its nameplate or by the table of its series.
 *
 * @param noLoad P₀, kW
 * @param load Pk, kW
 * @param noLoadCurrent I₀ %
 * @param impedance Uk %
 * @param source {@code nameplate}, or the table and row that it was taken from
 */
public record Losses(Power noLoad, Power load, Share noLoadCurrent, Share impedance, String source) {
    /** Told by the transformer itself. */
    public static final String NAMEPLATE = "nameplate";

    public Losses {
        if (noLoad.isNegative() || load.isNegative() || noLoadCurrent.isNegative() || impedance.isNegative())
            throw new IllegalArgumentException("a transformer does not win energy");
        if (source.isBlank()) throw new IllegalArgumentException("losses have a source");
    }
}

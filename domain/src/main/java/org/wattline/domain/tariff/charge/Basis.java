package org.wattline.domain.tariff.charge;

/** Which lines of the bill a discount or a tax is a share of (计算基数). */
public enum Basis {
    /** The energy lines, tiers and adders included. */
    ENERGY,
    /** Basic charge and demand charges. */
    DEMAND,
    /** Energy, basic and demand charges, power factor, levies and standing charges: the bill before discounts. */
    BEFORE_DISCOUNTS,
    /** Every line before it. */
    EVERYTHING
}

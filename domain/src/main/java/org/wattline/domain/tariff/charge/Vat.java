package org.wattline.domain.tariff.charge;

import org.wattline.domain.quantity.Share;

/**
 * How value-added tax treats a component (增值税). Published Chinese prices contain the tax; the class says what an invoice shows.
 *
 * @param rate of the class; nothing for what is exempt or outside the tax
 */
public record Vat(Treatment treatment, Share rate) {
    /** Outside the tax: 不征税. */
    public static final Vat OUTSIDE = new Vat(Treatment.OUTSIDE, Share.NONE);

    public Vat {
        boolean taxed = treatment == Treatment.STANDARD || treatment == Treatment.REDUCED;
        if (rate.isNegative() || !taxed && !rate.isZero())
            throw new IllegalArgumentException("no rate of " + rate + " % for what is " + treatment);
    }

    /** At the standard rate, 13 % for electricity in China. */
    public static Vat standard(String percent) {
        return new Vat(Treatment.STANDARD, Share.percent(percent));
    }

    /** The classes of the tax. */
    public enum Treatment {
        STANDARD,
        REDUCED,
        ZERO,
        EXEMPT,
        OUTSIDE
    }
}

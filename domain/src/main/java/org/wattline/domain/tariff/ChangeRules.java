package org.wattline.domain.tariff;

/**
 * How long ahead the customer asks for another way of paying for capacity, and when it begins (基本电费方式变更, 需量值变更).
 *
 * @param modeNotice working days before another mode: 15
 * @param modeMonths another mode begins with a period of so many months of the year: 3, a quarter
 * @param demandNotice working days before another contract demand: 5
 * @param demandMonths another contract demand begins with a period of so many months: 1
 */
public record ChangeRules(int modeNotice, int modeMonths, int demandNotice, int demandMonths) {
    /** 发改办价格〔2016〕1583号. */
    public static final ChangeRules NATIONAL = new ChangeRules(15, 3, 5, 1);

    public ChangeRules {
        if (modeNotice < 0 || demandNotice < 0) throw new IllegalArgumentException("a notice is not negative");
        if (modeMonths < 1 || demandMonths < 1 || 12 % modeMonths != 0 || 12 % demandMonths != 0)
            throw new IllegalArgumentException("periods of change divide a year: " + modeMonths + ", " + demandMonths);
    }
}

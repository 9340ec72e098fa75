package org.wattline.domain.tariff;

/**
 * When a suspension (暂停) saves basic charge.
 *
 * @param leastDays a shorter suspension is charged as if there were none: 15
 * @param mostDaysPerYear days of suspension in a calendar year that are not charged, for each piece of equipment; more are charged as
 *     used. Six months: six months in a row never have more than 184 days [D]
 * @param wholeMonthsByDemand by demand, only equipment that was sealed all month leaves the floor
 */
public record SuspensionRules(int leastDays, int mostDaysPerYear, boolean wholeMonthsByDemand) {
    /** 供电营业规则 2024, 发改办价格〔2016〕1583号. */
    public static final SuspensionRules NATIONAL = new SuspensionRules(15, 184, true);

    public SuspensionRules {
        if (leastDays < 1 || mostDaysPerYear < 0 || mostDaysPerYear > 366)
            throw new IllegalArgumentException("not a rule of suspensions: " + leastDays + ", " + mostDaysPerYear);
    }
}

package org.wattline.domain.contract.document;

import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What is agreed on load that the company may interrupt (可中断负荷).
 *
 * @param power at most this much
 * @param noticeMinutes how long before it is told
 * @param hoursPerYear most hours in a calendar year
 * @param compensation for each kWh not taken
 */
public record InterruptibleAnnex(Power power, int noticeMinutes, int hoursPerYear, UnitPrice compensation) {
    public InterruptibleAnnex {
        if (power.isNegative() || power.equals(Power.ZERO))
            throw new IllegalArgumentException("an annex has a power that may be interrupted");
        if (noticeMinutes < 0 || noticeMinutes > 7 * 24 * 60)
            throw new IllegalArgumentException("a notice is told 0 minutes … 7 days before");
        if (hoursPerYear < 1 || hoursPerYear > 8784) throw new IllegalArgumentException("hours of a year are 1 … 8784");
    }
}

package org.wattline.adapter.http.contract.document;

import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;

/**
 * Load that may be interrupted.
 *
 * @param powerKw at most this much
 * @param hoursPerYear most hours in a calendar year
 * @param compensation for each kWh not taken
 */
public record AnnexBody(Power powerKw, int noticeMinutes, int hoursPerYear, UnitPrice compensation) {
    static final AnnexBody EXAMPLE = new AnnexBody(Power.kw(500), 60, 40, UnitPrice.yuanPerKwh("1.5"));

    /** @throws IllegalArgumentException if it cannot be agreed so */
    public AnnexBody {
        powerKw = new InterruptibleAnnex(powerKw, noticeMinutes, hoursPerYear, compensation).power();
    }

    static AnnexBody of(InterruptibleAnnex annex) {
        return new AnnexBody(annex.power(), annex.noticeMinutes(), annex.hoursPerYear(), annex.compensation());
    }

    InterruptibleAnnex annex() {
        return new InterruptibleAnnex(powerKw, noticeMinutes, hoursPerYear, compensation);
    }
}

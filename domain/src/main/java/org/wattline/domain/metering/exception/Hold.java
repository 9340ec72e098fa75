package org.wattline.domain.metering.exception;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.validation.VeeRuleId;

/** Values on which no bill of an account may rest until somebody decided on their exception (数据冻结). */
public record Hold(
        AccountNo account, VeeExceptionId exception, VeeRuleId rule, MeteringPointNo point, VeeTarget target) {
    /** Whether a bill for these days would rest on the values. */
    public boolean bearsOn(Span period) {
        return target.bearsOn(period);
    }
}

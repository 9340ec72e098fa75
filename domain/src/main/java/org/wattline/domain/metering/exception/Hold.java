package org.wattline.domain.metering.exception;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.validation.VeeRuleId;

/** Something about a metering point on which no bill of its account may rest yet (数据冻结). */
public sealed interface Hold {
    AccountNo account();

    MeteringPointNo point();

    /** Whether a bill for these days would rest on it. */
    boolean bearsOn(Span period);

    /** Values, until somebody decided on their exception. */
    record Values(AccountNo account, VeeExceptionId exception, VeeRuleId rule, MeteringPointNo point, VeeTarget target)
            implements Hold {
        @Override
        public boolean bearsOn(Span period) {
            return target.bearsOn(period);
        }
    }

    /** Days of a round over a reading route, until it is released to billing. */
    record Round(AccountNo account, ReadingPlanId plan, MeteringPointNo point, Span covers) implements Hold {
        @Override
        public boolean bearsOn(Span period) {
            return covers.overlaps(period);
        }
    }

    /** Days that rest on a reading outside of the rounds, until it is done. */
    record SiteRead(AccountNo account, ReadingTaskId reading, MeteringPointNo point, Span days) implements Hold {
        @Override
        public boolean bearsOn(Span period) {
            return days.overlaps(period);
        }
    }
}

package org.wattline.domain.metering.route;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

/** Days of an account that nobody read and nobody explained (漏抄). */
public record DayGap(MeteringPointNo point, AccountNo account, Span days, Cause cause) {
    /** Why they are not proved. */
    public enum Cause {
        /** The point is on no route. */
        NOT_ON_ROUTE,
        /** It is on a route, and no plan covers the days. */
        NO_PLAN,
        /** It was due, and there is neither reading nor reason. */
        UNREAD
    }
}

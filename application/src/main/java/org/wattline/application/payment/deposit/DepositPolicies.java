package org.wattline.application.payment.deposit;

import java.util.List;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.deposit.DepositPolicy;

/** What security bears, from reference data. */
public interface DepositPolicies {
    /** Those that hold on some of these days, oldest first. */
    List<DepositPolicy> over(Span days);
}

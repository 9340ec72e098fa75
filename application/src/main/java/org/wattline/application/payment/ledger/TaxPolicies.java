package org.wattline.application.payment.ledger;

import java.util.List;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.ledger.TaxPolicy;

/** The rates of value-added tax, from reference data. */
public interface TaxPolicies {
    /** Those that hold on some of these days, oldest first. */
    List<TaxPolicy> over(Span days);
}

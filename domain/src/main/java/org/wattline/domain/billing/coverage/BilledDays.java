package org.wattline.domain.billing.coverage;

import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Span;

/**
 * Days that a living bill has.
 *
 * @param waiting for what, until it is issued: code of the check that stopped it, or its stage
 */
public record BilledDays(BillNo bill, Span days, Optional<String> waiting) {}

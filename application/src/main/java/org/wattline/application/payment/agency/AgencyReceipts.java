package org.wattline.application.payment.agency;

import java.time.Instant;
import java.util.List;
import org.wattline.application.payment.PaymentViews;
import org.wattline.domain.payment.agency.AgencyCode;

/** What agencies took, as the books have it. */
public interface AgencyReceipts {
    /** Those that an agency took between two moments, also reversed ones, in the order in which they came. */
    List<PaymentViews.Row> taken(AgencyCode agency, Instant from, Instant until);
}

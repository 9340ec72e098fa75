package org.wattline.domain.billing.overtaken;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/** An issued, living bill of consumption with days for which something has changed. @param before what it came to */
public record SuspectBill(
        BillNo bill, AccountNo account, CustomerId customer, UnitPath unit, Span period, Rebilled.Figures before) {}

package org.wattline.application.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.AccountBalance;

/**
 * Which bills nobody takes money for of his own accord, by a mandate or a partner's advance (PAY-216): those in dispute, those of an account whose
 * collection is paused or which promised to pay, those of a payment plan that is agreed on and not broken.
 */
public interface BillsLeftAlone {
    /** Of what is open of some accounts on a day. */
    Set<BillNo> among(Collection<AccountBalance> balances, LocalDate day);
}

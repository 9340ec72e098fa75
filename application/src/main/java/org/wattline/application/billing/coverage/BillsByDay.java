package org.wattline.application.billing.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wattline.domain.billing.coverage.BilledDays;
import org.wattline.domain.billing.coverage.RunTrouble;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Which days of accounts are on bills, and what runs say of those that are not; of many accounts at once. */
public interface BillsByDay {
    /** Living bills of consumption that have a day of the span, by first day, then number; accounts without one are left out. */
    Map<AccountNo, List<BilledDays>> bills(Collection<AccountNo> accounts, Span days);

    /** Why runs over a day of the span made no bill, the newest run first; accounts without trouble are left out. */
    Map<AccountNo, List<RunTrouble>> troubles(Collection<AccountNo> accounts, Span days);
}

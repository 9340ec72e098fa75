package org.wattline.application.billing.collective;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Collective bills. A group has one for a month, and a bill is on one of them; the store itself refuses a second one. */
public interface CollectiveBills {
    Optional<CollectiveBill> find(CollectiveBillNo no);

    /** That of a group for a month. */
    Optional<CollectiveBillNo> of(CollectiveGroupId group, YearMonth month);

    /** @throws org.wattline.application.platform.AlreadyThere if the group has one for the month, or a bill is on another */
    CollectiveBill add(CollectiveBill bill);

    /**
     * Stores what was paid with it, and nothing else of it.
     *
     * @throws org.wattline.application.platform.StaleState when it was stored since it was read
     */
    CollectiveBill save(CollectiveBill bill);

    /** Those of these bills that are on a collective bill. */
    Set<BillNo> listed(Collection<BillNo> bills);

    /** Those within a scope, newest first. */
    Page<Row> list(Scope scope, Filter filter, Page.Request page);

    /** Which ones are wanted. */
    record Filter(Optional<CollectiveGroupId> group, Optional<YearMonth> month) {}

    /** One in a list. @param bills how many are on it */
    record Row(
            CollectiveBillNo no,
            CollectiveGroupId group,
            String name,
            CustomerId payer,
            UnitPath unit,
            YearMonth month,
            LocalDate madeOn,
            LocalDate dueOn,
            int bills,
            Energy energy,
            Money total) {
        public static Row of(CollectiveBill bill) {
            return new Row(
                    bill.no(),
                    bill.group(),
                    bill.name(),
                    bill.payer(),
                    bill.unit(),
                    bill.month(),
                    bill.madeOn(),
                    bill.dueOn(),
                    bill.entries().size(),
                    bill.energy(),
                    bill.total());
        }
    }
}

package org.wattline.application.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.route.RouteCode;

/** All bill cycles. A route is of one cycle at a time, and a unit has one at a time for all accounts of no other; the store itself refuses a second. */
public interface BillCycles {
    Optional<BillCycle> find(CycleCode code);

    /** @throws AlreadyThere if there is one with this code, or one that has a route or the unit at the same time */
    void add(BillCycle cycle);

    /**
     * @throws StaleState if it was stored by somebody else since it was read
     * @throws AlreadyThere as for a new one
     */
    BillCycle save(BillCycle cycle);

    /** Cycles within a scope, by code. Customers have none. */
    Page<BillCycle> list(Scope scope, Page.Request page);

    /** All that have terms between two days, by code. */
    List<BillCycle> between(LocalDate from, LocalDate through);

    /** Those of the routes that are not of the unit or one below it, or do not exist. */
    List<RouteCode> foreign(BillCycle cycle);

    /**
     * Accounts that a reading day of a cycle bills, by number: of its unit, and the first of its points that is on any route on the day before is on one of its
     * routes. Of a cycle without routes: those that are of no other cycle, nor below a unit that has such a cycle of its own.
     *
     * @param terms of the cycle on that day
     */
    Page<AccountNo> accounts(BillCycle cycle, CycleTerms terms, LocalDate due, Page.Request page);
}

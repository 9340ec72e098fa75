package org.wattline.application.billing.rebill;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;

/** All rebillings with their bills. */
public interface Rebillings {
    Optional<Rebilling> find(RebillingId id);

    /** Those of the bills asked for that are issued, of consumption and not reversed, as they wait, by period, then number. */
    List<Rebilled> candidates(Wanted wanted);

    Rebilling add(Rebilling rebilling, List<Rebilled> bills);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Rebilling save(Rebilling rebilling);

    /** Rebillings within a scope, newest first. */
    Page<Rebilling> list(Scope scope, Page.Request page);

    /** The bills of a rebilling, by number. */
    Page<Rebilled> bills(RebillingId id, Page.Request page);

    /** One of the bills of a rebilling. */
    Optional<Rebilled> bill(RebillingId id, BillNo bill);

    /** The next bills in a state, in the order of their periods, then numbers. */
    List<Rebilled> next(RebillingId id, Rebilled.State state, int most);

    /** Where the bill in the place of another one waits. */
    Optional<Held> held(BillNo again);

    /** What a bill was made in the place of, waiting or issued; empty for any that no rebilling made. */
    Optional<Rebilled> inPlaceOf(BillNo again);

    /** Keeps what became of bills. */
    void keep(RebillingId id, List<Rebilled> bills);

    /** Which bills. @param bills only these, if any are named @param unit of which they have to be */
    record Wanted(UnitPath unit, List<BillNo> bills, Optional<YearMonth> month) {
        public Wanted {
            bills = List.copyOf(bills);
        }
    }

    /** A bill that waits, with its rebilling. */
    record Held(Rebilling rebilling, Rebilled bill) {}
}

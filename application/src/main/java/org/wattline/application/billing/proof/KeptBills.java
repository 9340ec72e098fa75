package org.wattline.application.billing.proof;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.customer.AccountNo;

/** Bills as they are kept, whatever happened to them: nothing is expected of their lines. */
public interface KeptBills {
    /** What bills keep of their inputs, by number; those that were not made from consumption are left out. */
    Page<KeptBill> list(Filter filter, Page.Request page);

    /** In what the bills that are kept under their numbers differ from these, by bill and line; nothing is stored. */
    List<Difference> compare(List<Bill> recomputed);

    /**
     * Which bills.
     *
     * @param unit and those below it
     * @param bill only this one
     * @param run only those that a run made: of the accounts of its parts that are done, of its days, and calculated since it began and until the part was done
     */
    record Filter(
            UnitPath unit,
            Optional<YearMonth> month,
            Optional<AccountNo> account,
            Optional<BillNo> bill,
            Optional<BillRunId> run) {
        public Filter(UnitPath unit, Optional<YearMonth> month, Optional<AccountNo> account, Optional<BillNo> bill) {
            this(unit, month, account, bill, Optional.empty());
        }

        public static Filter of(UnitPath unit) {
            return new Filter(unit, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}

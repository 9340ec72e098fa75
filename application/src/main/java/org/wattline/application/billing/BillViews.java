package org.wattline.application.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Bills, for lists. */
public interface BillViews {
    /** Bills, newest first. */
    Page<Row> list(Scope scope, Filter filter, Page.Request page);

    /** Which bills are wanted. @param state such as {@code ISSUED} */
    record Filter(Optional<AccountNo> account, Optional<YearMonth> month, Optional<String> state) {}

    /** @param kind {@code REGULAR} or {@code REVERSAL} */
    record Row(
            BillNo no,
            AccountNo account,
            String kind,
            LocalDate from,
            LocalDate to,
            Energy energy,
            Money total,
            String state,
            Optional<LocalDate> dueOn) {}
}

package org.wattline.adapter.http.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.billing.BillViews;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** A bill in a list. */
public record BillListBody(
        BillNo billNo,
        AccountNo accountNo,
        String kind,
        BillBody.Days period,
        Energy energyKwh,
        Money total,
        String state,
        Optional<LocalDate> dueOn) {
    static final BillListBody EXAMPLE = new BillListBody(
            BillNo.of(1),
            AccountNo.of(1),
            "REGULAR",
            new BillBody.Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Energy.kwh(200),
            Money.yuan("114.60"),
            "ISSUED",
            Optional.of(LocalDate.of(2026, 2, 28)));

    static BillListBody of(BillViews.Row row) {
        return new BillListBody(
                row.no(),
                row.account(),
                row.kind(),
                new BillBody.Days(row.from(), row.to()),
                row.energy(),
                row.total(),
                row.state(),
                row.dueOn());
    }
}

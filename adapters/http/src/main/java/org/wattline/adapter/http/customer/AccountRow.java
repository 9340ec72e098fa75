package org.wattline.adapter.http.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.customer.AccountViews;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.tariff.UseCategory;

/** An account in a list. */
public record AccountRow(
        AccountNo accountNo,
        CustomerId customerId,
        String holder,
        UnitPath unit,
        UseCategory category,
        LocalDate openedOn,
        Optional<LocalDate> closedOn) {
    static final AccountRow EXAMPLE = new AccountRow(
            AccountNo.of(1),
            CustomerBody.EXAMPLE.customerId(),
            "王*",
            new UnitPath("/33/3301/330106"),
            UseCategory.RESIDENTIAL,
            LocalDate.of(2026, 1, 8),
            Optional.empty());

    static AccountRow of(AccountViews.Row row, Exchange<?> x) {
        return new AccountRow(
                row.no(),
                row.customer(),
                x.reveal(row.holder()),
                row.unit(),
                row.category(),
                row.openedOn(),
                row.closedOn());
    }
}

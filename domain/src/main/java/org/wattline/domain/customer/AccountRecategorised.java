package org.wattline.domain.customer;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.tariff.UseCategory;

/** An account is of another category of use from a day on (改类). */
public record AccountRecategorised(
        AccountNo account, CustomerId customer, UnitPath unit, UseCategory category, LocalDate on) implements Event {
    @Override
    public String type() {
        return "customer.account-recategorised";
    }

    @Override
    public String subject() {
        return account.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "account", account.value(),
                "customer", customer.toString(),
                "unit", unit.path(),
                "category", category.code(),
                "on", on.toString());
    }
}

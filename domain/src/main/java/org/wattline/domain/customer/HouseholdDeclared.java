package org.wattline.domain.customer;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** Something else holds for the household of an account from a day on. */
public record HouseholdDeclared(AccountNo account, CustomerId customer, UnitPath unit, LocalDate from)
        implements Event {
    @Override
    public String type() {
        return "customer.household-declared";
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
                "from", from.toString());
    }
}

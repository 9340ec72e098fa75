package org.wattline.domain.customer;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** An account was closed (销户); its last day is the one before. */
public record AccountClosed(AccountNo account, CustomerId customer, UnitPath unit, LocalDate on) implements Event {
    @Override
    public String type() {
        return "customer.account-closed";
    }

    @Override
    public String subject() {
        return account.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "account", account.value(), "customer", customer.toString(), "unit", unit.path(), "on", on.toString());
    }
}

package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A bill was issued: the account owes it. */
public record BillIssued(Bill bill, LocalDate dueOn) implements Event {
    public static final String TYPE = "billing.bill-issued";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return bill.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "bill", bill.no().value(),
                "account", bill.account().value(),
                "customer", bill.customer().toString(),
                "unit", bill.unit().path(),
                "period", bill.calculation().rated().month().toString(),
                "from", bill.period().from().toString(),
                "to", bill.period().end().toString(),
                "energyKwh", bill.calculation().rated().energy().toString(),
                "amount", bill.total().toString(),
                "dueOn", dueOn.toString());
    }
}

package org.wattline.domain.billing.review;

import java.util.Map;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.kernel.Event;

/** A bill that a check held was released by people: it is reviewed and may be issued. */
public record BillReleased(Bill bill) implements Event {
    public static final String TYPE = "billing.bill-released";

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
                "unit", bill.unit().path());
    }
}

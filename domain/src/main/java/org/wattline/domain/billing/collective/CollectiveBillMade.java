package org.wattline.domain.billing.collective;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A collective bill was made: its payer gets one document for many accounts. */
public record CollectiveBillMade(CollectiveBill bill) implements Event {
    public static final String TYPE = "billing.collective-bill-made";

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
                "collectiveBill", bill.no().value(),
                "group", bill.group().toString(),
                "customer", bill.payer().toString(),
                "unit", bill.unit().path(),
                "month", bill.month().toString(),
                "bills", Integer.toString(bill.entries().size()),
                "amount", bill.total().toString(),
                "dueOn", bill.dueOn().toString());
    }
}

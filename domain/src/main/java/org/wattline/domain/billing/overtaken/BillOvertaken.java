package org.wattline.domain.billing.overtaken;

import java.util.Map;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Event;

/** An issued bill was made from what is no longer so; the difference is empty where it cannot be calculated by what is known now. */
public record BillOvertaken(OvertakenBill overtaken) implements Event {
    public static final String TYPE = "billing.bill-overtaken";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return overtaken.billed().bill().value();
    }

    @Override
    public Map<String, String> facts() {
        SuspectBill billed = overtaken.billed();
        return Map.of(
                "bill", billed.bill().value(),
                "account", billed.account().value(),
                "customer", billed.customer().toString(),
                "unit", billed.unit().path(),
                "causes", overtaken.causes().stream().map(OvertakenCause::name).collect(Collectors.joining(",")),
                "difference", overtaken.difference().map(Object::toString).orElse(""));
    }
}

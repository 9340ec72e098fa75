package org.wattline.domain.payment.waiver;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** It was asked to waive a late fee, decided on it, or it was undone. */
public record WaiverMoved(LateFeeWaiver waiver) implements Event {
    public static final String TYPE = "payment.late-fee-waiver-moved";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return waiver.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "waiver", waiver.id().toString(),
                "bill", waiver.bill().value(),
                "account", waiver.account().value(),
                "amount", waiver.amount().toString(),
                "reason", waiver.reason(),
                "state", waiver.state().name());
    }
}

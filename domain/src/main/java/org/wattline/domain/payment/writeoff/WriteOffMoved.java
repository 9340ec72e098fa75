package org.wattline.domain.payment.writeoff;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** It was asked to write a debt off, decided on it, or the debt came back. */
public record WriteOffMoved(WriteOff writeOff) implements Event {
    public static final String TYPE = "payment.write-off-moved";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return writeOff.bill().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "bill", writeOff.bill().value(),
                "account", writeOff.account().value(),
                "amount", writeOff.principal().plus(writeOff.lateFee()).toString(),
                "state", writeOff.state().name());
    }
}

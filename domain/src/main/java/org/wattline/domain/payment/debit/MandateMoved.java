package org.wattline.domain.payment.debit;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A mandate was given or ended. */
public record MandateMoved(Mandate mandate) implements Event {
    @Override
    public String type() {
        return switch (mandate.stage()) {
            case Mandate.Active() -> "payment.mandate-given";
            case Mandate.Ended unused -> "payment.mandate-ended";
        };
    }

    @Override
    public String subject() {
        return mandate.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "mandate", mandate.no().value(),
                "account", mandate.account().value(),
                "customer", mandate.customer().toString(),
                "channel", mandate.channel().name(),
                "validUntil", mandate.validUntil().toString());
    }
}

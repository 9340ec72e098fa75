package org.wattline.domain.credit;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A consent was given, or ended. */
public record ConsentMoved(CreditConsent consent) implements Event {
    @Override
    public String type() {
        return consent.ended().isPresent() ? "credit.consent-ended" : "credit.consent-given";
    }

    @Override
    public String subject() {
        return consent.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "consent", consent.id().toString(),
                "account", consent.account().value(),
                "customer", consent.customer().toString());
    }
}

package org.wattline.domain.payment.netting;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Accounts of one owner were netted, or it was undone. */
public record NettingMoved(Netting netting) implements Event {
    @Override
    public String type() {
        return netting.undone().isPresent() ? "payment.netting-undone" : "payment.netted";
    }

    @Override
    public String subject() {
        return netting.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "netting", netting.id().toString(),
                "account", netting.to().value(),
                "from", netting.from().value(),
                "customer", netting.customer().toString(),
                "amount", netting.amount().toString());
    }
}

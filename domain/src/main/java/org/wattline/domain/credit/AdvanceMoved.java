package org.wattline.domain.credit;

import java.util.Locale;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** An advance was ordered, paid, refused, repaid or given up. */
public record AdvanceMoved(Advance advance) implements Event {
    @Override
    public String type() {
        return "credit.advance-" + advance.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return advance.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "advance", advance.no().value(),
                "account", advance.account().value(),
                "customer", advance.customer().toString(),
                "bill", advance.bill().value(),
                "amount", advance.amount().toString());
    }
}

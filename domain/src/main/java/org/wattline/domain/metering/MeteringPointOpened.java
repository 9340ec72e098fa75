package org.wattline.domain.metering;

import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** An account has a metering point. */
public record MeteringPointOpened(MeteringPointNo point, AccountNo account) implements Event {
    @Override
    public String type() {
        return "metering.metering-point-opened";
    }

    @Override
    public String subject() {
        return point.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("point", point.value(), "account", account.value());
    }
}

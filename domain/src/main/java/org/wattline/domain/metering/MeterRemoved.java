package org.wattline.domain.metering;

import java.time.Instant;
import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** A meter no longer measures a metering point. */
public record MeterRemoved(MeteringPointNo point, AccountNo account, AssetNo meter, Instant at) implements Event {
    @Override
    public String type() {
        return "metering.meter-removed";
    }

    @Override
    public String subject() {
        return point.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "point", point.value(),
                "account", account.value(),
                "meter", meter.value(),
                "at", at.toString());
    }
}

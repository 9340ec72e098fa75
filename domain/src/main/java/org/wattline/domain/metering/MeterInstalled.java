package org.wattline.domain.metering;

import java.time.Instant;
import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Ratio;

/** A meter measures a metering point from now on. */
public record MeterInstalled(MeteringPointNo point, AccountNo account, AssetNo meter, Ratio multiplier, Instant at)
        implements Event {
    @Override
    public String type() {
        return "metering.meter-installed";
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
                "multiplier", multiplier.toString(),
                "at", at.toString());
    }
}

package org.wattline.domain.metering.arrangement;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.metering.MeteringPointNo;

/** A metering point takes no part from a day on. */
public record PointEnded(MeteringPointNo point, AccountNo account, LocalDate on) implements Event {
    @Override
    public String type() {
        return "metering.point-ended";
    }

    @Override
    public String subject() {
        return point.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("point", point.value(), "account", account.value(), "on", on.toString());
    }
}

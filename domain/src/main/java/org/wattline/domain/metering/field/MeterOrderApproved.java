package org.wattline.domain.metering.field;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.metering.AssetNo;

/** A second person approved of an order to a meter. */
public record MeterOrderApproved(MeterCommandId command, AssetNo meter, MeterOrder order) implements Event {
    @Override
    public String type() {
        return "metering.meter-order-approved";
    }

    @Override
    public String subject() {
        return command.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("command", command.toString(), "meter", meter.value(), "order", order.name());
    }
}

package org.wattline.domain.metering.field;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.metering.AssetNo;

/** An order to a meter came to its end, good or bad. */
public record MeterOrderEnded(MeterCommandId command, AssetNo meter, MeterOrder order, CommandStage.State state)
        implements Event {
    @Override
    public String type() {
        return "metering.meter-order-ended";
    }

    @Override
    public String subject() {
        return command.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "command", command.toString(), "meter", meter.value(), "order", order.name(), "state", state.name());
    }
}

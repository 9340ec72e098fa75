package org.wattline.domain.metering.usage;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A virtual point is another sum from a day on. */
public record VirtualPointComposed(VirtualPointNo point, LocalDate from) implements Event {
    @Override
    public String type() {
        return "metering.virtual-point-composed";
    }

    @Override
    public String subject() {
        return point.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("virtualPoint", point.value(), "from", from.toString());
    }
}

package org.wattline.domain.metering.area;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A metering point is fed by another transformer area. */
public record PointMovedArea(String subject, Map<String, String> facts) implements Event {
    public PointMovedArea {
        facts = Map.copyOf(facts);
    }

    @Override
    public String type() {
        return "metering.point-moved-area";
    }
}

package org.wattline.domain.metering;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A meter went on in its life. */
public record MeterStateChanged(AssetNo meter, MeterState before, MeterState after) implements Event {
    @Override
    public String type() {
        return "metering.meter-state-changed";
    }

    @Override
    public String subject() {
        return meter.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("meter", meter.value(), "before", before.name(), "after", after.name());
    }
}

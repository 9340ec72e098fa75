package org.wattline.domain.metering.field;

import java.util.UUID;

/** Id of an order to a meter. */
public record MeterCommandId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package org.wattline.application.metering.field;

import org.wattline.domain.metering.field.FieldAddress;

/** Opens lines to meters on site, in the protocol that each speaks. */
public interface MeterChannels {
    /** A channel to that meter, and to others on the same line; its user closes it. Nothing is sent yet. */
    MeterChannel open(FieldAddress to);
}

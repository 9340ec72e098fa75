package org.wattline.application.metering.usage;

import java.time.LocalDate;
import org.wattline.domain.metering.usage.LossThresholds;

/** From where on losses are remarkable, by the day. */
@FunctionalInterface
public interface LossPolicies {
    LossThresholds on(LocalDate day);
}

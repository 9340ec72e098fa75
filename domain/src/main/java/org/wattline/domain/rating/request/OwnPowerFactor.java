package org.wattline.domain.rating.request;

import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * How a point is assessed that is assessed on its own (单独考核, code 04): its parts with the same point are one assessment.
 *
 * @param reactive |forward| + |reverse| reactive energy of the point alone
 */
public record OwnPowerFactor(String point, PowerFactorStandard standard, Metered<ReactiveEnergy> reactive) {}

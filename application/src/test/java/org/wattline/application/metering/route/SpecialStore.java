package org.wattline.application.metering.route;

import org.wattline.application.metering.special.SpecialReadings;

/** What the contract of readings outside of the rounds runs on. */
public record SpecialStore(RouteStore routes, SpecialReadings special) {}

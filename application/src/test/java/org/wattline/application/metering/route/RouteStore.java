package org.wattline.application.metering.route;

import org.wattline.application.metering.MeteringStore;

/** What the contracts of reading by routes run on: their ports over the store of the other ports of metering. */
public record RouteStore(MeteringStore metering, RoutePorts ports) {}

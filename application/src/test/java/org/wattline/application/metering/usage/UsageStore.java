package org.wattline.application.metering.usage;

import org.wattline.application.metering.MeteringStore;

/** What the contracts of usage run on: its ports over one store of metering. */
public record UsageStore(MeteringStore metering, UsageViews views) {}

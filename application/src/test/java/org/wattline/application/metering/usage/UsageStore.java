package org.wattline.application.metering.usage;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.application.premises.Network;

/** What the contracts of usage run on: its ports over one store of metering. */
public record UsageStore(
        MeteringStore metering,
        UsageViews views,
        Estimates estimates,
        VirtualPoints virtual,
        AreaBalances balances,
        AreaMemberships memberships,
        Network network) {}

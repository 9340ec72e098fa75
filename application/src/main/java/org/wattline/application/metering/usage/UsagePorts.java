package org.wattline.application.metering.usage;

import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.premises.Network;

/** What usage of virtual points and balances rest on. */
public record UsagePorts(
        MeteringPoints points,
        PointArrangements arrangements,
        AreaMemberships memberships,
        Network network,
        UsageViews views,
        VirtualPoints virtual,
        AreaBalances balances,
        AgreedCalendars calendars) {
    Members members() {
        return new Members(points::find, main()::in, network, virtual);
    }

    MainPoints main() {
        return new MainPoints(points, arrangements, memberships);
    }

    FindingUsage finding() {
        return new FindingUsage(views, calendars);
    }
}

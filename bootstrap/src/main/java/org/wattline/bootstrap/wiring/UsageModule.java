package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.metering.usage.GreenButtonRoutes;
import org.wattline.adapter.http.metering.usage.UsageRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.contract.Contracts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.usage.AgreedCalendars;
import org.wattline.application.metering.usage.DownloadingUsage;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;

/** Usage: of points, accounts and virtual points, balances of transformer areas, downloads. */
public final class UsageModule extends AbstractModule {
    @Provides
    @Singleton
    AgreedCalendars calendars(Contracts contracts, Prices prices) {
        return new AgreedCalendars(contracts, prices);
    }

    @Provides
    @Singleton
    ShowingUsage showing(MeteringPoints points, UsageViews views, AgreedCalendars calendars) {
        return new ShowingUsage(points, views, calendars);
    }

    @ProvidesIntoSet
    Routes usageRoutes(ShowingUsage showing) {
        return new UsageRoutes(showing);
    }

    @ProvidesIntoSet
    Routes greenButtonRoutes(MeteringPoints points, UsageViews views, AgreedCalendars calendars, BusinessClock clock) {
        return new GreenButtonRoutes(new DownloadingUsage(points, views, calendars, clock));
    }
}

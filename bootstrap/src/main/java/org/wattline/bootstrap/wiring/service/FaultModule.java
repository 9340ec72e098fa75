package org.wattline.bootstrap.wiring.service;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.fault.FaultReportRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.fault.MemoryFaultReports;
import org.wattline.adapter.postgres.fault.PostgresFaultReports;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.customer.Accounts;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.fault.RepairingFaults;
import org.wattline.application.fault.ReportingFaults;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.fault.FaultNo;

/** Faults: reports, repair, progress. */
public final class FaultModule extends AbstractModule {
    @Provides
    @Singleton
    FaultReports reports(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryFaultReports(memory.store());
            case Storage.Postgres postgres -> new PostgresFaultReports(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    ReportingFaults reporting(
            UnitOfWork work,
            FaultReports reports,
            Accounts accounts,
            Numbers numbers,
            BusinessClock clock,
            Outbox outbox) {
        return new ReportingFaults(work, reports, accounts, numbers, clock, outbox);
    }

    @Provides
    @Singleton
    RepairingFaults repairing(Rules rules, UnitOfWork work, FaultReports reports, BusinessClock clock, Outbox outbox) {
        return new RepairingFaults(work, reports, TimeLimitsFile.arrivalsIn(rules), clock, outbox);
    }

    @ProvidesIntoSet
    Routes routes(FaultReports reports, ReportingFaults reporting, RepairingFaults repairing, EventFeed feed) {
        return new FaultReportRoutes(reports, reporting, repairing, feed);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(FaultReports reports) {
        return Ownerships.Lookup.of(
                "fault-report",
                no -> reports.find(new FaultNo(no))
                        .map(report ->
                                new Scope.Owner(report.unit(), report.customer().map(CustomerId::value))));
    }
}

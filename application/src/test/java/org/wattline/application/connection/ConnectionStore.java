package org.wattline.application.connection;

import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.TaskViews;

/** What the contracts of customers, contracts, cases and applications run on: all of their ports over one store. */
public record ConnectionStore(
        TestClock clock,
        UnitOfWork work,
        Outbox outbox,
        EventFeed feed,
        Numbers numbers,
        Customers customers,
        CustomerViews customerViews,
        Accounts accounts,
        AccountViews accountViews,
        PremisesRegister premises,
        Network network,
        EquipmentRegister equipment,
        Contracts contracts,
        ProcessInstances instances,
        TaskViews tasks,
        Applications applications,
        ApplicationViews applicationViews,
        MeteringPoints points,
        PointArrangements places,
        Meters meters,
        Readings readings,
        StaffAccounts staff,
        OrganisationUnits units,
        CustomerLogins logins,
        CasePorts cases,
        FeePorts fees,
        EvidencePorts evidence) {
    ConnectionStore with(Contracts others) {
        return new ConnectionStore(
                clock,
                work,
                outbox,
                feed,
                numbers,
                customers,
                customerViews,
                accounts,
                accountViews,
                premises,
                network,
                equipment,
                others,
                instances,
                tasks,
                applications,
                applicationViews,
                points,
                places,
                meters,
                readings,
                staff,
                units,
                logins,
                cases,
                fees,
                evidence);
    }

    ConnectionStore with(Readings others) {
        return new ConnectionStore(
                clock,
                work,
                outbox,
                feed,
                numbers,
                customers,
                customerViews,
                accounts,
                accountViews,
                premises,
                network,
                equipment,
                contracts,
                instances,
                tasks,
                applications,
                applicationViews,
                points,
                places,
                meters,
                others,
                staff,
                units,
                logins,
                cases,
                fees,
                evidence);
    }
}

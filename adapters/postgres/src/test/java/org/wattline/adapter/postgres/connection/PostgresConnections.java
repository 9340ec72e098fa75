package org.wattline.adapter.postgres.connection;

import java.util.Random;
import org.wattline.adapter.postgres.access.PostgresCustomerLogins;
import org.wattline.adapter.postgres.access.PostgresOrganisationUnits;
import org.wattline.adapter.postgres.access.PostgresStaffAccounts;
import org.wattline.adapter.postgres.connection.evidence.PostgresEvidences;
import org.wattline.adapter.postgres.connection.evidence.PostgresRatings;
import org.wattline.adapter.postgres.connection.fee.PostgresFeeCharges;
import org.wattline.adapter.postgres.contract.PostgresContracts;
import org.wattline.adapter.postgres.customer.PostgresAccountViews;
import org.wattline.adapter.postgres.customer.PostgresAccounts;
import org.wattline.adapter.postgres.customer.PostgresCustomers;
import org.wattline.adapter.postgres.metering.PostgresMeteringPoints;
import org.wattline.adapter.postgres.metering.PostgresMeters;
import org.wattline.adapter.postgres.metering.PostgresPointArrangements;
import org.wattline.adapter.postgres.metering.PostgresReadings;
import org.wattline.adapter.postgres.notification.PostgresStaffMessages;
import org.wattline.adapter.postgres.payment.PostgresBalances;
import org.wattline.adapter.postgres.payment.PostgresLedger;
import org.wattline.adapter.postgres.payment.PostgresLedgerViews;
import org.wattline.adapter.postgres.payment.PostgresPaymentOrders;
import org.wattline.adapter.postgres.payment.PostgresPayments;
import org.wattline.adapter.postgres.payment.refund.PostgresRefunds;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.postgres.premises.PostgresEquipmentRegister;
import org.wattline.adapter.postgres.premises.PostgresNetwork;
import org.wattline.adapter.postgres.premises.PostgresPremises;
import org.wattline.adapter.postgres.workflow.PostgresCaseClocks;
import org.wattline.adapter.postgres.workflow.PostgresCaseHistories;
import org.wattline.adapter.postgres.workflow.PostgresCaseStatistics;
import org.wattline.adapter.postgres.workflow.PostgresCrews;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresReorganisations;
import org.wattline.adapter.postgres.workflow.PostgresTaskViews;
import org.wattline.adapter.postgres.workflow.PostgresTenures;
import org.wattline.adapter.postgres.workflow.PostgresWorkers;
import org.wattline.adapter.postgres.workflow.definition.PostgresPastCases;
import org.wattline.adapter.postgres.workflow.definition.PostgresRunningCases;
import org.wattline.adapter.postgres.workflow.definition.PostgresStaffings;
import org.wattline.application.connection.CasePorts;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.EvidencePorts;
import org.wattline.application.connection.FeePorts;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.platform.Vault;
import org.wattline.domain.calendar.WorkingCalendar;

/** All ports of connections over one fresh database; the contracts share it, because none minds the others. */
public final class PostgresConnections {
    /** The database itself, for those who edit it by hand. */
    public static final TestDatabase DATABASE = TestDatabase.fresh();

    public static final ConnectionStore SHARED = on(DATABASE, TestClock.standing());

    private PostgresConnections() {}

    private static ConnectionStore on(TestDatabase fresh, TestClock clock) {
        return on(fresh, clock, new ReadableVault("k1"));
    }

    /** On a database of one's own. @param vault under whose keys values are sealed */
    static ConnectionStore on(TestDatabase fresh, TestClock clock, Vault vault) {
        PostgresUnits units =
                new PostgresUnits(fresh.database(), clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        PostgresCustomers customers = new PostgresCustomers(units, vault);
        PostgresApplications applications = new PostgresApplications(units, vault);
        PostgresProcessInstances instances = new PostgresProcessInstances(units);
        return new ConnectionStore(
                clock,
                units,
                units,
                units.feed(),
                units.numbers(),
                customers,
                customers,
                new PostgresAccounts(units),
                new PostgresAccountViews(units, vault),
                new PostgresPremises(units, vault),
                new PostgresNetwork(units),
                new PostgresEquipmentRegister(units),
                new PostgresContracts(units),
                instances,
                new PostgresTaskViews(units),
                applications,
                applications,
                new PostgresMeteringPoints(units),
                new PostgresPointArrangements(units),
                new PostgresMeters(units),
                new PostgresReadings(units),
                new PostgresStaffAccounts(units, vault),
                new PostgresOrganisationUnits(units),
                new PostgresCustomerLogins(units, vault),
                new CasePorts(
                        new PostgresCaseHistories(units, instances),
                        new PostgresWorkers(units),
                        new PostgresCrews(units),
                        new PostgresCaseClocks(units),
                        new PostgresReorganisations(units),
                        new PostgresCaseStatistics(units, WorkingCalendar::weekendsOnly),
                        new PostgresTenures(units),
                        new PostgresStaffMessages(units)),
                new FeePorts(
                        new PostgresFeeCharges(units),
                        new PostgresBalances(units),
                        new PostgresLedger(units),
                        new PostgresLedgerViews(units),
                        new PostgresPayments(units),
                        new PostgresRefunds(units, vault),
                        new PostgresPaymentOrders(units)),
                new EvidencePorts(
                        new PostgresEvidences(units),
                        new PostgresRatings(units, vault),
                        new PostgresPastCases(units),
                        new PostgresRunningCases(units, instances),
                        new PostgresStaffings(units)));
    }
}

package org.wattline.adapter.memory.connection;

import java.util.Random;
import org.wattline.adapter.memory.access.MemoryCustomerLogins;
import org.wattline.adapter.memory.access.MemoryStaffAccounts;
import org.wattline.adapter.memory.access.MemoryUnits;
import org.wattline.adapter.memory.connection.evidence.MemoryEvidences;
import org.wattline.adapter.memory.connection.evidence.MemoryRatings;
import org.wattline.adapter.memory.connection.fee.MemoryFeeCharges;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccountViews;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.notification.MemoryStaffMessages;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentOrders;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.adapter.memory.workflow.MemoryCaseClocks;
import org.wattline.adapter.memory.workflow.MemoryCaseHistories;
import org.wattline.adapter.memory.workflow.MemoryCaseStatistics;
import org.wattline.adapter.memory.workflow.MemoryCrews;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.memory.workflow.MemoryReorganisations;
import org.wattline.adapter.memory.workflow.MemoryWorkers;
import org.wattline.adapter.memory.workflow.definition.MemoryPastCases;
import org.wattline.adapter.memory.workflow.definition.MemoryRunningCases;
import org.wattline.adapter.memory.workflow.definition.MemoryStaffings;
import org.wattline.application.connection.CasePorts;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.EvidencePorts;
import org.wattline.application.connection.FeePorts;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.calendar.WorkingCalendar;

/** All ports of connections over a fresh store in memory. */
public final class MemoryConnections {
    private MemoryConnections() {}

    public static ConnectionStore fresh() {
        TestClock clock = TestClock.standing();
        MemoryStore store = new MemoryStore(clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MemoryCustomers customers = new MemoryCustomers(store);
        MemoryAccounts accounts = new MemoryAccounts(store);
        MemoryPremises premises = new MemoryPremises(store);
        MemoryContracts contracts = new MemoryContracts(store);
        MemoryProcessInstances instances = new MemoryProcessInstances(store);
        MemoryApplications applications = new MemoryApplications(store);
        MemoryMeteringPoints points = new MemoryMeteringPoints(store);
        MemoryStaffAccounts staff = new MemoryStaffAccounts(store);
        MemoryUnits units = new MemoryUnits(store);
        return new ConnectionStore(
                clock,
                store,
                store,
                store.feed(),
                store.numbers(),
                customers,
                customers,
                accounts,
                new MemoryAccountViews(accounts, customers, contracts, premises, points, new MemoryBalances(store)),
                premises,
                new MemoryNetwork(store),
                new MemoryEquipmentRegister(store),
                contracts,
                instances,
                instances,
                applications,
                applications,
                points,
                new MemoryPointArrangements(store),
                new MemoryMeters(store),
                new MemoryReadings(store, points),
                staff,
                units,
                new MemoryCustomerLogins(store),
                new CasePorts(
                        new MemoryCaseHistories(store, instances),
                        new MemoryWorkers(instances),
                        new MemoryCrews(staff, new Posts(staff)),
                        new MemoryCaseClocks(store, instances),
                        new MemoryReorganisations(store),
                        new MemoryCaseStatistics(instances, WorkingCalendar::weekendsOnly),
                        Posts.of(staff),
                        new MemoryStaffMessages(store)),
                fees(store),
                new EvidencePorts(
                        new MemoryEvidences(store),
                        new MemoryRatings(store),
                        new MemoryPastCases(instances::all),
                        new MemoryRunningCases(instances::all),
                        new MemoryStaffings(staff, staff, units)));
    }

    private static FeePorts fees(MemoryStore store) {
        MemoryBalances balances = new MemoryBalances(store);
        MemoryLedger ledger = new MemoryLedger(store, balances);
        return new FeePorts(
                new MemoryFeeCharges(store),
                balances,
                ledger,
                ledger,
                new MemoryPayments(store),
                new MemoryRefunds(store),
                new MemoryPaymentOrders(store));
    }
}

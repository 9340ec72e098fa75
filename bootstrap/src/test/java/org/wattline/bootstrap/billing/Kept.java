package org.wattline.bootstrap.billing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryAdjustments;
import org.wattline.adapter.memory.billing.MemoryBillRuns;
import org.wattline.adapter.memory.billing.MemoryBillingProofs;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryBillsByDay;
import org.wattline.adapter.memory.billing.MemoryKeptBills;
import org.wattline.adapter.memory.billing.MemoryKeptNotes;
import org.wattline.adapter.memory.billing.MemoryRebillings;
import org.wattline.adapter.memory.billing.MemoryReviewCases;
import org.wattline.adapter.memory.billing.MemoryRunComparisons;
import org.wattline.adapter.memory.billing.cycle.MemoryBillCycles;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryReadingsThen;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.route.MemoryReadingRoutes;
import org.wattline.adapter.memory.metering.route.MemoryRouteMemberships;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.metering.validation.MemoryReadingEdits;
import org.wattline.adapter.memory.metering.validation.MemoryVeeExceptions;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.adapter.memory.tariff.MemoryAnnouncements;
import org.wattline.adapter.postgres.billing.PostgresAdjustments;
import org.wattline.adapter.postgres.billing.PostgresBillRuns;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.billing.PostgresKeptBills;
import org.wattline.adapter.postgres.billing.PostgresKeptNotes;
import org.wattline.adapter.postgres.billing.PostgresRebillings;
import org.wattline.adapter.postgres.billing.PostgresReviewCases;
import org.wattline.adapter.postgres.billing.coverage.PostgresBillingProofs;
import org.wattline.adapter.postgres.billing.coverage.PostgresBillsByDay;
import org.wattline.adapter.postgres.billing.cycle.PostgresBillCycles;
import org.wattline.adapter.postgres.billing.run.PostgresRunComparisons;
import org.wattline.adapter.postgres.contract.PostgresContracts;
import org.wattline.adapter.postgres.customer.PostgresAccounts;
import org.wattline.adapter.postgres.metering.PostgresMeteringPoints;
import org.wattline.adapter.postgres.metering.PostgresPointArrangements;
import org.wattline.adapter.postgres.metering.PostgresReadings;
import org.wattline.adapter.postgres.metering.PostgresReadingsThen;
import org.wattline.adapter.postgres.metering.route.PostgresReadingRoutes;
import org.wattline.adapter.postgres.metering.route.PostgresRouteMemberships;
import org.wattline.adapter.postgres.metering.validation.PostgresEstimates;
import org.wattline.adapter.postgres.metering.validation.PostgresReadingEdits;
import org.wattline.adapter.postgres.metering.validation.PostgresVeeExceptions;
import org.wattline.adapter.postgres.payment.PostgresBalances;
import org.wattline.adapter.postgres.payment.PostgresLedger;
import org.wattline.adapter.postgres.payment.PostgresLedgerViews;
import org.wattline.adapter.postgres.payment.PostgresPayments;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.postgres.premises.PostgresEquipmentRegister;
import org.wattline.adapter.postgres.tariff.PostgresAnnouncements;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.BillsByDay;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.metering.route.RouteMemberships;
import org.wattline.application.metering.validation.AccountFacts;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.tariff.Announcements;

/** Where a scenario keeps what it makes. */
record Kept(
        UnitOfWork work,
        Outbox outbox,
        Numbers numbers,
        EventFeed feed,
        Accounts accounts,
        Contracts contracts,
        MeteringPoints points,
        Readings readings,
        Bills bills,
        Balances balances,
        Ledger ledger,
        LedgerViews ledgerViews,
        Payments payments,
        EquipmentRegister equipment,
        PointArrangements arrangements,
        Announcements announcements,
        BillRuns runs,
        Jobs jobs,
        ReviewCases reviews,
        Histories histories,
        KeptBills keptBills,
        KeptNotes keptNotes,
        ReadingsThen readingsThen,
        Adjustments adjustments,
        Rebillings rebillings,
        BillingProofs proofs,
        BillsByDay days,
        RunComparisons comparisons,
        BillViews views,
        VeePorts vee,
        ReadingRoutes routes,
        RouteMemberships memberships,
        BillCycles cycles) {
    static Kept inMemory(BusinessClock clock) {
        MemoryStore store = new MemoryStore(clock, UUID::randomUUID);
        MemoryMeteringPoints points = new MemoryMeteringPoints(store);
        MemoryReadings readings = new MemoryReadings(store, points);
        MemoryBills bills = new MemoryBills(store);
        MemoryBalances balances = new MemoryBalances(store);
        MemoryLedger ledger = new MemoryLedger(store, balances);
        MemoryBillRuns runs = new MemoryBillRuns(store);
        MemoryReviewCases reviews = new MemoryReviewCases(store);
        MemoryAccounts accounts = new MemoryAccounts(store);
        MemoryContracts contracts = new MemoryContracts(store);
        MemoryAdjustments adjustments = new MemoryAdjustments(store);
        MemoryEstimates estimates = new MemoryEstimates(store);
        MemoryReadingRoutes routes = new MemoryReadingRoutes(store);
        MemoryRouteMemberships memberships = new MemoryRouteMemberships(store);
        return new Kept(
                store,
                store,
                store.numbers(),
                store.feed(),
                accounts,
                contracts,
                points,
                readings,
                bills,
                balances,
                ledger,
                ledger,
                new MemoryPayments(store),
                new MemoryEquipmentRegister(store),
                new MemoryPointArrangements(store),
                new MemoryAnnouncements(store),
                runs,
                store.jobs(),
                reviews,
                store.histories(),
                new MemoryKeptBills(bills, runs),
                new MemoryKeptNotes(bills, adjustments),
                new MemoryReadingsThen(new MemoryUsageViews(readings, estimates)),
                adjustments,
                new MemoryRebillings(store, bills),
                new MemoryBillingProofs(store),
                new MemoryBillsByDay(bills, reviews, runs),
                new MemoryRunComparisons(store, bills, runs),
                bills,
                new VeePorts(
                        points,
                        readings,
                        new AccountFacts(accounts, contracts),
                        new MemoryVeeExceptions(store, points),
                        estimates,
                        new MemoryReadingEdits(store)),
                routes,
                memberships,
                new MemoryBillCycles(store, accounts, points, routes, memberships));
    }

    /** Without the constraints that lead to people and places: those are tried elsewhere. */
    static Kept onPostgres(TestDatabase database, BusinessClock clock) {
        Database.Address address = database.address();
        try (Connection free = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement sql = free.createStatement()) {
            sql.execute("alter table account drop constraint if exists account_customer_id_fkey");
            sql.execute("alter table supply_contract drop constraint if exists supply_contract_customer_id_fkey");
            sql.execute("alter table supply_contract drop constraint if exists supply_contract_premises_id_fkey");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PostgresUnits units = new PostgresUnits(database.database(), clock, UUID::randomUUID);
        return new Kept(
                units,
                units,
                units.numbers(),
                units.feed(),
                new PostgresAccounts(units),
                new PostgresContracts(units),
                new PostgresMeteringPoints(units),
                new PostgresReadings(units),
                new PostgresBills(units),
                new PostgresBalances(units),
                new PostgresLedger(units),
                new PostgresLedgerViews(units),
                new PostgresPayments(units),
                new PostgresEquipmentRegister(units),
                new PostgresPointArrangements(units),
                new PostgresAnnouncements(units),
                new PostgresBillRuns(units),
                units.jobs(),
                new PostgresReviewCases(units),
                units.histories(),
                new PostgresKeptBills(units),
                new PostgresKeptNotes(units),
                new PostgresReadingsThen(units),
                new PostgresAdjustments(units),
                new PostgresRebillings(units),
                new PostgresBillingProofs(units),
                new PostgresBillsByDay(units),
                new PostgresRunComparisons(units),
                new PostgresBillViews(units),
                new VeePorts(
                        new PostgresMeteringPoints(units),
                        new PostgresReadings(units),
                        new AccountFacts(new PostgresAccounts(units), new PostgresContracts(units)),
                        new PostgresVeeExceptions(units),
                        new PostgresEstimates(units),
                        new PostgresReadingEdits(units)),
                new PostgresReadingRoutes(units),
                new PostgresRouteMemberships(units),
                new PostgresBillCycles(units));
    }
}

package org.wattline.adapter.memory.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.fault.MemoryFaultReports;
import org.wattline.adapter.memory.metering.MemoryFieldAddresses;
import org.wattline.adapter.memory.metering.MemoryMeterCommands;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.collection.disconnection.CarryingOutDisconnections;
import org.wattline.application.collection.disconnection.KnowingCircumstances;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** More disconnections that wait than are looked at at once. */
class CarryingOutManyTest {
    private static final Instant NOW = Instant.parse("2026-04-13T02:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 7));
    private static final UnitPath UNIT = new UnitPath("/33/3301");
    private static final DisconnectionPolicy POLICY = new DisconnectionPolicy(
            "D-1",
            Span.startingOn(LocalDate.of(2024, 6, 1)),
            "test",
            30,
            Money.yuan("10.00"),
            new DisconnectionPolicy.Days(3, 7),
            30,
            new DisconnectionPolicy.Hours(LocalTime.of(9, 0), LocalTime.of(16, 0)),
            LocalTime.of(12, 0),
            200,
            200,
            15,
            45,
            new DisconnectionPolicy.Marks(Set.of(), Set.of(), Set.of(), true));

    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryDisconnections disconnections = new MemoryDisconnections(store);
    private final MemoryAccounts accounts = new MemoryAccounts(store);

    private <T> T in(Supplier<T> what) {
        return ((Outcome.Done<T>) store.perform(
                        Act.of(Caller.system("tester"), "collection.test"), () -> Outcome.done(what.get())))
                .value();
    }

    /** One whose last notice went off. */
    private Disconnection approved(int n, Duration ahead) {
        return in(() -> disconnections.add(new Disconnection(
                new DisconnectionId(new UUID(1, n)),
                AccountNo.of(n),
                CUSTOMER,
                UNIT,
                Optional.empty(),
                Money.yuan("236.40"),
                NOW.plus(ahead),
                false,
                "wang",
                List.of(),
                Optional.empty(),
                new DisconnectionStage.Approved("li", NOW, Optional.of(NOW)),
                Version.NEW)));
    }

    private CarryingOutDisconnections carryingOut() {
        MemoryBalances balances = new MemoryBalances(store);
        MemoryCollectionHolds holds = new MemoryCollectionHolds(store);
        return new CarryingOutDisconnections(
                store,
                disconnections,
                new KnowingCircumstances(
                        new MemoryArrears(balances, holds),
                        holds,
                        new MemoryCollectionCases(store),
                        accounts,
                        new MemoryCustomers(store),
                        new MemoryContracts(store),
                        new MemoryFaultReports(store),
                        new MemoryDisconnectionBans(store),
                        new MemoryPrepaidControls(store, balances)),
                day -> POLICY,
                new OrderingMeters(
                        store,
                        new MemoryFieldAddresses(store),
                        new MemoryMeterCommands(store),
                        () -> NOW,
                        UUID::randomUUID,
                        store),
                () -> new WorkingCalendar("test", List.of(), new TreeSet<>()),
                () -> NOW,
                store);
    }

    @Test
    void those_that_wait_keep_nobody_else_waiting() {
        for (int n = 1; n <= 2; n++) {
            Account account = Account.open(
                            AccountNo.of(n), CUSTOMER, UNIT, UseCategory.RESIDENTIAL, LocalDate.of(2020, 3, 1))
                    .state();
            in(() -> {
                accounts.add(account);
                return true;
            });
            approved(n, Duration.ofMinutes(60));
        }
        // Nobody knows its account any more: it has nothing to wait for.
        Disconnection last = approved(3, Duration.ofMinutes(90));
        assertThat(carryingOut().carryOutDue(1)).isEqualTo(1);
        assertThat(disconnections.find(last.id()).orElseThrow().stage()).isInstanceOf(DisconnectionStage.Stopped.class);
        assertThat(disconnections
                        .find(new DisconnectionId(new UUID(1, 1)))
                        .orElseThrow()
                        .stage())
                .isInstanceOf(DisconnectionStage.Approved.class);
    }
}

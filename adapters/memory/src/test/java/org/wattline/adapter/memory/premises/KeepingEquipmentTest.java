package org.wattline.adapter.memory.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.StaleState;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.application.premises.equipment.SampleEquipment;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.EquipmentRefusal;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.point.TransformerTable.Connection;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.UseCategory;

class KeepingEquipmentTest {
    private static final Caller CLERK = Caller.system("clerk");
    private static final AccountNo ACCOUNT = AccountNo.of(1);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final MemoryStore store = new MemoryStore(() -> Instant.parse("2026-03-01T04:00:00Z"), UUID::randomUUID);
    private final MemoryAccounts accounts = new MemoryAccounts(store);
    private final KeepingEquipment keeping = new KeepingEquipment(
            store,
            new MemoryEquipmentRegister(store),
            accounts,
            day -> Optional.empty(),
            store,
            () -> Instant.parse("2026-03-01T04:00:00Z"),
            UUID::randomUUID);

    KeepingEquipmentTest() {
        Account account = Account.open(
                        ACCOUNT, new CustomerId(new UUID(7, 7)), new UnitPath("/33"), UseCategory.LARGE_INDUSTRY, FIRST)
                .state();
        assertThat(store.perform(Act.of(CLERK, "test.prepare"), () -> {
                    accounts.add(account);
                    return Outcome.done(true);
                }))
                .isEqualTo(Outcome.done(true));
    }

    private Outcome<SupplyEquipment> connect(AccountNo account, LossesTold losses) {
        return keeping.handle(
                CLERK,
                new KeepingEquipment.Connect(
                        account, SampleEquipment.transformer("1#"), losses, EquipmentState.RUNNING, FIRST));
    }

    private SupplyEquipment connected() {
        return done(connect(ACCOUNT, new LossesTold.ByNameplate(SampleEquipment.PLATE)));
    }

    private static SupplyEquipment done(Outcome<SupplyEquipment> outcome) {
        return switch (outcome) {
            case Outcome.Done<SupplyEquipment>(SupplyEquipment equipment) -> equipment;
            case Outcome.Refused<SupplyEquipment>(var why) -> throw new AssertionError(why);
        };
    }

    @Test
    void it_is_connected_sealed_described_and_disconnected_and_each_step_is_published() {
        SupplyEquipment one = connected();
        SupplyEquipment sealed = done(keeping.handle(
                CLERK,
                new KeepingEquipment.ChangeState(
                        one.id(), one.version(), EquipmentState.SUSPENDED, FIRST.plusDays(10))));
        SupplyEquipment told = done(keeping.handle(
                CLERK,
                new KeepingEquipment.Describe(
                        one.id(), sealed.version(), SampleEquipment.transformer("1#"), new LossesTold.Nowhere())));
        assertThat(told.particulars().losses()).isEmpty();
        SupplyEquipment gone = done(
                keeping.handle(CLERK, new KeepingEquipment.Disconnect(one.id(), told.version(), FIRST.plusDays(30))));
        assertThat(gone.version()).isEqualTo(new Version(4));
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly(
                        "premises.equipment-connected",
                        "premises.equipment-state-changed",
                        "premises.equipment-described",
                        "premises.equipment-disconnected");
    }

    @Test
    void what_there_is_not_is_refused() {
        connected();
        assertThat(connect(ACCOUNT, new LossesTold.Nowhere())).isEqualTo(Outcome.refused(EquipmentRefusal.NAME_TAKEN));
        assertThat(connect(AccountNo.of(2), new LossesTold.Nowhere()))
                .isEqualTo(Outcome.refused(EquipmentRefusal.NO_SUCH_ACCOUNT));
        SupplyEquipment another = done(keeping.handle(
                CLERK,
                new KeepingEquipment.Connect(
                        ACCOUNT,
                        SampleEquipment.motor("M"),
                        new LossesTold.Nowhere(),
                        EquipmentState.HOT_STANDBY,
                        FIRST)));
        assertThat(another.phases().getFirst().state()).isEqualTo(EquipmentState.HOT_STANDBY);
        assertThat(keeping.handle(
                        CLERK,
                        new KeepingEquipment.Disconnect(
                                new EquipmentId(new UUID(0, 0)), Version.NEW, FIRST.plusDays(1))))
                .isEqualTo(Outcome.refused(EquipmentRefusal.UNKNOWN));
    }

    @Test
    void a_series_that_no_table_in_force_has_is_refused() {
        assertThat(connect(ACCOUNT, new LossesTold.ByTable("S11", Connection.DYN11)))
                .isEqualTo(Outcome.refused(EquipmentRefusal.LOSSES_UNKNOWN));
    }

    @Test
    void a_version_that_is_no_longer_held_is_stale() {
        SupplyEquipment one = connected();
        for (Version other : List.of(Version.NEW, one.version().next()))
            assertThatThrownBy(() ->
                            keeping.handle(CLERK, new KeepingEquipment.Disconnect(one.id(), other, FIRST.plusDays(1))))
                    .isInstanceOf(StaleState.class);
    }
}

package org.wattline.domain.premises.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.EquipmentState;

class LifeOfEquipmentTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final Instant AT = Instant.parse("2025-02-20T02:00:00Z");
    private static final EquipmentId ID = new EquipmentId(new UUID(1, 1));
    private static final AccountNo ACCOUNT = AccountNo.of(1);
    private static final Losses PLATE =
            new Losses(Power.kw("0.48"), Power.kw("3.83"), Share.percent("1.1"), Share.percent("4"), Losses.NAMEPLATE);

    private static SupplyEquipment connected() {
        return SupplyEquipment.connecting(
                        ID,
                        ACCOUNT,
                        new CustomerId(new UUID(2, 2)),
                        new UnitPath("/33"),
                        Particulars.transformer("1#", Capacity.kva(315), PLATE),
                        EquipmentState.RUNNING,
                        FIRST,
                        AT)
                .state();
    }

    private static SupplyEquipment done(Outcome<Change<SupplyEquipment>> outcome) {
        return outcome instanceof Outcome.Done<Change<SupplyEquipment>>(var change) ? change.state() : connected();
    }

    private static Optional<EquipmentRefusal> refusal(Outcome<Change<SupplyEquipment>> outcome) {
        return outcome instanceof Outcome.Refused<Change<SupplyEquipment>>(var why)
                ? Optional.of((EquipmentRefusal) why)
                : Optional.empty();
    }

    @Test
    void its_phases_follow_one_another_and_each_knows_when_it_was_recorded() {
        LocalDate sealed = LocalDate.of(2026, 1, 11);
        LocalDate gone = LocalDate.of(2026, 5, 1);
        Outcome<Change<SupplyEquipment>> changed =
                connected().changing(EquipmentState.SUSPENDED, sealed, AT.plusSeconds(60));
        assertThat(changed.map(Change::facts))
                .isEqualTo(Outcome.done(
                        List.of(new EquipmentEvent.StateChanged(ID, ACCOUNT, EquipmentState.SUSPENDED, sealed))));
        assertThat(done(done(changed).disconnecting(gone)).phases())
                .containsExactly(
                        new Phase(Span.of(FIRST, sealed), EquipmentState.RUNNING, AT),
                        new Phase(Span.of(sealed, gone), EquipmentState.SUSPENDED, AT.plusSeconds(60)));
    }

    @Test
    void it_is_under_voltage_in_service_and_on_hot_standby_only() {
        SupplyEquipment equipment =
                done(done(connected().changing(EquipmentState.HOT_STANDBY, LocalDate.of(2026, 1, 6), AT))
                        .changing(EquipmentState.COLD_STANDBY, LocalDate.of(2026, 1, 11), AT));
        assertThat(equipment.hoursUnderVoltage(Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                .isEqualTo(240);
        assertThat(equipment.hoursUnderVoltage(Span.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 2))))
                .isEqualTo(24);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        SupplyEquipment running = connected();
        LocalDate later = FIRST.plusDays(1);
        assertThat(refusal(running.changing(EquipmentState.RUNNING, later, AT))).contains(EquipmentRefusal.SAME_STATE);
        assertThat(refusal(running.changing(EquipmentState.SUSPENDED, FIRST, AT)))
                .contains(EquipmentRefusal.BEFORE_THE_LAST_CHANGE);
        assertThat(refusal(running.disconnecting(FIRST))).contains(EquipmentRefusal.BEFORE_THE_LAST_CHANGE);
        SupplyEquipment gone = done(running.disconnecting(later));
        assertThat(refusal(gone.disconnecting(later.plusDays(1)))).contains(EquipmentRefusal.DISCONNECTED);
        assertThat(refusal(gone.changing(EquipmentState.REDUCED, later.plusDays(1), AT)))
                .contains(EquipmentRefusal.DISCONNECTED);
        assertThat(refusal(running.describing(Particulars.transformer("1#", Capacity.kva(400), PLATE))))
                .contains(EquipmentRefusal.ANOTHER_PIECE);
    }

    @Test
    void a_motor_has_no_losses_and_nothing_is_without_capacity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Particulars(
                        "M",
                        Particulars.Kind.HIGH_VOLTAGE_MOTOR,
                        Capacity.kva(200),
                        Particulars.Owner.CUSTOMER,
                        Optional.of(PLATE),
                        Optional.empty(),
                        Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Particulars.transformer("1#", Capacity.ZERO, PLATE));
    }

    @Test
    void the_page_names_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/premises.md"));
        for (EquipmentRefusal why : EquipmentRefusal.values())
            assertThat(page).contains("| " + why.rule() + " |").contains(why.code());
    }
}

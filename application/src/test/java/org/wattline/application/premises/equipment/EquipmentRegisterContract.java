package org.wattline.application.premises.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.premises.equipment.SampleEquipment.at;
import static org.wattline.application.premises.equipment.SampleEquipment.connected;
import static org.wattline.application.premises.equipment.SampleEquipment.motor;
import static org.wattline.application.premises.equipment.SampleEquipment.transformer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.arrangement.SiteStore;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.EquipmentState;

/** The promises of {@link EquipmentRegister}. */
public abstract class EquipmentRegisterContract {
    protected abstract SiteStore store();

    private SupplyEquipment added(SupplyEquipment fresh) {
        return in(store().metering(), () -> store().equipment().add(fresh));
    }

    @Test
    void stored_equipment_is_found_as_it_was_with_its_first_version() {
        for (Particulars what : List.of(transformer("1#"), motor("2#"))) {
            SupplyEquipment stored = added(connected(what));
            assertThat(stored.version()).isEqualTo(new Version(1));
            assertThat(store().equipment().find(stored.id())).contains(stored);
        }
        assertThat(store().equipment().find(new EquipmentId(new UUID(0, 0)))).isEqualTo(Optional.empty());
    }

    @Test
    void every_phase_is_kept_with_the_instant_at_which_it_was_recorded() {
        SupplyEquipment stored = added(connected(transformer("1#")));
        SupplyEquipment changed = in(store().metering(), () -> {
            SupplyEquipment held = store().equipment().find(stored.id()).orElseThrow();
            return store().equipment()
                    .save(state(held.changing(EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 11), at("2026-01-09"))
                            .then(off -> off.state()
                                    .changing(EquipmentState.RUNNING, LocalDate.of(2026, 2, 21), at("2026-02-20")))
                            .then(on -> on.state().disconnecting(LocalDate.of(2026, 5, 1)))));
        });
        assertThat(changed.version()).isEqualTo(new Version(2));
        assertThat(changed.phases()).hasSize(3);
        assertThat(store().equipment().find(stored.id())).contains(changed);
    }

    @Test
    void equipment_is_told_better() {
        SupplyEquipment stored = added(connected(motor("1#")));
        Particulars better = new Particulars(
                "1#",
                Particulars.Kind.HIGH_VOLTAGE_MOTOR,
                stored.particulars().rated(),
                Particulars.Owner.COMPANY,
                Optional.empty(),
                Optional.of("A"),
                Optional.empty());
        SupplyEquipment changed = in(
                store().metering(),
                () -> store().equipment()
                        .save(state(store().equipment()
                                .find(stored.id())
                                .orElseThrow()
                                .describing(better))));
        assertThat(store().equipment().find(stored.id())).contains(changed);
        assertThat(changed.particulars()).isEqualTo(better);
    }

    @Test
    void those_of_accounts_come_by_account_and_name() {
        SupplyEquipment two = added(connected(transformer("2#")));
        SupplyEquipment one = added(SampleEquipment.at(two.account(), motor("1#")));
        SupplyEquipment other = added(connected(transformer("1#")));
        added(connected(transformer("1#")));
        assertThat(store().equipment().ofAccounts(List.of(other.account(), two.account())))
                .containsExactly(one, two, other);
        assertThat(store().equipment().ofAccounts(List.of())).isEmpty();
    }

    @Test
    void a_piece_is_followed_from_account_to_account() {
        SupplyEquipment first = added(connected(transformer("1#")));
        SupplyEquipment second = added(SampleEquipment.following(first));
        SupplyEquipment third = added(SampleEquipment.following(second));

        assertThat(store().equipment().find(third.id())).contains(third);
        assertThat(store().equipment().lastOf(first.id())).contains(third);
        assertThat(store().equipment().lastOf(third.id())).contains(third);
        assertThat(store().equipment().lastOf(new EquipmentId(new UUID(0, 0)))).isEmpty();
        assertThat(store().equipment().pastOf(third.account())).containsExactly(first, second);
        assertThat(store().equipment().pastOf(first.account())).isEmpty();
        assertThatThrownBy(() -> added(SampleEquipment.following(first))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void an_account_has_each_name_once() {
        SupplyEquipment one = added(connected(transformer("1#")));
        assertThatThrownBy(() -> added(SampleEquipment.at(one.account(), motor("1#"))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void stale_equipment_is_not_saved() {
        SupplyEquipment stored = added(connected(transformer("1#")));
        assertThatThrownBy(() -> in(store().metering(), () -> {
                    SupplyEquipment held = store().equipment().find(stored.id()).orElseThrow();
                    return store().equipment()
                            .save(state(held.disconnecting(LocalDate.of(2026, 5, 1)))
                                    .at(new Version(7)));
                }))
                .isInstanceOf(StaleState.class);
        assertThat(store().equipment().find(stored.id())).contains(stored);
    }
}

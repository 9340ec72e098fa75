package org.wattline.application.metering.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.field.SampleField.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterOrder;

/** The promises of {@link MeterCommands} and {@link FieldAddresses}. */
public abstract class MeterCommandsContract {
    private final Concentrator line = SampleField.concentrator();

    protected abstract FieldStore store();

    private FieldAddress address() {
        return SampleField.address(store(), line);
    }

    private MeterCommand stored(MeterOrder order, Instant at) {
        return stored(SampleField.command(address(), order, at));
    }

    private MeterCommand stored(MeterCommand command) {
        return in(store().metering(), () -> {
            store().commands().add(command);
            return command.at(new Version(1));
        });
    }

    private MeterCommand saved(MeterCommand command) {
        return in(store().metering(), () -> {
            assertThat(store().commands().find(command.id())).isPresent();
            return store().commands().save(command);
        });
    }

    private List<MeterCommand> due(Instant now, int perConcentrator) {
        return in(store().metering(), () -> store().commands().due(now, 1000, perConcentrator)).stream()
                .filter(command -> command.concentrator().equals(line))
                .toList();
    }

    @Test
    void an_order_is_found_as_it_was_at_every_stage() {
        MeterCommand proposed = stored(MeterOrder.TRIP, NOW);
        assertThat(store().commands().find(proposed.id())).contains(proposed);
        MeterCommand queued = saved(state(proposed.approved("approver", NOW)));
        MeterCommand sent = saved(state(queued.takenUp(NOW)));
        MeterCommand again = saved(state(sent.tried(NOW.plusSeconds(5), "silent", true)));
        MeterCommand retried = saved(state(again.takenUp(NOW.plusSeconds(60))));
        MeterCommand confirmed = saved(state(retried.confirmed(NOW.plusSeconds(61), Map.of("relay", "OPEN"))));
        assertThat(store().commands().find(proposed.id())).contains(confirmed);
        assertThat(confirmed.version()).isEqualTo(new Version(6));
        assertThat(again.stage())
                .isEqualTo(new CommandStage.Queued(1, NOW.plusSeconds(35), true, Optional.of("silent")));
        assertThat(retried.stage()).isEqualTo(new CommandStage.Sent(2, NOW.plusSeconds(360), true));
        for (MeterCommand each : List.of(
                state(sent.failed(NOW, "NO_DATA")),
                state(queued.cancelled("orderer", NOW)),
                state(queued.takenUp(NOW.plusSeconds(7200))))) {
            MeterCommand other = stored(SampleField.command(address(), MeterOrder.READ, NOW));
            MeterCommand ended = new MeterCommand(
                    other.id(),
                    other.meter(),
                    other.unit(),
                    line,
                    MeterOrder.READ,
                    other.reason(),
                    other.orderedBy(),
                    other.orderedAt(),
                    other.expiresAt(),
                    Optional.empty(),
                    each.stage(),
                    other.version());
            assertThat(store().commands().find(other.id())).contains(other);
            assertThat(saved(ended)).isEqualTo(ended.at(new Version(2)));
            assertThat(store().commands().find(other.id())).contains(ended.at(new Version(2)));
        }
        assertThat(due(NOW.plusSeconds(86_400), 100)).as("ended").isEmpty();
    }

    @Test
    void a_stale_order_is_not_saved() {
        MeterCommand command = stored(MeterOrder.READ, NOW);
        assertThat(saved(state(command.takenUp(NOW))).version()).isEqualTo(new Version(2));
        assertThatThrownBy(() -> saved(state(command.cancelled("orderer", NOW))))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void what_is_due_comes_longest_due_first_and_a_line_gets_no_more_than_it_bears() {
        MeterCommand third = stored(MeterOrder.READ, NOW.plusSeconds(3));
        MeterCommand first = stored(MeterOrder.READ, NOW.plusSeconds(1));
        MeterCommand second = stored(MeterOrder.READ, NOW.plusSeconds(2));
        MeterCommand waiting = stored(MeterOrder.TRIP, NOW);
        assertThat(due(NOW, 10)).isEmpty();
        assertThat(due(NOW.plusSeconds(3), 10)).containsExactly(first, second, third);
        assertThat(due(NOW.plusSeconds(3), 2)).containsExactly(first, second);
        MeterCommand sent = saved(state(first.takenUp(NOW.plusSeconds(3))));
        assertThat(due(NOW.plusSeconds(3), 2)).as("one is on the way").containsExactly(second);
        assertThat(due(NOW.plusSeconds(303), 10)).as("its server died").containsExactly(second, third, sent);
        assertThat(due(NOW.plusSeconds(3600), 10)).as("nobody approved").contains(waiting);
    }

    @Test
    void orders_are_listed_newest_first_by_scope_meter_and_state() {
        FieldAddress address = address();
        MeterCommand older = stored(SampleField.command(address, MeterOrder.READ, NOW));
        MeterCommand newer = stored(SampleField.command(address, MeterOrder.TRIP, NOW.plusSeconds(1)));
        Optional<CommandStage.State> any = Optional.empty();
        Scope own = new Scope(Optional.of(SampleMetering.UNIT), Optional.empty());
        Page<MeterCommand> page =
                store().commands().list(own, Optional.of(address.meter()), any, Page.Request.first(1));
        assertThat(page.items()).containsExactly(newer);
        assertThat(store().commands()
                        .list(own, Optional.of(address.meter()), any, new Page.Request(1, page.next()))
                        .items())
                .containsExactly(older);
        assertThat(store().commands()
                        .list(
                                own,
                                Optional.of(address.meter()),
                                Optional.of(CommandStage.State.QUEUED),
                                Page.Request.first(9))
                        .items())
                .containsExactly(older);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/44")), Optional.empty());
        assertThat(store().commands()
                        .list(elsewhere, Optional.of(address.meter()), any, Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void an_address_is_kept_with_its_password_and_changed() {
        FieldAddress address = address();
        FieldAddress kept = in(store().metering(), () -> {
            store().addresses().add(address);
            return address.at(new Version(1));
        });
        assertThat(store().addresses().find(address.meter())).contains(kept);
        FieldAddress moved = state(kept.changed(new FieldAddress(
                kept.meter(),
                kept.unit(),
                kept.protocol(),
                SampleField.concentrator(),
                kept.address(),
                Optional.empty(),
                Version.NEW)));
        assertThat(moved.password()).as("left out").isEqualTo(kept.password());
        FieldAddress saved = in(store().metering(), () -> {
            assertThat(store().addresses().find(moved.meter())).contains(kept);
            return store().addresses().save(moved);
        });
        assertThat(saved).isEqualTo(moved.at(new Version(2)));
        assertThat(store().addresses().find(List.of(address.meter()))).containsExactly(saved);
        assertThat(store().addresses()
                        .list(Scope.EVERYTHING, Page.Request.first(500))
                        .items())
                .contains(saved);
    }
}

package org.wattline.application.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.meter;
import static org.wattline.application.metering.SampleMetering.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.Register;

/** The promises of {@link Meters}. */
public abstract class MetersContract {
    private static final Comparator<Meter> BY_NUMBER =
            Comparator.comparing(meter -> meter.no().value());

    protected abstract MeteringStore store();

    private Meter stored() {
        Meter meter = meter(Register.ACTIVE_IMPORT, Register.MAX_DEMAND);
        return in(store(), () -> {
            store().meters().add(meter);
            return meter.at(new Version(1));
        });
    }

    @Test
    void a_stored_meter_is_found_as_it_was() {
        Meter meter = stored();
        assertThat(store().meters().find(meter.no())).contains(meter);
    }

    @Test
    void a_saved_meter_has_its_next_version() {
        Meter meter = stored();
        Meter next = in(
                store(),
                () -> store().meters()
                        .save(state(
                                store().meters().find(meter.no()).orElseThrow().take(MeterState.Step.VERIFY))));
        assertThat(next).isEqualTo(state(meter.take(MeterState.Step.VERIFY)).at(new Version(2)));
        assertThat(store().meters().find(meter.no())).contains(next);
    }

    @Test
    void a_stale_meter_is_not_saved() {
        Meter meter = stored();
        assertThatThrownBy(() -> in(store(), () -> {
                    Meter held = store().meters().find(meter.no()).orElseThrow();
                    return store().meters().save(held.at(new Version(9)));
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void an_asset_number_is_given_once() {
        Meter meter = stored();
        assertThatThrownBy(() -> in(store(), () -> {
                    store().meters().add(meter.at(Version.NEW));
                    return meter;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void meters_of_a_scope_are_listed_by_number_and_state() {
        Meter one = stored();
        Meter two = stored();
        Scope unit = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(list(unit, Optional.of(MeterState.IN_STOCK)))
                .contains(one, two)
                .isSortedAccordingTo(BY_NUMBER);
        assertThat(list(Scope.EVERYTHING, Optional.empty())).contains(one, two);
        assertThat(list(unit, Optional.of(MeterState.SCRAPPED))).doesNotContain(one, two);
        assertThat(list(new Scope(Optional.of(new UnitPath("/3")), Optional.empty()), Optional.empty()))
                .isEmpty();
        assertThat(list(new Scope(Optional.empty(), Optional.of(Set.of(new UUID(7, 7)))), Optional.empty()))
                .isEmpty();
        Page<Meter> first = store().meters().list(unit, Optional.empty(), Page.Request.first(1));
        Page<Meter> second = store().meters().list(unit, Optional.empty(), new Page.Request(1, first.next()));
        assertThat(first.items().getFirst().no().value())
                .isLessThan(second.items().getFirst().no().value());
    }

    private List<Meter> list(Scope scope, Optional<MeterState> state) {
        return store().meters().list(scope, state, Page.Request.first(500)).items();
    }

    @Test
    void known_numbers_are_told_from_unknown_ones() {
        Meter meter = stored();
        assertThat(store().meters().known(List.of(meter.no(), new AssetNo("UNKNOWN"))))
                .containsExactly(meter.no());
        assertThat(store().meters().known(List.of())).isEmpty();
    }
}

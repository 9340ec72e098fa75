package org.wattline.application.metering.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.CollectingTerminal;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.DeviceType;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.upkeep.AssetUpkeep;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.metering.upkeep.Seal;
import org.wattline.domain.premises.AreaCode;

/** The promises of the ports of assets. */
public abstract class AssetPortsContract {
    private static final Scope OWN = new Scope(Optional.of(SampleMetering.UNIT), Optional.empty());
    private static final Scope ELSEWHERE = new Scope(Optional.of(new UnitPath("/44")), Optional.empty());

    protected abstract AssetStore store();

    private AssetPorts ports() {
        return store().assets();
    }

    private <T> T unit(Supplier<T> work) {
        return in(store().metering(), work);
    }

    private Device added(DeviceType type) {
        return unit(() -> ports().devices().add(SampleAssets.device(type)));
    }

    private MeteringPoint point() {
        return SampleMetering.stored(store().metering(), SampleMetering.point());
    }

    private Meter meter() {
        return unit(() -> {
            Meter fresh = SampleMetering.meter(Register.ACTIVE_IMPORT);
            store().metering().meters().add(fresh);
            return fresh;
        });
    }

    @Test
    void a_device_is_found_with_its_nameplate_and_goes_on() {
        Device transformer = added(SampleAssets.current("150/5"));
        assertThat(transformer.version()).isEqualTo(new Version(1));
        assertThat(ports().devices().find(transformer.no())).contains(transformer);
        Device verified = unit(() -> ports().devices()
                .save(state(
                        ports().devices().find(transformer.no()).orElseThrow().take(MeterState.Step.VERIFY))));
        assertThat(ports().devices().find(transformer.no())).contains(verified);
        Device terminal = added(SampleAssets.concentrator());
        assertThat(ports().devices().find(terminal.no())).contains(terminal);
        assertThatThrownBy(() -> unit(() -> {
                    Device held = ports().devices().find(terminal.no()).orElseThrow();
                    return ports().devices().save(held.at(new Version(9)));
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void an_asset_number_is_given_once_to_whatever_kind() {
        Meter meter = meter();
        Device same = Device.received(meter.no(), meter.unit(), "X", SampleAssets.concentrator())
                .state();
        assertThatThrownBy(() -> unit(() -> ports().devices().add(same))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void devices_are_listed_by_kind_and_state() {
        Device one = added(SampleAssets.current("150/5"));
        Device two = added(SampleAssets.concentrator());
        assertThat(devices(OWN, Optional.empty(), Optional.empty()))
                .containsSubsequence(one, two)
                .isSortedAccordingTo((a, b) -> a.no().compareTo(b.no()));
        assertThat(devices(OWN, Optional.of(AssetKind.CONCENTRATOR), Optional.of(MeterState.IN_STOCK)))
                .contains(two)
                .doesNotContain(one);
        assertThat(devices(OWN, Optional.empty(), Optional.of(MeterState.SCRAPPED)))
                .isEmpty();
        assertThat(devices(ELSEWHERE, Optional.empty(), Optional.empty())).isEmpty();
    }

    private List<Device> devices(Scope scope, Optional<AssetKind> kind, Optional<MeterState> state) {
        return all(page -> ports().devices().list(scope, kind, state, page));
    }

    @Test
    void the_transformers_of_a_point_are_kept_from_one_instant_to_another() {
        MeteringPoint point = point();
        Device old = added(SampleAssets.current("150/5"));
        Device fresh = added(SampleAssets.current("300/5"));
        InstrumentSet first = unit(() -> ports().instruments()
                .add(state(InstrumentSet.none(point)
                        .change(List.of(), List.of(SampleAssets.in(old, Phase.A)), at("2026-01-01"), point))));
        assertThat(first.version()).isEqualTo(new Version(1));
        assertThat(ports().instruments().find(point.no())).contains(first);
        InstrumentSet next = unit(() -> ports().instruments()
                .save(state(ports().instruments()
                        .find(point.no())
                        .orElseThrow()
                        .change(
                                List.of(old.no()),
                                List.of(SampleAssets.in(fresh, Phase.A)),
                                at("2026-01-16"),
                                point))));
        assertThat(ports().instruments().find(point.no())).contains(next);
        assertThat(next.fittings()).hasSize(2);
        assertThatThrownBy(() -> unit(() -> {
                    assertThat(ports().instruments().find(point.no())).isPresent();
                    return ports().instruments().save(first);
                }))
                .isInstanceOf(StaleState.class);
        MeteringPoint other = point();
        assertThatThrownBy(() -> unit(() -> ports().instruments()
                        .add(state(InstrumentSet.none(other)
                                .change(
                                        List.of(),
                                        List.of(SampleAssets.in(fresh, Phase.A)),
                                        at("2026-01-16"),
                                        other)))))
                .as("a transformer is in one place at a time")
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_terminal_is_found_with_the_meters_that_it_collects() {
        AssetNo meter = meter().no();
        CollectingTerminal up = terminal();
        CollectingTerminal collecting = unit(() -> ports().terminals()
                .save(state(ports().terminals()
                        .find(up.terminal())
                        .orElseThrow()
                        .collect(List.of(meter), at("2026-01-01"), Set.of()))));
        assertThat(ports().terminals().find(up.terminal())).contains(collecting);
        assertThat(ports().terminals().collected(List.of(meter, SampleMetering.assetNo())))
                .containsExactly(meter);
        CollectingTerminal other = terminal();
        assertThatThrownBy(() -> unit(() -> ports().terminals()
                        .save(state(ports().terminals()
                                .find(other.terminal())
                                .orElseThrow()
                                .collect(List.of(meter), at("2026-01-02"), Set.of())))))
                .isInstanceOf(AlreadyThere.class);
        CollectingTerminal down = unit(() -> ports().terminals()
                .save(state(
                        ports().terminals().find(up.terminal()).orElseThrow().remove(at("2026-01-16")))));
        assertThat(ports().terminals().find(up.terminal())).contains(down);
        assertThat(ports().terminals().collected(List.of(meter))).isEmpty();
    }

    private CollectingTerminal terminal() {
        Device device = added(SampleAssets.concentrator());
        return unit(() -> ports().terminals()
                .add(state(CollectingTerminal.none(device).install(new AreaCode("A-01"), at("2026-01-01")))));
    }

    private static AssetUpkeep none() {
        return AssetUpkeep.none(SampleMetering.assetNo(), AssetKind.METER, SampleMetering.UNIT);
    }

    private AssetUpkeep verified(AssetUpkeep held, String day, DeviceClass deviceClass) {
        AssetUpkeep next = state(held.verified(SampleAssets.passed(day, deviceClass), SampleAssets.CYCLES));
        return held.version().equals(Version.NEW) ? unit(() -> ports().upkeeps().add(next)) : saved(next);
    }

    private AssetUpkeep saved(AssetUpkeep changed) {
        return unit(() -> {
            assertThat(ports().upkeeps().find(changed.asset())).isPresent();
            return ports().upkeeps().save(changed);
        });
    }

    @Test
    void an_asset_is_found_with_all_that_was_done_to_it() {
        AssetUpkeep held = verified(none(), "2026-01-31", DeviceClass.I);
        assertThat(held.version()).isEqualTo(new Version(1));
        String seal = "F-" + held.asset();
        AssetUpkeep sealed = saved(state(held.sealed(seal, Seal.Place.BOX, at("2026-03-01"), "team", false)));
        AssetUpkeep again = verified(sealed, "2026-03-01", DeviceClass.V);
        AssetUpkeep off = saved(state(again.unsealed(
                seal, new Seal.Off(at("2026-03-02"), "team", Seal.Cause.FOUND_BROKEN, Optional.of("箱门被撬")))));
        assertThat(ports().upkeeps().find(held.asset())).contains(off);
        assertThat(off.version()).isEqualTo(new Version(4));
        assertThat(ports().upkeeps().used(seal)).as("though it came off").isTrue();
        assertThat(ports().upkeeps().used("F-NEVER")).isFalse();
        assertThatThrownBy(() -> saved(again)).isInstanceOf(StaleState.class);
    }

    @Test
    void what_is_due_is_listed_the_longest_due_first() {
        AssetUpkeep later = verified(none(), "2025-02-01", DeviceClass.I);
        AssetUpkeep sooner = verified(none(), "2025-01-01", DeviceClass.I);
        AssetUpkeep samples = verified(none(), "2025-01-01", DeviceClass.V);
        assertThat(due("2025-08-02", OWN)).containsSubsequence(sooner, later).doesNotContain(samples);
        assertThat(due("2025-08-01", OWN)).contains(sooner).doesNotContain(later);
        assertThat(due("2025-08-02", ELSEWHERE)).isEmpty();
    }

    private List<AssetUpkeep> due(String before, Scope scope) {
        return all(page -> ports().upkeeps().due(scope, LocalDate.parse(before), page));
    }

    @Test
    void assets_of_all_kinds_are_listed_by_number() {
        Meter meter = meter();
        Device transformer = added(SampleAssets.current("150/5"));
        AssetUpkeep due =
                verified(AssetUpkeep.none(meter.no(), AssetKind.METER, meter.unit()), "2026-01-31", DeviceClass.I);
        AssetViews.Row row = new AssetViews.Row(
                meter.no(), AssetKind.METER, meter.unit(), meter.model(), MeterState.IN_STOCK, due.dueOn());
        assertThat(ports().views().find(meter.no())).contains(row);
        assertThat(ports().views().find(transformer.no()))
                .map(AssetViews.Row::kind)
                .contains(AssetKind.CURRENT_TRANSFORMER);
        assertThat(listed(Optional.empty(), Optional.empty())).containsSubsequence(meter.no(), transformer.no());
        assertThat(listed(Optional.of(AssetKind.CURRENT_TRANSFORMER), Optional.empty()))
                .contains(transformer.no())
                .doesNotContain(meter.no());
        assertThat(listed(Optional.empty(), Optional.of(LocalDate.of(2026, 8, 1))))
                .contains(meter.no())
                .doesNotContain(transformer.no());
        assertThat(listed(Optional.empty(), Optional.of(LocalDate.of(2026, 7, 31))))
                .doesNotContain(meter.no());
    }

    private List<AssetNo> listed(Optional<AssetKind> kind, Optional<LocalDate> dueBefore) {
        AssetViews.Filter filter = new AssetViews.Filter(kind, Optional.of(MeterState.IN_STOCK), dueBefore);
        return all(page -> ports().views().list(OWN, filter, page)).stream()
                .map(AssetViews.Row::no)
                .toList();
    }

    /** By twos, so that the pages are tried. */
    private static <T> List<T> all(Function<Page.Request, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = list.apply(new Page.Request(2, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }
}

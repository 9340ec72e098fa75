package org.wattline.domain.metering.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.AssetEvent;
import org.wattline.domain.metering.asset.AssetKind;

class KeepingAnAssetTrustworthyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant NOW = Instant.parse("2026-03-31T02:00:00Z");
    private static final Optional<CheckCycles> CYCLES = Optional.of(new CheckCycles(
            "TEST",
            Span.startingOn(DAY),
            "a test",
            List.of(
                    new CheckCycles.Cycle(AssetKind.METER, Optional.of(DeviceClass.I), 6),
                    new CheckCycles.Cycle(AssetKind.METER, Optional.of(DeviceClass.III), 24),
                    new CheckCycles.Cycle(AssetKind.CURRENT_TRANSFORMER, Optional.empty(), 120))));

    private final AssetUpkeep none = AssetUpkeep.none(new AssetNo("M-0001"), AssetKind.METER, new UnitPath("/33"));

    private static Verification.Result result(LocalDate on, boolean passed, DeviceClass deviceClass) {
        return new Verification.Result(on, passed, "计量中心", "C-1", deviceClass);
    }

    @Test
    void an_asset_that_passed_is_due_after_the_cycle_of_its_kind_and_class() {
        assertThat(none.dueOn()).isEmpty();
        assertThat(state(none.verified(result(DAY, true, DeviceClass.I), CYCLES))
                        .dueOn())
                .contains(LocalDate.of(2026, 9, 30));
        assertThat(state(none.verified(result(DAY, true, DeviceClass.V), CYCLES))
                        .dueOn())
                .as("by samples")
                .isEmpty();
        AssetUpkeep transformer =
                AssetUpkeep.none(new AssetNo("CT-0001"), AssetKind.CURRENT_TRANSFORMER, new UnitPath("/33"));
        assertThat(state(transformer.verified(result(DAY, true, DeviceClass.V), CYCLES))
                        .dueOn())
                .contains(LocalDate.of(2036, 3, 31));
        assertThat(none.verified(result(DAY, true, DeviceClass.I), Optional.empty()))
                .isEqualTo(Outcome.refused(UpkeepRefusal.NO_CYCLE));
    }

    @Test
    void an_asset_that_failed_is_due_at_once_until_it_passes() {
        AssetUpkeep failed = state(none.verified(result(DAY, false, DeviceClass.III), CYCLES));
        assertThat(failed.dueOn()).contains(DAY);
        assertThat(state(failed.verified(result(DAY, true, DeviceClass.III), CYCLES))
                        .dueOn())
                .contains(LocalDate.of(2028, 3, 31));
        assertThat(failed.verified(result(DAY.minusDays(1), true, DeviceClass.III), CYCLES))
                .isEqualTo(Outcome.refused(UpkeepRefusal.VERIFIED_LATER));
    }

    @Test
    void a_seal_is_used_once_and_comes_off_once() {
        AssetUpkeep sealed = state(none.sealed("F-0001", Seal.Place.BOX, NOW, "team", false));
        assertThat(none.sealed("F-0001", Seal.Place.BOX, NOW, "team", true))
                .isEqualTo(Outcome.refused(UpkeepRefusal.SEAL_USED));
        Seal.Off work = new Seal.Off(NOW, "reader", Seal.Cause.WORK, Optional.empty());
        assertThat(sealed.unsealed(
                        "F-0001", new Seal.Off(NOW.minusSeconds(1), "reader", Seal.Cause.WORK, Optional.empty())))
                .isEqualTo(Outcome.refused(UpkeepRefusal.OFF_BEFORE_ON));
        AssetUpkeep off = state(sealed.unsealed("F-0001", work));
        assertThat(off.seals()).containsExactly(new Seal("F-0001", Seal.Place.BOX, NOW, "team", Optional.of(work)));
        assertThat(off.unsealed("F-0001", work)).isEqualTo(Outcome.refused(UpkeepRefusal.NO_WHOLE_SEAL));
    }

    @Test
    void a_broken_seal_needs_a_reason_and_is_an_event_of_its_own() {
        AssetUpkeep sealed = state(none.sealed("F-0001", Seal.Place.BOX, NOW, "team", false));
        assertThat(sealed.unsealed("F-0001", new Seal.Off(NOW, "reader", Seal.Cause.FOUND_BROKEN, Optional.empty())))
                .isEqualTo(Outcome.refused(UpkeepRefusal.REASON_NEEDED));
        assertThat(facts(sealed.unsealed(
                        "F-0001", new Seal.Off(NOW, "reader", Seal.Cause.FOUND_BROKEN, Optional.of("箱门被撬")))))
                .containsExactly(new AssetEvent(
                        "metering.seal-broken",
                        "M-0001",
                        Map.of("asset", "M-0001", "seal", "F-0001", "place", "BOX", "cause", "FOUND_BROKEN")));
    }

    private static <T> T state(Outcome<Change<T>> outcome) {
        return change(outcome).state();
    }

    private static <T> List<Event> facts(Outcome<Change<T>> outcome) {
        return change(outcome).facts();
    }

    private static <T> Change<T> change(Outcome<Change<T>> outcome) {
        if (outcome instanceof Outcome.Done<Change<T>>(Change<T> change)) return change;
        throw new AssertionError(outcome);
    }
}

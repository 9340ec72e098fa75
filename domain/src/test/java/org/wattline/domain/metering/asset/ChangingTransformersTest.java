package org.wattline.domain.metering.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.metering.SamplePoints.day;
import static org.wattline.domain.metering.SamplePoints.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.SamplePoints;
import org.wattline.domain.metering.asset.DeviceType.Collector;
import org.wattline.domain.metering.asset.DeviceType.InstrumentTransformer;
import org.wattline.domain.quantity.Ratio;

class ChangingTransformersTest {
    private static final Instant JAN_1 = day("2026-01-01");
    private static final Instant JAN_16 = day("2026-01-16");
    private final MeteringPoint bare = SamplePoints.empty();
    private final MeteringPoint metered = SamplePoints.metered("150/5", "10000/100", Register.ACTIVE_IMPORT);
    private final InstrumentSet none = InstrumentSet.none(bare);
    private final InstrumentSet three = done(none.change(
            List.of(),
            List.of(ct("CT-A", "150/5", Phase.A), ct("CT-B", "150/5", Phase.B), ct("CT-C", "150/5", Phase.C)),
            JAN_1,
            bare));

    private static InstrumentSet.PutIn ct(String no, String plate, Phase... phases) {
        return in(no, AssetKind.CURRENT_TRANSFORMER, plate, false, phases);
    }

    private static InstrumentSet.PutIn in(
            String no, AssetKind kind, String plate, boolean threePhase, Phase... phases) {
        return new InstrumentSet.PutIn(
                device(
                        no,
                        new InstrumentTransformer(kind, new RatedRatio(plate), new AccuracyClass("0.5S"), threePhase)),
                Set.of(phases));
    }

    private static Device device(String no, DeviceType type) {
        return Device.received(new AssetNo(no), new UnitPath("/33/3301"), "LZZBJ9-10", type)
                .state();
    }

    private void refused(
            InstrumentSet set, MeteringPoint of, List<String> out, List<InstrumentSet.PutIn> in, Refusal why) {
        assertThat(set.change(out.stream().map(AssetNo::new).toList(), in, JAN_16, of))
                .isEqualTo(Outcome.refused(why));
    }

    @Test
    void the_multiplier_is_the_ratio_of_what_is_in_place() {
        InstrumentSet both = done(three.change(
                List.of(),
                List.of(in("VT-1", AssetKind.VOLTAGE_TRANSFORMER, "10000/100", true, Phase.values())),
                JAN_1,
                bare));
        assertThat(both.agreed(Optional.empty(), Optional.empty(), JAN_16))
                .isEqualTo(Outcome.done(new Ratios(Ratio.of(30), Ratio.of(100))));
        assertThat(three.agreed(Optional.of(Ratio.parse("150/5")), Optional.of(Ratio.of(100)), JAN_16))
                .as("what is told of a kind without assets stands")
                .isEqualTo(Outcome.done(new Ratios(Ratio.of(30), Ratio.of(100))));
        assertThat(none.agreed(Optional.empty(), Optional.empty(), JAN_16))
                .isEqualTo(Outcome.done(new Ratios(Ratio.ONE, Ratio.ONE)));
        assertThat(three.agreed(Optional.of(Ratio.ONE), Optional.empty(), JAN_16))
                .isEqualTo(Outcome.refused(AssetRefusal.RATIO_DIFFERS));
        assertThat(three.agreed(Optional.empty(), Optional.empty(), JAN_1.minusSeconds(1)))
                .isEqualTo(Outcome.refused(AssetRefusal.CHANGED_LATER));
    }

    @Test
    void others_take_their_place_at_the_same_instant() {
        Change<InstrumentSet> change = changed(three.change(
                List.of(new AssetNo("CT-A"), new AssetNo("CT-B"), new AssetNo("CT-C")),
                List.of(ct("CT-D", "300/5", Phase.A), ct("CT-E", "300/5", Phase.B), ct("CT-F", "300/5", Phase.C)),
                JAN_16,
                metered));
        InstrumentSet next = change.state();
        assertThat(next.fittings()).hasSize(6);
        assertThat(next.fittings().getFirst())
                .isEqualTo(new Fitting(
                        new AssetNo("CT-A"),
                        AssetKind.CURRENT_TRANSFORMER,
                        new RatedRatio("150/5"),
                        Set.of(Phase.A),
                        JAN_1,
                        Optional.of(JAN_16)));
        assertThat(next.after(three, metered.installations().getLast()))
                .isEqualTo(new Ratios(Ratio.of(60), Ratio.of(100)));
        assertThat(change.facts())
                .containsExactly(new AssetEvent(
                        "metering.transformers-changed",
                        bare.no().value(),
                        Map.of("point", bare.no().value(), "at", JAN_16.toString(), "inPlace", "CT-D,CT-E,CT-F")));
    }

    @Test
    void without_transformers_a_meter_is_connected_directly() {
        InstrumentSet out = done(three.change(
                List.of(new AssetNo("CT-A"), new AssetNo("CT-B"), new AssetNo("CT-C")), List.of(), JAN_16, metered));
        assertThat(out.after(three, metered.installations().getLast())).isEqualTo(new Ratios(Ratio.ONE, Ratio.of(100)));
    }

    @Test
    void what_leaves_the_ratio_in_doubt_is_refused() {
        refused(three, bare, List.of(), List.of(ct("CT-X", "150/5", Phase.A)), AssetRefusal.PHASE_TAKEN);
        refused(
                three,
                bare,
                List.of("CT-A"),
                List.of(ct("CT-X", "300/5", Phase.A)),
                AssetRefusal.RATIOS_DIFFER_BY_PHASE);
        refused(three, metered, List.of("CT-A"), List.of(), AssetRefusal.PHASE_LEFT_EMPTY);
        refused(three, bare, List.of("CT-X"), List.of(), AssetRefusal.NOT_IN_PLACE);
        refused(three, bare, List.of(), List.of(), AssetRefusal.NOTHING_TO_CHANGE);
        refused(none, bare, List.of(), List.of(ct("CT-X", "150/5", Phase.A, Phase.B)), AssetRefusal.PHASES_DO_NOT_FIT);
        refused(
                none,
                bare,
                List.of(),
                List.of(new InstrumentSet.PutIn(device("T-01", new Collector(AssetKind.TERMINAL)), Set.of(Phase.A))),
                AssetRefusal.NO_TRANSFORMER);
        assertThat(three.change(List.of(new AssetNo("CT-A")), List.of(), JAN_1, bare))
                .isEqualTo(Outcome.refused(AssetRefusal.CHANGED_LATER));
        assertThat(none.change(List.of(), List.of(ct("CT-X", "150/5", Phase.A)), JAN_1.minusSeconds(1), metered))
                .as("the meter was hung up by another ratio afterwards")
                .isEqualTo(Outcome.refused(AssetRefusal.CHANGED_LATER));
    }

    @Test
    void a_nameplate_has_a_ratio_of_one_or_more() {
        assertThat(new RatedRatio("10000/100").ratio()).isEqualTo(Ratio.of(100));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatedRatio("5/150"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatedRatio("150"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccuracyClass("0.3"));
    }

    private static <T> Change<T> changed(Outcome<Change<T>> outcome) {
        if (outcome instanceof Outcome.Done<Change<T>>(Change<T> change)) return change;
        throw new AssertionError(outcome);
    }
}

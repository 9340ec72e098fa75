package org.wattline.domain.rating.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.TransformerTable.Connection;
import org.wattline.domain.rating.point.TransformerTable.Row;
import org.wattline.domain.tariff.SampleTariffs;

class LosingEnergyTest {
    static final TransformerLoss S11 = new TransformerLoss(
            Capacity.kva(315), Power.kw("0.48"), Power.kw("3.83"), Share.percent("1.1"), Share.percent("4"));
    static final Energy WP = Energy.kwh(82000);
    static final ReactiveEnergy WQ = ReactiveEnergy.kvarh(31000);

    @Test
    void E3_8_a_transformer_loses_iron_by_hours_and_copper_by_load() {
        assertThat(S11.iron(744)).isEqualTo(Energy.kwh("357.12"));
        assertThat(S11.copper(WP, WQ, 744, BigDecimal.ONE)).isEqualTo(Energy.kwh("398.70"));
        assertThat(S11.copper(WP, WQ, 744, new BigDecimal("1.05"))).isEqualTo(Energy.kwh("418.64"));
        assertThat(S11.magnetising(744)).isEqualTo(ReactiveEnergy.kvarh("2577.96"));
        assertThat(S11.leakage(WP, WQ, 744)).isEqualTo(ReactiveEnergy.kvarh("1311.66"));
        assertThatIllegalArgumentException().isThrownBy(() -> S11.copper(WP, WQ, 0, BigDecimal.ONE));
        Lost lost = done(Lost.of(List.of(transformer(744)), WP, WQ));
        assertThat(lost.active()).isEqualTo(Energy.kwh("755.82"));
        assertThat(lost.active().billed()).isEqualTo(Energy.kwh(756));
        assertThat(lost.reactive()).isEqualTo(ReactiveEnergy.kvarh("3889.62"));
        assertThat(lost.steps())
                .extracting(step -> step.sentence().en())
                .containsExactly(
                        "Iron loss of transformer 1#: 744 hours under voltage, 357.12 kWh and 2577.96 kvarh.",
                        "Copper loss of transformer 1#: 82000 kWh and 31000 kvarh through it, 398.7 kWh and 1311.66 kvarh lost.");
    }

    @Test
    void a_sealed_transformer_loses_nothing_and_cannot_have_carried_energy() {
        assertThat(done(Lost.of(List.of(transformer(0)), Energy.ZERO, ReactiveEnergy.ZERO))
                        .active())
                .isEqualTo(Energy.ZERO);
        assertThat(refusal(Lost.of(List.of(transformer(0)), WP, WQ)).code()).isEqualTo("rating.energy-without-voltage");
        assertThat(done(Lost.of(List.of(transformer(240)), Energy.ZERO, ReactiveEnergy.ZERO))
                        .active())
                .isEqualTo(Energy.kwh("115.2"));
    }

    @Test
    void two_transformers_share_the_load_by_capacity_and_hours() {
        Loss both = new Loss.Transformers(
                List.of(new Loss.Unit("1#", S11, 744), new Loss.Unit("2#", S11, 744)),
                new Loss.Copper.ByLoad(BigDecimal.ONE));
        Lost lost = done(Lost.of(List.of(both), WP, WQ));
        assertThat(lost.byHours()).isEqualTo(Energy.kwh("714.24"));
        assertThat(lost.byLoad().kwh().doubleValue()).isBetween(199.30, 199.40);
    }

    @Test
    void losses_by_percentage_by_agreement_by_formula_and_by_table() {
        Loss byShare = new Loss.ByShare("L1", Share.percent("2.5"), Share.percent("1"));
        assertThat(done(Lost.of(List.of(byShare), WP, WQ)))
                .extracting(Lost::byLoad, Lost::reactive)
                .containsExactly(Energy.kwh(2050), ReactiveEnergy.kvarh(310));
        assertThat(done(Lost.of(List.of(new Loss.Fixed("L1", Energy.kwh(300))), WP, WQ))
                        .active())
                .isEqualTo(Energy.kwh(300));
        // 0.45 Ω/km × 3 km × (82000² + 31000²) / (10² × 744) / 1000
        Loss line = new Loss.Line(
                "10kV line", new BigDecimal("0.45"), new BigDecimal("3"), BigDecimal.TEN, BigDecimal.ONE, 744);
        assertThat(done(Lost.of(List.of(line), WP, WQ)).active()).isEqualTo(Energy.kwh("139.45"));
        Loss table = new Loss.Lookup(
                "cable",
                List.of(
                        new Loss.Entry(Energy.kwh(50000), Energy.kwh(120)),
                        new Loss.Entry(Energy.kwh(100000), Energy.kwh(310))));
        assertThat(done(Lost.of(List.of(table), WP, WQ)).active()).isEqualTo(Energy.kwh(310));
        assertThat(refusal(Lost.of(List.of(table), Energy.kwh(100001), WQ)).code())
                .isEqualTo("rating.beyond-loss-table");
        assertThat(refusal(Lost.of(
                                List.of(new Loss.Line(
                                        "l", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0)),
                                WP,
                                WQ))
                        .code())
                .isEqualTo("rating.energy-without-voltage");
        Loss copper = new Loss.Transformers(
                List.of(new Loss.Unit("1#", S11, 744)), new Loss.Copper.ByShare(Share.percent("1.5")));
        assertThat(done(Lost.of(List.of(copper), WP, WQ)).active()).isEqualTo(Energy.kwh("1587.12"));
    }

    @Test
    void losses_follow_one_another_from_the_meter_outwards() {
        Loss line = new Loss.ByShare("line", Share.percent("1"), Share.NONE);
        Lost lost = done(Lost.of(List.of(transformer(744), line), WP, WQ));
        assertThat(lost.active()).isEqualTo(Energy.kwh("755.82").plus(Energy.kwh("827.56")));
    }

    @Test
    void the_table_gives_a_nameplate_or_says_what_it_lacks() {
        TransformerTable table = new TransformerTable(
                SampleTariffs.provision("TRANSFORMER-LOSS", "1", "GB/T 6451"),
                List.of(
                        new Row(
                                "S11",
                                Capacity.kva(315),
                                Power.kw("0.48"),
                                Power.kw("3.83"),
                                Power.kw("3.65"),
                                Optional.of(Share.percent("1.4")),
                                Share.percent("4")),
                        new Row(
                                "S13",
                                Capacity.kva(315),
                                Power.kw("0.34"),
                                Power.kw("3.83"),
                                Power.kw("3.65"),
                                Optional.empty(),
                                Share.percent("4"))));
        assertThat(done(table.find("S11", Capacity.kva(315), Connection.YYN0)).load())
                .isEqualTo(Power.kw("3.65"));
        assertThat(refusal(table.find("S9", Capacity.kva(315), Connection.DYN11))
                        .code())
                .isEqualTo("rating.loss-not-in-table");
        assertThat(refusal(table.find("S13", Capacity.kva(315), Connection.DYN11))
                        .code())
                .isEqualTo("rating.no-load-current-unknown");
    }

    static Loss transformer(int hours) {
        return new Loss.Transformers(List.of(new Loss.Unit("1#", S11, hours)), new Loss.Copper.ByLoad(BigDecimal.ONE));
    }
}

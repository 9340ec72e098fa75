package org.wattline.application.metering.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.arrangement.Surroundings;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.TariffId;

/** The promises of {@link PointArrangements}. */
public abstract class PointArrangementsContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<PointLoss> EVERY_LOSS = List.of(
            new PointLoss.InTransformers(
                    List.of(new EquipmentId(new UUID(1, 1)), new EquipmentId(new UUID(1, 2))),
                    new PointLoss.Copper.ByLoad(new BigDecimal("1.05"))),
            new PointLoss.InTransformers(
                    List.of(new EquipmentId(new UUID(1, 3))), new PointLoss.Copper.ByShare(Share.percent("2"))),
            new PointLoss.Percentage("cable", Share.percent("1.5"), Share.NONE),
            new PointLoss.PerMonth("bus bar", Energy.kwh("12.5")),
            new PointLoss.Line(
                    "line", new BigDecimal("0.17"), new BigDecimal("3.2"), new BigDecimal("10"), BigDecimal.ONE));

    protected abstract SiteStore store();

    private static PointArrangement of(MeteringPoint point, Arrangement... each) {
        List<Arranged> all = new java.util.ArrayList<>();
        for (int i = 0; i < each.length; i++)
            all.add(new Arranged(
                    i == each.length - 1
                            ? Span.startingOn(FIRST.plusMonths(i))
                            : Span.of(FIRST.plusMonths(i), FIRST.plusMonths(i + 1)),
                    each[i],
                    at("2025-12-30")));
        return new PointArrangement(point.no(), point.account(), point.customer(), point.unit(), all, Version.NEW);
    }

    private static Arrangement main(List<PointLoss> losses) {
        return new Arrangement(
                Optional.empty(),
                new QuantityRule.ByMeter(),
                losses,
                Optional.empty(),
                PowerFactorParticipation.ENERGY_AND_MONEY,
                Optional.of("1"));
    }

    private static Arrangement below(MeteringPoint above, QuantityRule quantity) {
        return new Arrangement(
                Optional.of(above.no()),
                quantity,
                List.of(),
                Optional.of(new Arrangement.OwnPrice(new TariffId("ZJ-RES-ANNUAL"), true)),
                PowerFactorParticipation.SEPARATE);
    }

    private PointArrangement added(PointArrangement fresh) {
        return in(store().metering(), () -> store().arrangements().add(fresh));
    }

    private MeteringPoint point() {
        return stored(store().metering(), metered(Register.ACTIVE_IMPORT));
    }

    @Test
    void every_kind_of_loss_quantity_and_price_is_found_as_it_was() {
        MeteringPoint above = point();
        PointArrangement main = added(of(above, main(EVERY_LOSS)));
        PointArrangement sub = added(of(
                point(),
                below(above, new QuantityRule.ByMeter()),
                below(above, new QuantityRule.OfPlant()),
                below(above, new QuantityRule.PerMonth(Energy.kwh("600.5"))),
                below(above, new QuantityRule.PerDay(Energy.kwh(7))),
                below(above, new QuantityRule.ShareOfRest(Share.percent("3.25"))),
                below(above, new QuantityRule.ShareOfAll(Share.percent("10")))));
        assertThat(main.version()).isEqualTo(new Version(1));
        assertThat(store().arrangements().find(main.point())).contains(main);
        assertThat(store().arrangements().find(sub.point())).contains(sub);
        assertThat(store().arrangements().find(point().no())).isEqualTo(Optional.empty());
    }

    @Test
    void something_is_told_of_a_point_once() {
        MeteringPoint point = point();
        added(of(point, main(List.of())));
        assertThatThrownBy(() -> added(of(point, main(EVERY_LOSS)))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void another_place_ends_the_one_before_and_overwrites_nothing() {
        MeteringPoint point = point();
        added(of(point, main(List.of())));
        Surroundings alone = new Surroundings(List.of(point), List.of(), Set.of());
        PointLoss cable = new PointLoss.Percentage("cable", Share.percent("1"), Share.NONE);
        PointArrangement changed = in(store().metering(), () -> {
            PointArrangement held = store().arrangements().find(point.no()).orElseThrow();
            return store().arrangements()
                    .save(state(held.arranging(main(List.of(cable)), FIRST.plusDays(15), alone, at("2026-01-14"))));
        });
        assertThat(changed.version()).isEqualTo(new Version(2));
        assertThat(changed.arranged()).hasSize(2);
        assertThat(store().arrangements().find(point.no())).contains(changed);
    }

    @Test
    void a_stale_arrangement_is_not_saved() {
        PointArrangement stored = added(of(point(), main(List.of())));
        assertThatThrownBy(() -> in(store().metering(), () -> {
                    PointArrangement held =
                            store().arrangements().find(stored.point()).orElseThrow();
                    return store().arrangements()
                            .save(state(held.ending(FIRST.plusDays(3))).at(new Version(7)));
                }))
                .isInstanceOf(StaleState.class);
        assertThat(store().arrangements().find(stored.point())).contains(stored);
    }

    @Test
    void those_of_accounts_come_by_number_of_their_points() {
        PointArrangement one = added(of(point(), main(List.of())));
        PointArrangement two = added(of(point(), main(EVERY_LOSS)));
        added(of(point(), main(List.of())));
        assertThat(store().arrangements().ofAccounts(List.of(two.account(), one.account())))
                .containsExactly(one, two);
        assertThat(store().arrangements().ofAccounts(List.of())).isEmpty();
    }
}

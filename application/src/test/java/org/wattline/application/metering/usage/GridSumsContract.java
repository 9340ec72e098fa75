package org.wattline.application.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.point;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.stored;
import static org.wattline.application.metering.SampleMetering.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.metering.usage.Member;
import org.wattline.domain.metering.usage.SumTerm;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;

/** The promises of {@link VirtualPoints} and {@link AreaBalances}, and how points are found by the grid. */
public abstract class GridSumsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final Scope CUSTOMER = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(7, 7))));

    protected abstract UsageStore store();

    private VirtualPoint fresh(Optional<AreaCode> supplies, SumTerm... terms) {
        VirtualPointNo no = VirtualPointNo.of(store().metering().numbers().next("virtual-point"));
        return VirtualPoint.compose(
                        no, "总表", new UnitPath("/33/3301"), supplies, Optional.empty(), FIRST, List.of(terms), NOW)
                .state();
    }

    private static SumTerm plus(Member member) {
        return new SumTerm(SumTerm.Sign.ADDED, member);
    }

    private static SumTerm meter() {
        return plus(new Member.Point(MeteringPointNo.of(1), Channel.ACTIVE_IMPORT));
    }

    /** A feeder with one transformer area, of names that nobody else has. */
    private AreaCode area() {
        long number = store().metering().numbers().next("area");
        AreaCode code = new AreaCode("AREA-" + number);
        FeederCode feeder = new FeederCode("LINE-" + number);
        in(store().metering(), () -> {
            store().network()
                    .put(
                            List.of(new Feeder(
                                    feeder, "线路", VoltageLevel.AC_10_KV, "变电站", new UnitPath("/33"), Version.NEW)),
                            List.of(new TransformerArea(
                                    code, "台区", feeder, Capacity.kva(315), new UnitPath("/33/3301"), Version.NEW)));
            return code;
        });
        return code;
    }

    @Test
    void a_virtual_point_is_kept_with_all_its_compositions() {
        AreaCode area = area();
        VirtualPoint other = in(store().metering(), () -> store().virtual().add(fresh(Optional.empty(), meter())));
        VirtualPoint added = in(store().metering(), () -> {
            store().virtual().reserve();
            return store().virtual().add(fresh(Optional.of(area), meter()));
        });
        VirtualPoint changed = value(added.recomposing(
                        FIRST.plusDays(31), List.of(meter(), plus(new Member.Virtual(other.no()))), Set.of(), NOW))
                .state();
        VirtualPoint saved = saved(changed);
        assertThat(saved).isEqualTo(changed.at(new Version(2)));
        assertThat(store().virtual().find(added.no())).contains(saved);
        assertThat(store().virtual().findAll(List.of(added.no(), other.no()))).containsExactly(other, saved);
        assertThat(store().virtual().supplying(List.of(area, new AreaCode("NOWHERE"))))
                .containsExactly(saved);
        assertThatThrownBy(() -> saved(changed)).isInstanceOf(StaleState.class);
    }

    private VirtualPoint saved(VirtualPoint changed) {
        return in(store().metering(), () -> {
            assertThat(store().virtual().find(changed.no())).isPresent();
            return store().virtual().save(changed);
        });
    }

    @Test
    void an_areas_supply_is_told_once() {
        AreaCode area = area();
        in(store().metering(), () -> store().virtual().add(fresh(Optional.of(area), meter())));
        assertThatThrownBy(() -> in(store().metering(), () -> store().virtual().add(fresh(Optional.of(area), meter()))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_feeders_supply_is_told_once() {
        FeederCode feeder = new FeederCode(area().code().replace("AREA", "LINE"));
        VirtualPoint gate = in(store().metering(), () -> store().virtual().add(feeding(feeder)));
        assertThat(store().virtual().feeding(List.of(feeder))).containsExactly(gate);
        assertThat(store().virtual().fed(Page.Request.first(500)).items()).contains(feeder);
        assertThat(store().virtual()
                        .fed(new Page.Request(500, Optional.of(feeder.code())))
                        .items())
                .doesNotContain(feeder);
        assertThatThrownBy(() -> in(store().metering(), () -> store().virtual().add(feeding(feeder))))
                .isInstanceOf(AlreadyThere.class);
    }

    private VirtualPoint feeding(FeederCode feeder) {
        VirtualPointNo no = VirtualPointNo.of(store().metering().numbers().next("virtual-point"));
        return VirtualPoint.compose(
                        no,
                        "线路总表",
                        new UnitPath("/33/3301"),
                        Optional.empty(),
                        Optional.of(feeder),
                        FIRST,
                        List.of(meter()),
                        NOW)
                .state();
    }

    @Test
    void virtual_points_are_listed_within_a_scope() {
        VirtualPoint mine = in(store().metering(), () -> store().virtual().add(fresh(Optional.empty(), meter())));
        assertThat(listed(new Scope(Optional.of(new UnitPath("/33")), Optional.empty())))
                .contains(mine.no());
        assertThat(listed(new Scope(Optional.of(new UnitPath("/44")), Optional.empty())))
                .isEmpty();
        assertThat(listed(CUSTOMER)).isEmpty();
    }

    private List<VirtualPointNo> listed(Scope scope) {
        return store().virtual().list(scope, Page.Request.first(500)).items().stream()
                .map(VirtualPoint::no)
                .toList();
    }

    @Test
    void points_are_found_by_area_and_areas_by_feeder() {
        AreaCode area = area();
        MeteringPoint there = stored(store().metering(), point().inArea(area));
        stored(store().metering(), point());
        assertThat(store().metering().points().inAreas(List.of(area))).containsExactly(there);
        assertThat(store().network().areasOf(new FeederCode(area.code().replace("AREA", "LINE"))))
                .extracting(TransformerArea::code)
                .containsExactly(area);
    }

    @Test
    void a_point_that_moved_was_in_each_area_on_its_days() {
        AreaCode before = area();
        AreaCode after = area();
        MeteringPoint settled = stored(store().metering(), point().inArea(before));
        MeteringPoint mover = stored(store().metering(), point().inArea(before));
        LocalDate day = FIRST.plusDays(10);
        AreaMembership move = state(AreaMembership.of(mover).moved(after, day, day));
        moved(move);
        AreaMembership held = move.at(new Version(1));
        assertThat(store().memberships().findAll(List.of(mover.no(), settled.no())))
                .containsExactly(held);
        Span month = Span.of(FIRST, FIRST.plusDays(31));
        assertThat(store().memberships().in(List.of(before, after), month))
                .containsExactlyInAnyOrder(
                        new AreaMemberships.Member(before, settled.no(), month),
                        new AreaMemberships.Member(
                                before, mover.no(), move.stays().getFirst().days()),
                        new AreaMemberships.Member(after, mover.no(), Span.startingOn(day)));
        assertThat(store().memberships().in(List.of(after), Span.of(FIRST, day)))
                .isEmpty();
        assertThat(store().memberships().changes(List.of(before), month)).containsExactly(day);
        AreaMembership back = state(held.moved(before, day.plusDays(5), day.plusDays(5)));
        moved(back);
        assertThat(store().memberships().changes(List.of(after), month)).containsExactly(day, day.plusDays(5));
        assertThatThrownBy(() -> moved(back)).isInstanceOf(StaleState.class);
    }

    private void moved(AreaMembership membership) {
        in(store().metering(), () -> {
            store().memberships().findAll(List.of(membership.point()));
            store().memberships().store(List.of(membership));
            return true;
        });
    }

    private static AreaBalance balance(AreaCode area, int day, String supply, LossBand band) {
        return new AreaBalance(
                area,
                new UnitPath("/33/3301"),
                FIRST.plusDays(day),
                Optional.of(supply).filter(kwh -> !kwh.isEmpty()).map(Energy::kwh),
                Energy.kwh("90.123456"),
                3,
                supply.isEmpty() ? List.of(MeteringPointNo.of(1), MeteringPointNo.of(2)) : List.of(),
                1,
                band);
    }

    @Test
    void balances_are_calculated_anew_in_place() {
        AreaCode area = area();
        AreaBalance before = balance(area, 0, "", LossBand.NOT_COMPUTABLE);
        AreaBalance after = balance(area, 0, "100.5", LossBand.HIGH);
        AreaBalance next = balance(area, 1, "91", LossBand.NORMAL);
        put(before, next);
        assertThat(store().balances().of(area, Span.of(FIRST, FIRST.plusDays(2))))
                .containsExactly(before, next);
        put(after);
        assertThat(store().balances().of(area, Span.of(FIRST, FIRST.plusDays(1))))
                .containsExactly(after);
        Scope all = Scope.EVERYTHING;
        assertThat(on(all, Optional.empty())).contains(after);
        assertThat(on(all, Optional.of(LossBand.HIGH))).contains(after);
        assertThat(on(all, Optional.of(LossBand.CRITICAL))).doesNotContain(after);
        assertThat(on(new Scope(Optional.of(new UnitPath("/44")), Optional.empty()), Optional.empty()))
                .isEmpty();
        assertThat(on(CUSTOMER, Optional.empty())).isEmpty();
    }

    private void put(AreaBalance... balances) {
        in(store().metering(), () -> {
            store().balances().put(List.of(balances));
            return balances.length;
        });
    }

    private List<AreaBalance> on(Scope scope, Optional<LossBand> band) {
        return store().balances()
                .on(FIRST, scope, band, Page.Request.first(500))
                .items();
    }
}

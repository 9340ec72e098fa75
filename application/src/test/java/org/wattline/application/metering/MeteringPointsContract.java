package org.wattline.application.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.dials;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.stored;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.Ratio;

/** The promises of {@link MeteringPoints}. */
public abstract class MeteringPointsContract {
    protected abstract MeteringStore store();

    @Test
    void a_stored_point_is_found_as_it_was_with_its_first_version() {
        MeteringPoint point = exchanged(metered(Ratio.parse("300/5"), Register.ACTIVE_IMPORT, Register.MAX_DEMAND));
        assertThat(stored(store(), point)).isEqualTo(point.at(new Version(1)));
        assertThat(store().points().find(point.no())).contains(point.at(new Version(1)));
    }

    @Test
    void an_unknown_point_is_not_found() {
        assertThat(store().points().find(MeteringPointNo.of(99_999_999_999L))).isEmpty();
    }

    @Test
    void a_number_is_given_once() {
        MeteringPoint point = stored(store(), metered(Register.ACTIVE_IMPORT));
        assertThatThrownBy(() -> stored(store(), point.at(Version.NEW))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void many_points_are_added_at_once_as_they_are() {
        MeteringPoint one = exchanged(metered(Ratio.parse("300/5"), Register.ACTIVE_IMPORT));
        MeteringPoint other = metered(Register.ACTIVE_IMPORT, Register.MAX_DEMAND);
        in(store(), () -> {
            store().points().addAll(List.of(one, other));
            return one;
        });
        assertThat(store().points().findAll(List.of(one.no(), other.no())))
                .containsExactlyInAnyOrder(one.at(new Version(1)), other.at(new Version(1)));
    }

    @Test
    void a_meter_that_was_moved_is_known_by_its_places_and_since_when() {
        MeteringPoint point = stored(store(), metered(Register.ACTIVE_IMPORT));
        in(
                store(),
                () -> store().points()
                        .save(state(
                                store().points().find(point.no()).orElseThrow().moved("yard", at("2026-02-01")))));

        assertThat(store().points().find(point.no()).orElseThrow().installations())
                .extracting(each -> each.place().orElse("—") + " " + each.meter())
                .containsExactly(
                        "— " + point.open().orElseThrow().meter(),
                        "yard " + point.open().orElseThrow().meter());
    }

    @Test
    void a_saved_point_has_its_next_version_and_new_installations() {
        MeteringPoint point = stored(store(), metered(Register.ACTIVE_IMPORT));
        MeteringPoint next = in(
                store(),
                () -> store().points()
                        .save(exchanged(store().points().find(point.no()).orElseThrow())));
        assertThat(next.version()).isEqualTo(new Version(2));
        assertThat(next.installations()).hasSize(2);
        assertThat(store().points().find(point.no())).contains(next);
    }

    @Test
    void a_point_knows_what_was_told_of_it_when() {
        MeteringPoint point = stored(store(), metered(Register.ACTIVE_IMPORT));
        MeteringPoint next = in(store(), () -> {
            MeteringPoint held = store().points().find(point.no()).orElseThrow();
            return store().points().save(exchanged(held).told(held, at("2026-03-20")));
        });
        MeteringPoint found = store().points().find(point.no()).orElseThrow();
        assertThat(found).isEqualTo(next);
        assertThat(found.knownAt(at("2026-03-19")).installations()).isEqualTo(point.installations());
        assertThat(found.knownAt(at("2026-03-20"))).isEqualTo(found);
    }

    @Test
    void a_stale_point_is_not_saved() {
        MeteringPoint point = stored(store(), metered(Register.ACTIVE_IMPORT));
        assertThatThrownBy(() -> in(store(), () -> {
                    MeteringPoint held = store().points().find(point.no()).orElseThrow();
                    return store().points().save(exchanged(held).at(new Version(7)));
                }))
                .isInstanceOf(StaleState.class);
        assertThat(store().points().find(point.no())).contains(point);
    }

    @Test
    void points_are_found_by_numbers_accounts_and_meters_in_the_order_of_their_numbers() {
        MeteringPoint one = stored(store(), metered(Register.ACTIVE_IMPORT));
        MeteringPoint two = stored(store(), exchanged(metered(Register.ACTIVE_IMPORT)));
        stored(store(), metered(Register.ACTIVE_IMPORT));
        assertThat(store().points().findAll(List.of(two.no(), one.no(), one.no())))
                .containsExactly(one, two);
        assertThat(store().points().ofAccounts(List.of(two.account(), one.account())))
                .containsExactly(one, two);
        List<AssetNo> meters = List.of(
                two.installations().getFirst().meter(), one.open().orElseThrow().meter(), new AssetNo("UNKNOWN"));
        assertThat(store().points().measuredBy(meters)).containsExactly(one, two);
        assertThat(store().points().findAll(List.of())).isEmpty();
    }

    @Test
    void points_are_listed_within_a_scope() {
        MeteringPoint one = stored(store(), metered(Register.ACTIVE_IMPORT));
        MeteringPoint two = stored(store(), metered(Register.ACTIVE_IMPORT));
        Page.Request page = Page.Request.first(500);
        Scope customer =
                new Scope(Optional.empty(), Optional.of(Set.of(one.customer().value())));
        assertThat(store().points().list(customer, Optional.empty(), page).items())
                .containsExactly(one);
        assertThat(store().points()
                        .list(customer, Optional.of(two.account()), page)
                        .items())
                .isEmpty();
        Scope unit = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(store().points().list(unit, Optional.of(two.account()), page).items())
                .containsExactly(two);
        Scope other = new Scope(Optional.of(new UnitPath("/3")), Optional.empty());
        assertThat(store().points().list(other, Optional.empty(), page).items()).isEmpty();
        Page<MeteringPoint> first = store().points().list(unit, Optional.empty(), Page.Request.first(1));
        assertThat(first.next()).isPresent();
    }

    @Test
    void a_meter_hangs_at_one_point_at_a_time() {
        MeteringPoint one = stored(store(), metered(Register.ACTIVE_IMPORT));
        AssetNo meter = one.open().orElseThrow().meter();
        MeteringPoint other = state(SampleMetering.point()
                .install(meter, dials(Register.ACTIVE_IMPORT), Ratio.ONE, Ratio.ONE, at("2026-02-01")));
        assertThatThrownBy(() -> stored(store(), other)).isInstanceOf(AlreadyThere.class);
        assertThat(store().points().find(other.no())).isEqualTo(Optional.empty());
    }

    private static MeteringPoint exchanged(MeteringPoint point) {
        return state(point.exchange(
                SampleMetering.assetNo(), dials(Register.ACTIVE_IMPORT), Ratio.ONE, Ratio.ONE, at("2026-02-01")));
    }
}

package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.DAY;
import static org.wattline.application.access.SampleAccess.NOW;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;

/** What every store of units and positions promises. */
public abstract class OrganisationContract extends Unitwise {
    protected abstract OrganisationUnits units();

    protected abstract UnitViews unitViews();

    protected abstract Positions positions();

    @Test
    void a_unit_is_found_whole_with_all_its_names() {
        UnitPath path = SampleAccess.path();
        Unit fresh = SampleAccess.unit(path);
        inUnit(() -> units().add(fresh));
        Unit renamed = done(units().find(path).orElseThrow().rename(Text.of("新浙江", "New"), DAY.plusDays(3), NOW))
                .state();
        Unit second = save(renamed);
        Unit closed = done(second.close(DAY.plusDays(30), false)).state();
        Unit stored = save(closed);
        assertThat(units().find(path)).contains(stored);
        assertThat(stored.names()).isEqualTo(closed.names()).hasSize(2);
        assertThat(stored.open(DAY.plusDays(30))).isFalse();
        assertThatThrownBy(() -> save(closed)).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> inUnit(() -> units().add(fresh))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void units_know_those_directly_below_and_lists_the_whole_scope() {
        UnitPath province = SampleAccess.path();
        UnitPath other = new UnitPath(province.path() + "X");
        inUnit(() -> {
            units().add(SampleAccess.unit(province.child("2").child("21")));
            units().add(SampleAccess.unit(province.child("2")));
            units().add(SampleAccess.unit(province));
            units().add(SampleAccess.unit(province.child("1")));
            units().add(SampleAccess.unit(other.child("1")));
        });
        assertThat(units().below(province))
                .extracting(Unit::path)
                .containsExactly(province.child("1"), province.child("2"));
        Scope scope = new Scope(Optional.of(province), Optional.empty());
        Page<Unit> first = unitViews().list(scope, Page.Request.first(3));
        assertThat(first.items())
                .extracting(Unit::path)
                .containsExactly(province, province.child("1"), province.child("2"));
        Page<Unit> second = unitViews().list(scope, new Page.Request(3, first.next()));
        assertThat(second.items())
                .extracting(Unit::path)
                .containsExactly(province.child("2").child("21"));
        assertThat(second.next()).isEmpty();
        assertThat(unitViews().list(OF_CUSTOMERS, Page.Request.first(3)).items())
                .isEmpty();
    }

    @Test
    void a_position_is_found_whole_and_stored_under_its_version() {
        Position fresh = SampleAccess.position();
        inUnit(() -> positions().add(fresh));
        Position read = positions().find(fresh.code()).orElseThrow();
        assertThat(read.at(fresh.version())).isEqualTo(fresh);
        Position redefined = read.redefine(Text.of("审核员", "Reviewer"), Set.of(), UnitLevel.CITY, Set.of())
                .state();
        Position stored = save(redefined);
        assertThat(positions().find(fresh.code())).contains(stored);
        assertThat(positions().all())
                .contains(stored)
                .extracting(Position::code)
                .isSorted();
        assertThatThrownBy(() -> save(redefined)).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> inUnit(() -> positions().add(fresh))).isInstanceOf(AlreadyThere.class);
    }

    private Unit save(Unit next) {
        return saved(() -> units().find(next.path()), units()::save, next);
    }

    private Position save(Position next) {
        return saved(() -> positions().find(next.code()), positions()::save, next);
    }
}

package org.wattline.adapter.memory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.adapter.memory.access.AccessDesk.ADMIN;
import static org.wattline.adapter.memory.access.AccessDesk.BILLER;
import static org.wattline.adapter.memory.access.AccessDesk.CITY;
import static org.wattline.adapter.memory.access.AccessDesk.COUNTY;
import static org.wattline.adapter.memory.access.AccessDesk.done;
import static org.wattline.adapter.memory.access.AccessDesk.refusal;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.FoundingUnits;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;

class OrganisingTheCompanyTest {
    private static final Text NAME = Text.of("西湖供电所", "Xihu station");
    private final AccessDesk desk = new AccessDesk();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void furnish() {
        desk.furnished();
        today = desk.clock.today();
    }

    @Test
    void a_station_is_founded_below_a_county() {
        Unit station = done(desk.founding.handle(
                ADMIN, new FoundingUnits.Found(COUNTY, "33010601", UnitLevel.STATION, NAME, today)));
        assertThat(station.path()).isEqualTo(COUNTY.child("33010601"));
        assertThat(desk.units.below(COUNTY)).containsExactly(station);
        assertThat(desk.store.feed().after("0", 500))
                .last()
                .extracting("type", "subject")
                .containsExactly("access.unit-founded", "/33/3301/330106/33010601");
    }

    @Test
    void a_unit_is_founded_once_below_an_existing_unit_of_a_higher_level_on_a_day_on_which_that_exists() {
        assertThat(found(CITY, "330106", UnitLevel.COUNTY, today)).isEqualTo("ACC-02 access.unit-exists");
        assertThat(found(new UnitPath("/42"), "4201", UnitLevel.CITY, today)).isEqualTo("ACC-01 access.no-such-unit");
        assertThat(found(COUNTY, "X", UnitLevel.COUNTY, today)).isEqualTo("ACC-04 access.level-not-below-parent");
        assertThat(found(COUNTY, "X", UnitLevel.STATION, today.minusDays(1)))
                .isEqualTo("ACC-03 access.parent-not-open");
    }

    @Test
    void a_name_holds_from_its_day_on() {
        Text later = Text.of("新西湖", "New Xihu");
        Unit renamed = done(desk.founding.handle(ADMIN, new FoundingUnits.Rename(COUNTY, later, today.plusDays(10))));
        assertThat(renamed.name(today.plusDays(9)).en()).isEqualTo("Unit");
        assertThat(renamed.name(today.plusDays(10))).isEqualTo(later);
        Unit corrected = done(desk.founding.handle(ADMIN, new FoundingUnits.Rename(COUNTY, NAME, today.plusDays(10))));
        assertThat(corrected.name(today.plusDays(10))).isEqualTo(NAME);
        assertThat(refusal(desk.founding.handle(ADMIN, new FoundingUnits.Rename(COUNTY, later, today.minusDays(1)))))
                .isEqualTo("ACC-05 access.unit-not-open");
        assertThat(refusal(desk.founding.handle(ADMIN, new FoundingUnits.Rename(new UnitPath("/9"), later, today))))
                .isEqualTo("ACC-01 access.no-such-unit");
    }

    @Test
    void a_unit_closes_after_those_below_it() {
        LocalDate day = today.plusDays(5);
        assertThat(refusal(desk.founding.handle(ADMIN, new FoundingUnits.Close(CITY, day))))
                .isEqualTo("ACC-06 access.units-below-open");
        done(desk.founding.handle(ADMIN, new FoundingUnits.Close(COUNTY, day)));
        Unit closed = done(desk.founding.handle(ADMIN, new FoundingUnits.Close(CITY, day)));
        assertThat(closed.open(day.minusDays(1))).isTrue();
        assertThat(closed.open(day)).isFalse();
        assertThat(refusal(desk.founding.handle(ADMIN, new FoundingUnits.Close(CITY, day))))
                .isEqualTo("ACC-05 access.unit-not-open");
        assertThat(refusal(desk.founding.handle(ADMIN, new FoundingUnits.Close(new UnitPath("/9"), day))))
                .isEqualTo("ACC-01 access.no-such-unit");
    }

    @Test
    void positions_name_permissions_of_the_catalogue_only() {
        var unknown = terms(Set.of(new Permission("billing:isue")));
        var known = terms(Set.of(AccessDesk.SEE));
        PositionCode fresh = new PositionCode("READER");
        assertThat(refusal(desk.defining.handle(ADMIN, new DefiningPositions.Define(fresh, unknown))))
                .isEqualTo("ACC-09 access.unknown-permission");
        assertThat(refusal(desk.defining.handle(ADMIN, new DefiningPositions.Redefine(BILLER, unknown))))
                .isEqualTo("ACC-09 access.unknown-permission");
        assertThat(refusal(desk.defining.handle(ADMIN, new DefiningPositions.Define(BILLER, known))))
                .isEqualTo("ACC-08 access.position-exists");
        assertThat(refusal(desk.defining.handle(ADMIN, new DefiningPositions.Redefine(fresh, known))))
                .isEqualTo("ACC-07 access.no-such-position");
        assertThat(done(desk.defining.handle(ADMIN, new DefiningPositions.Redefine(BILLER, known)))
                        .permissions())
                .containsExactly(AccessDesk.SEE);
    }

    private static DefiningPositions.Terms terms(Set<Permission> permissions) {
        return new DefiningPositions.Terms(Text.of("核算员", "Biller"), permissions, UnitLevel.COUNTY, Set.of());
    }

    private String found(UnitPath parent, String code, UnitLevel level, LocalDate from) {
        return refusal(desk.founding.handle(ADMIN, new FoundingUnits.Found(parent, code, level, NAME, from)));
    }
}

package org.wattline.adapter.memory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.adapter.memory.access.AccessDesk.ADMIN;
import static org.wattline.adapter.memory.access.AccessDesk.BILLER;
import static org.wattline.adapter.memory.access.AccessDesk.CASHIER;
import static org.wattline.adapter.memory.access.AccessDesk.CITY;
import static org.wattline.adapter.memory.access.AccessDesk.COUNTY;
import static org.wattline.adapter.memory.access.AccessDesk.HERE;
import static org.wattline.adapter.memory.access.AccessDesk.PASSWORD;
import static org.wattline.adapter.memory.access.AccessDesk.done;
import static org.wattline.adapter.memory.access.AccessDesk.refusal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.AppointingFirstAdministrators;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.OpeningSessions;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.kernel.Span;

class AdministeringStaffTest {
    private final AccessDesk desk = new AccessDesk().furnished();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void day() {
        today = desk.clock.today();
    }

    @Test
    void the_first_start_appoints_one_administrator_with_a_generated_password() {
        AccessDesk fresh = new AccessDesk();
        Optional<AppointingFirstAdministrators.Appointed> first = done(fresh.appointing.handle(ADMIN));
        assertThat(first).isPresent();
        assertThat(done(fresh.appointing.handle(ADMIN))).isEmpty();
        var signIn = new OpeningSessions.SignIn(first.get().login(), first.get().password(), Optional.empty());
        OpeningSessions.Tokens tokens = done(fresh.signing.handle(HERE, signIn));
        assertThat(tokens.passwordChangeRequired()).isTrue();
        assertThat(fresh.who(tokens).orElseThrow().permissions())
                .as("nothing until the password is changed")
                .isEmpty();
    }

    @Test
    void an_account_is_opened_with_a_login_of_its_own_in_a_unit_of_ones_own() {
        Login login = new Login("li.na");
        assertThat(open(ADMIN, login, new UnitPath("/99"), PASSWORD)).isEqualTo("ACC-01 access.no-such-unit");
        assertThat(open(ADMIN, login, COUNTY, new Password("short1A"))).isEqualTo("ACC-20 access.weak-password");
        assertThat(open(ADMIN, login, COUNTY, new Password("Li.Na-2026"))).isEqualTo("ACC-20 access.weak-password");
        assertThat(open(chief(COUNTY), login, CITY, PASSWORD)).isEqualTo("ACC-18 access.outside-own-unit");
        assertThat(open(chief(CITY), login, COUNTY, PASSWORD)).startsWith("done");
        assertThat(open(ADMIN, new Login("LI.NA"), COUNTY, PASSWORD)).isEqualTo("ACC-11 access.login-taken");
    }

    @Test
    void a_position_is_held_from_its_first_day_and_no_longer_on_the_day_it_is_taken_away() {
        Login login = desk.staff("li.na", COUNTY);
        LocalDate monday = today.plusDays(7);
        StaffAccount assigned = done(desk.assigning.handle(
                ADMIN, new AssigningPositions.Assign(login, BILLER, COUNTY, Span.startingOn(monday))));
        assertThat(assigned.positions(COUNTY, monday.minusDays(1))).isEmpty();
        assertThat(assigned.positions(COUNTY, monday)).containsExactly(BILLER);
        StaffAccount ended = done(desk.assigning.handle(
                ADMIN, new AssigningPositions.Unassign(login, BILLER, COUNTY, monday.plusDays(3))));
        assertThat(ended.positions(COUNTY, monday.plusDays(2))).containsExactly(BILLER);
        assertThat(ended.positions(COUNTY, monday.plusDays(3))).isEmpty();
        assertThat(ended.assignments())
                .as("the first record is withdrawn, not overwritten")
                .hasSize(2);
        StaffAccount never =
                done(desk.assigning.handle(ADMIN, new AssigningPositions.Unassign(login, BILLER, COUNTY, monday)));
        assertThat(never.positions(COUNTY, monday)).isEmpty();
        assertThat(never.assignments()).hasSize(2);
    }

    @Test
    void every_refusal_of_assigning() {
        Login login = desk.staff("li.na", COUNTY);
        PositionCode unknown = new PositionCode("NOBODY");
        assertThat(assign(ADMIN, new Login("nobody"), BILLER, COUNTY, today))
                .isEqualTo("ACC-10 access.no-such-account");
        assertThat(assign(ADMIN, login, unknown, COUNTY, today)).isEqualTo("ACC-07 access.no-such-position");
        assertThat(assign(ADMIN, login, BILLER, new UnitPath("/9"), today)).isEqualTo("ACC-01 access.no-such-unit");
        assertThat(assign(ADMIN, login, BILLER, COUNTY, today.minusDays(1))).isEqualTo("ACC-13 access.unit-closed");
        assertThat(assign(chief(COUNTY), login, BILLER, CITY, today)).isEqualTo("ACC-18 access.outside-own-unit");
        assertThat(assign(self(login), login, BILLER, COUNTY, today)).isEqualTo("ACC-17 access.own-positions");
        assertThat(assign(ADMIN, login, AppointingFirstAdministrators.ADMINISTRATOR, COUNTY, today))
                .isEqualTo("ACC-12 access.unit-below-position");
        desk.assign(login, BILLER, COUNTY);
        assertThat(assign(ADMIN, login, BILLER, COUNTY, today.plusDays(3))).isEqualTo("ACC-14 access.already-assigned");
        assertThat(assign(ADMIN, login, CASHIER, CITY, today)).isEqualTo("ACC-16 access.excluded-position");
        assertThat(unassign(login, CASHIER, today)).isEqualTo("ACC-15 access.not-assigned");
        assertThat(unassign(new Login("nobody"), CASHIER, today)).isEqualTo("ACC-10 access.no-such-account");
    }

    @Test
    void the_trail_tells_who_gave_which_position_and_hides_the_name() {
        Login login = desk.staff("li.na", COUNTY);
        desk.assign(login, BILLER, COUNTY);
        done(desk.assigning.handle(ADMIN, new AssigningPositions.Rename(login, new StaffName("李娜"))));
        var entries = desk.store
                .histories()
                .of("staff-account", "li.na", Page.Request.first(9))
                .items();
        assertThat(entries)
                .extracting("command")
                .containsExactly("access.open-staff-account", "access.assign-position", "access.rename-staff-account");
        assertThat(entries.toString()).contains("BILLER", "李*").doesNotContain("李娜", "王小明");
        var rename = new AssigningPositions.Rename(new Login("nobody"), new StaffName("李娜"));
        assertThat(refusal(desk.assigning.handle(ADMIN, rename))).isEqualTo("ACC-10 access.no-such-account");
    }

    private String open(Caller who, Login login, UnitPath unit, Password password) {
        StaffName name = new StaffName("李娜");
        return refusal(desk.openingStaff.handle(who, new OpeningStaffAccounts.Open(login, name, unit, password, true)));
    }

    private String assign(Caller who, Login login, PositionCode position, UnitPath unit, LocalDate from) {
        return refusal(desk.assigning.handle(
                who, new AssigningPositions.Assign(login, position, unit, Span.startingOn(from))));
    }

    private String unassign(Login login, PositionCode position, LocalDate day) {
        return refusal(desk.assigning.handle(ADMIN, new AssigningPositions.Unassign(login, position, COUNTY, day)));
    }

    private static Caller chief(UnitPath unit) {
        return new Caller("chief", Caller.Kind.STAFF, unit, Set.of(), Set.of(), HERE);
    }

    private static Caller self(Login login) {
        return new Caller(login.value(), Caller.Kind.STAFF, CITY, Set.of(), Set.of(), HERE);
    }
}

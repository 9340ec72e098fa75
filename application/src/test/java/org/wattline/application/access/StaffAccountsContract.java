package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.DAY;
import static org.wattline.application.access.SampleAccess.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;

/** What every store of staff accounts promises. */
public abstract class StaffAccountsContract extends Unitwise {
    protected abstract StaffAccounts accounts();

    protected abstract StaffAccountViews views();

    @Test
    void an_account_is_found_whole_with_all_its_assignments() {
        UnitPath unit = SampleAccess.path();
        StaffAccount fresh = SampleAccess.account(SampleAccess.login(), unit);
        Position position = SampleAccess.position();
        inUnit(() -> accounts().add(fresh));
        StaffAccount read = accounts().find(fresh.id()).orElseThrow();
        assertThat(read.at(fresh.version())).isEqualTo(fresh);
        StaffAccount assigned = done(read.assign(
                        position, SampleAccess.unit(unit), Span.startingOn(DAY), List.of(), NOW))
                .state();
        StaffAccount first = save(assigned);
        StaffAccount ended = done(first.unassign(position.code(), unit, DAY.plusDays(9), NOW.plusSeconds(5)))
                .state();
        StaffAccount stored = save(ended);
        assertThat(stored.assignments()).hasSize(2).isEqualTo(ended.assignments());
        assertThat(accounts().withLogin(fresh.login())).contains(stored);
        assertThat(accounts().any()).isTrue();
    }

    @Test
    void people_are_called_by_their_logins_as_far_as_there_are_any() {
        StaffAccount one = SampleAccess.account(SampleAccess.login(), SampleAccess.path());
        StaffAccount other = SampleAccess.account(SampleAccess.login(), SampleAccess.path());
        inUnit(() -> {
            accounts().add(one);
            accounts().add(other);
        });

        assertThat(accounts().names(Set.of(one.login(), other.login(), SampleAccess.login())))
                .isEqualTo(Map.of(one.login(), one.name(), other.login(), other.name()));
        assertThat(accounts().names(Set.of())).isEmpty();
    }

    @Test
    void a_login_and_an_id_belong_to_one_account() {
        StaffAccount fresh = SampleAccess.account(SampleAccess.login(), SampleAccess.path());
        inUnit(() -> accounts().add(fresh));
        StaffAccount sameLogin = SampleAccess.account(fresh.login(), fresh.unit());
        StaffAccount sameId = StaffAccount.open(fresh.id(), SampleAccess.login(), fresh.name(), fresh.unit())
                .state();
        assertThatThrownBy(() -> inUnit(() -> accounts().add(sameLogin))).isInstanceOf(AlreadyThere.class);
        assertThatThrownBy(() -> inUnit(() -> accounts().add(sameId))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_stale_account_is_not_stored() {
        StaffAccount fresh = SampleAccess.account(SampleAccess.login(), SampleAccess.path());
        inUnit(() -> accounts().add(fresh));
        StaffAccount read = accounts().find(fresh.id()).orElseThrow();
        StaffAccount stored = save(read);
        assertThatThrownBy(() -> save(read)).isInstanceOf(StaleState.class);
        assertThat(accounts().find(fresh.id())).contains(stored);
    }

    @Test
    void lists_show_the_scope_only_and_go_on_where_they_ended() {
        UnitPath province = SampleAccess.path();
        UnitPath city = province.child("3301");
        List<Login> logins = List.of(SampleAccess.login(), SampleAccess.login(), SampleAccess.login()).stream()
                .sorted()
                .toList();
        inUnit(() -> {
            accounts().add(SampleAccess.account(logins.get(2), province));
            accounts().add(SampleAccess.account(logins.get(0), city));
            accounts().add(SampleAccess.account(logins.get(1), city));
            accounts().add(SampleAccess.account(SampleAccess.login(), SampleAccess.path()));
        });
        Scope scope = new Scope(Optional.of(province), Optional.empty());
        Page<StaffAccountViews.Row> first = views().list(scope, Page.Request.first(2));
        assertThat(first.items())
                .extracting(StaffAccountViews.Row::login)
                .containsExactly(logins.get(0), logins.get(1));
        Page<StaffAccountViews.Row> second = views().list(scope, new Page.Request(2, first.next()));
        assertThat(second.items()).extracting(StaffAccountViews.Row::login).containsExactly(logins.get(2));
        assertThat(second.next()).isEmpty();
        assertThat(views().list(OF_CUSTOMERS, Page.Request.first(3)).items()).isEmpty();
        assertThat(views().list(new Scope(Optional.of(city), Optional.empty()), Page.Request.first(9))
                        .items())
                .hasSize(2);
    }

    private StaffAccount save(StaffAccount next) {
        return saved(() -> accounts().find(next.id()), accounts()::save, next);
    }
}

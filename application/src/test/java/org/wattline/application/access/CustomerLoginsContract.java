package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.NOW;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.UnitPath;

/** What every store of customers' logins promises. */
public abstract class CustomerLoginsContract extends Unitwise {
    protected abstract CustomerLogins logins();

    protected abstract CustomerLoginViews views();

    @Test
    void a_login_is_found_whole_with_all_its_bindings() {
        CustomerLogin fresh = SampleAccess.customerLogin(SampleAccess.mobile(), SampleAccess.path());
        UUID home = UUID.randomUUID();
        UUID shop = UUID.randomUUID();
        inUnit(() -> logins().add(fresh));
        CustomerLogin read = logins().find(fresh.id()).orElseThrow();
        CustomerLogin bound = done(done(read.bind(home, CustomerRole.OWNER, NOW))
                        .state()
                        .bind(shop, CustomerRole.PAYER, NOW))
                .state();
        CustomerLogin first = save(bound);
        CustomerLogin released = done(first.release(home, NOW.plusSeconds(1))).state();
        CustomerLogin stored = save(released);
        assertThat(stored.bindings()).isEqualTo(released.bindings()).hasSize(2);
        assertThat(logins().withLogin(fresh.login())).contains(stored);
        assertThat(logins().find(fresh.id())).contains(stored);
    }

    @Test
    void a_login_is_there_once() {
        CustomerLogin fresh = SampleAccess.customerLogin(SampleAccess.mobile(), SampleAccess.path());
        inUnit(() -> logins().add(fresh));
        CustomerLogin same = SampleAccess.customerLogin(fresh.login(), fresh.unit());
        assertThatThrownBy(() -> inUnit(() -> logins().add(same)))
                .isInstanceOf(AlreadyThere.class)
                .hasMessageNotContaining(fresh.login().value());
    }

    @Test
    void a_stale_login_is_not_stored() {
        CustomerLogin fresh = SampleAccess.customerLogin(SampleAccess.login(), SampleAccess.path());
        inUnit(() -> logins().add(fresh));
        CustomerLogin read = logins().find(fresh.id()).orElseThrow();
        CustomerLogin stored = save(read);
        assertThatThrownBy(() -> save(read)).isInstanceOf(StaleState.class);
        assertThat(logins().find(fresh.id())).contains(stored);
    }

    @Test
    void lists_show_the_scope_only_and_may_be_for_one_customer() {
        UnitPath unit = SampleAccess.path();
        UUID customer = UUID.randomUUID();
        CustomerLogin one = SampleAccess.customerLogin(SampleAccess.mobile(), unit);
        CustomerLogin other = SampleAccess.customerLogin(SampleAccess.mobile(), unit.child("3301"));
        inUnit(() -> {
            logins().add(done(one.bind(customer, CustomerRole.OWNER, NOW)).state());
            logins().add(other);
            logins().add(SampleAccess.customerLogin(SampleAccess.mobile(), SampleAccess.path()));
        });
        Scope scope = new Scope(Optional.of(unit), Optional.empty());
        Page<CustomerLoginViews.Row> first = views().list(scope, Optional.empty(), Page.Request.first(1));
        Page<CustomerLoginViews.Row> second = views().list(scope, Optional.empty(), new Page.Request(1, first.next()));
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
        assertThat(views().list(OF_CUSTOMERS, Optional.empty(), Page.Request.first(3))
                        .items())
                .isEmpty();
        assertThat(views().list(scope, Optional.of(customer), Page.Request.first(9))
                        .items())
                .containsExactly(new CustomerLoginViews.Row(one.id(), one.login(), unit));
    }

    private CustomerLogin save(CustomerLogin next) {
        return saved(() -> logins().find(next.id()), logins()::save, next);
    }
}

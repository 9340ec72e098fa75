package org.wattline.adapter.memory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.adapter.memory.access.AccessDesk.ADMIN;
import static org.wattline.adapter.memory.access.AccessDesk.CITY;
import static org.wattline.adapter.memory.access.AccessDesk.COUNTY;
import static org.wattline.adapter.memory.access.AccessDesk.HERE;
import static org.wattline.adapter.memory.access.AccessDesk.PASSWORD;
import static org.wattline.adapter.memory.access.AccessDesk.PROVINCE;
import static org.wattline.adapter.memory.access.AccessDesk.done;
import static org.wattline.adapter.memory.access.AccessDesk.refusal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.AccountKey;
import org.wattline.application.access.BindingCustomers;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.access.LockingAccounts;
import org.wattline.application.access.OpeningCustomerLogins;
import org.wattline.application.access.TokenVerifier;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;

class CustomersSigningInTest {
    private final AccessDesk desk = new AccessDesk().furnished();
    private final Login mobile = new Login("13812345678");
    private final UUID home = UUID.randomUUID();
    private final UUID shop = UUID.randomUUID();

    @Test
    void a_login_sees_the_customers_that_it_is_bound_to_and_no_longer_after_release() {
        CustomerLogin login = open(false);
        Caller fresh = desk.who(desk.signIn(mobile)).orElseThrow();
        assertThat(fresh.customers()).isEmpty();
        assertThat(fresh.permissions()).isEmpty();
        serve();
        done(desk.binding.handle(ADMIN, new BindingCustomers.Bind(login.id(), home, CustomerRole.OWNER)));
        Caller owner = desk.who(desk.signIn(mobile)).orElseThrow();
        assertThat(owner.kind()).isEqualTo(Caller.Kind.CUSTOMER);
        assertThat(owner.login())
                .as("never the telephone number")
                .isEqualTo(login.id().toString());
        assertThat(owner.customers()).containsExactly(home);
        assertThat(owner.scope().covers(Scope.Owner.of(COUNTY, home))).isTrue();
        assertThat(owner.scope().covers(Scope.Owner.of(COUNTY, shop))).isFalse();
        assertThat(owner.may(AccessDesk.ISSUE)).isTrue();
        done(desk.binding.handle(ADMIN, new BindingCustomers.Bind(login.id(), shop, CustomerRole.PAYER)));
        Caller both = desk.who(desk.signIn(mobile)).orElseThrow();
        assertThat(both.customers()).containsExactlyInAnyOrder(home, shop);
        assertThat(both.may(AccessDesk.ISSUE))
                .as("a payer may not, and permissions hold for both")
                .isFalse();
        assertThat(both.may(AccessDesk.PAY)).isTrue();
        done(desk.binding.handle(ADMIN, new BindingCustomers.Release(login.id(), home)));
        assertThat(desk.who(desk.signIn(mobile)).orElseThrow().customers()).containsExactly(shop);
    }

    @Test
    void every_refusal_of_opening_and_binding() {
        CustomerLogin login = open(false);
        serve();
        var again = new OpeningCustomerLogins.Open(mobile, PASSWORD, COUNTY, false);
        assertThat(refusal(desk.openingCustomers.handle(ADMIN, again))).isEqualTo("ACC-11 access.login-taken");
        var weak = new OpeningCustomerLogins.Open(new Login("13912345678"), new Password("1"), COUNTY, false);
        assertThat(refusal(desk.openingCustomers.handle(ADMIN, weak))).isEqualTo("ACC-20 access.weak-password");
        AccountId nobody = new AccountId(UUID.randomUUID());
        assertThat(bind(ADMIN, nobody, home)).isEqualTo("ACC-27 access.no-such-login");
        assertThat(bind(ADMIN, login.id(), UUID.randomUUID())).isEqualTo("ACC-30 access.no-such-customer");
        Caller elsewhere = new Caller("chief", Caller.Kind.STAFF, CITY.child("330108"), Set.of(), Set.of(), HERE);
        assertThat(bind(elsewhere, login.id(), home)).isEqualTo("ACC-30 access.no-such-customer");
        assertThat(bind(ADMIN, login.id(), home)).startsWith("done");
        assertThat(bind(ADMIN, login.id(), home)).isEqualTo("ACC-28 access.already-bound");
        assertThat(refusal(desk.binding.handle(ADMIN, new BindingCustomers.Release(login.id(), shop))))
                .isEqualTo("ACC-29 access.not-bound");
        assertThat(refusal(desk.binding.handle(ADMIN, new BindingCustomers.Release(nobody, home))))
                .isEqualTo("ACC-27 access.no-such-login");
    }

    @Test
    void a_login_opened_by_staff_must_change_its_password_before_it_sees_anything() {
        CustomerLogin login = open(true);
        serve();
        done(desk.binding.handle(ADMIN, new BindingCustomers.Bind(login.id(), home, CustomerRole.OWNER)));
        Caller limited = desk.who(desk.signIn(mobile)).orElseThrow();
        assertThat(limited.customers()).isEmpty();
        assertThat(limited.permissions()).isEmpty();
        var change = new ChangingPasswords.ChangeOwn(PASSWORD, new Password("Other-horse-9"));
        assertThat(refusal(desk.changing.handle(limited, change))).startsWith("done");
        Caller self = new Caller("li.na", Caller.Kind.STAFF, COUNTY, Set.of(), Set.of(), HERE);
        var asStaff = new LockingAccounts.Lock(new AccountKey.Staff(mobile), "x");
        assertThat(refusal(desk.locking.handle(self, asStaff)))
                .as("who may lock staff may not thereby lock customers")
                .isEqualTo("ACC-10 access.no-such-account");
        var lock = new LockingAccounts.Lock(new AccountKey.Customer(login.id()), "x");
        assertThat(refusal(desk.locking.handle(self, lock))).startsWith("done");
    }

    @Test
    void neither_events_nor_the_trail_show_the_telephone_number() {
        CustomerLogin login = open(false);
        desk.signIn(mobile);
        assertThat(desk.store.feed().after("0", 500).toString()).doesNotContain("13812345678");
        assertThat(desk.store
                        .histories()
                        .all(Optional.empty(), Page.Request.first(500))
                        .items()
                        .toString())
                .contains(login.id().toString(), "138****5678")
                .doesNotContain("13812345678");
    }

    @Test
    void another_issuer_names_login_unit_and_positions_or_leaves_them_to_the_account() {
        desk.staff("li.na", COUNTY);
        desk.assign(new Login("li.na"), AccessDesk.BILLER, COUNTY);
        external("li.na", Optional.empty(), Optional.empty());
        Caller local = desk.authenticating.handle("external", HERE).orElseThrow();
        assertThat(local.unit()).isEqualTo(COUNTY);
        assertThat(local.may(AccessDesk.ISSUE)).isTrue();
        external("stranger", Optional.empty(), Optional.empty());
        assertThat(desk.authenticating.handle("external", HERE)).isEmpty();
        external("stranger", Optional.of(PROVINCE), Optional.of(Set.of(AccessDesk.CASHIER)));
        Caller mapped = desk.authenticating.handle("external", HERE).orElseThrow();
        assertThat(mapped.unit()).isEqualTo(PROVINCE);
        assertThat(mapped.permissions()).containsExactly(AccessDesk.PAY);
        assertThat(desk.authenticating.sessionOf("external")).isEmpty();
        done(desk.locking.handle(ADMIN, new LockingAccounts.Lock(new AccountKey.Staff(new Login("li.na")), "离岗")));
        external("li.na", Optional.empty(), Optional.empty());
        assertThat(desk.authenticating.handle("external", HERE)).isEmpty();
        assertThat(desk.authenticating.handle("no token", HERE)).isEmpty();
    }

    private CustomerLogin open(boolean temporary) {
        return done(desk.openingCustomers.handle(
                ADMIN, new OpeningCustomerLogins.Open(mobile, PASSWORD, COUNTY, temporary)));
    }

    private void serve() {
        desk.served.put(home, Scope.Owner.of(COUNTY, home));
        desk.served.put(shop, Scope.Owner.of(COUNTY, shop));
    }

    private String bind(Caller who, AccountId login, UUID customer) {
        return refusal(desk.binding.handle(who, new BindingCustomers.Bind(login, customer, CustomerRole.OWNER)));
    }

    private void external(String login, Optional<UnitPath> unit, Optional<Set<PositionCode>> positions) {
        desk.tokens.external(new TokenVerifier.Verified.External(new Login(login), unit, positions));
    }
}

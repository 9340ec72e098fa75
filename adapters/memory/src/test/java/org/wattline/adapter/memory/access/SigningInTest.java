package org.wattline.adapter.memory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.adapter.memory.access.AccessDesk.ADMIN;
import static org.wattline.adapter.memory.access.AccessDesk.BILLER;
import static org.wattline.adapter.memory.access.AccessDesk.COUNTY;
import static org.wattline.adapter.memory.access.AccessDesk.HERE;
import static org.wattline.adapter.memory.access.AccessDesk.PASSWORD;
import static org.wattline.adapter.memory.access.AccessDesk.PROVINCE;
import static org.wattline.adapter.memory.access.AccessDesk.done;
import static org.wattline.adapter.memory.access.AccessDesk.refusal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.AccountKey;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.access.LockingAccounts;
import org.wattline.application.access.OpeningSessions;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;

class SigningInTest {
    private static final String REFUSED = "ACC-19 access.sign-in-refused";
    private final AccessDesk desk = new AccessDesk().furnished();
    private final Login login = desk.staff("li.na", COUNTY);

    @Test
    void unknown_wrong_and_locked_are_refused_alike_and_cost_one_comparison_each() {
        assertThat(signIn(new Login("nobody"), PASSWORD)).isEqualTo(REFUSED);
        assertThat(signIn(login, new Password("wrong"))).isEqualTo(REFUSED);
        done(desk.locking.handle(ADMIN, new LockingAccounts.Lock(new AccountKey.Staff(login), "离岗")));
        assertThat(signIn(login, PASSWORD)).isEqualTo(REFUSED);
        assertThat(desk.hashing.comparisons()).isEqualTo(3);
    }

    @Test
    void five_failures_lock_for_a_quarter_of_an_hour() {
        for (int i = 0; i < 4; i++)
            assertThat(signIn(login, new Password("wrong"))).isEqualTo(REFUSED);
        assertThat(signIn(login, PASSWORD)).as("the right one forgets the four").startsWith("done");
        for (int i = 0; i < 5; i++)
            assertThat(signIn(login, new Password("wrong"))).isEqualTo(REFUSED);
        assertThat(signIn(login, PASSWORD)).isEqualTo(REFUSED);
        assertThat(desk.store.feed().after("0", 500)).last().extracting("type").isEqualTo("access.account-locked-out");
        desk.later(Duration.ofMinutes(15).minusMillis(1));
        assertThat(signIn(login, PASSWORD)).isEqualTo(REFUSED);
        desk.later(Duration.ofMillis(1));
        assertThat(signIn(login, PASSWORD)).startsWith("done");
    }

    @Test
    void failures_far_apart_do_not_lock() {
        for (int i = 0; i < 9; i++) {
            assertThat(signIn(login, new Password("wrong"))).isEqualTo(REFUSED);
            desk.later(Duration.ofMinutes(4));
        }
        assertThat(signIn(login, PASSWORD)).startsWith("done");
    }

    @Test
    void an_administrator_unlocks_what_failures_have_locked() {
        var key = new AccountKey.Staff(login);
        assertThat(refusal(desk.locking.handle(ADMIN, new LockingAccounts.Unlock(key))))
                .isEqualTo("ACC-22 access.not-locked");
        for (int i = 0; i < 5; i++)
            assertThat(signIn(login, new Password("wrong"))).isEqualTo(REFUSED);
        done(desk.locking.handle(ADMIN, new LockingAccounts.Unlock(key)));
        assertThat(signIn(login, PASSWORD)).startsWith("done");
    }

    @Test
    void locking_ends_at_once_what_tokens_can_do_and_nobody_locks_oneself() {
        OpeningSessions.Tokens tokens = desk.signIn(login);
        Caller self = desk.who(tokens).orElseThrow();
        var lock = new LockingAccounts.Lock(new AccountKey.Staff(login), "离岗");
        assertThat(refusal(desk.locking.handle(self, lock))).isEqualTo("ACC-24 access.own-account");
        done(desk.locking.handle(ADMIN, lock));
        assertThat(refusal(desk.locking.handle(ADMIN, lock))).isEqualTo("ACC-21 access.already-locked");
        assertThat(desk.who(tokens)).isEmpty();
        assertThat(renew(tokens.refreshToken())).isEqualTo("ACC-26 access.session-over");
        var nobody = new AccountKey.Staff(new Login("nobody"));
        assertThat(refusal(desk.locking.handle(ADMIN, new LockingAccounts.Lock(nobody, "x"))))
                .isEqualTo("ACC-10 access.no-such-account");
        assertThat(refusal(desk.locking.handle(ADMIN, new LockingAccounts.Unlock(nobody))))
                .isEqualTo("ACC-10 access.no-such-account");
    }

    @Test
    void a_refresh_token_is_good_once_and_shown_again_ends_the_session() {
        OpeningSessions.Tokens first = desk.signIn(login);
        OpeningSessions.Tokens second =
                done(desk.signing.handle(HERE, new OpeningSessions.Renew(first.refreshToken())));
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(desk.who(second)).isPresent();
        assertThat(renew(first.refreshToken())).isEqualTo("ACC-26 access.session-over");
        assertThat(renew(second.refreshToken())).isEqualTo("ACC-26 access.session-over");
        assertThat(desk.who(second)).isEmpty();
        assertThat(renew("nonsense")).isEqualTo("ACC-26 access.session-over");
        assertThat(renew("x".repeat(36) + ".y")).isEqualTo("ACC-26 access.session-over");
        assertThat(renew(UUID.randomUUID() + ".y")).isEqualTo("ACC-26 access.session-over");
    }

    @Test
    void a_session_ends_when_it_idles_and_when_one_signs_out() {
        OpeningSessions.Tokens idle = desk.signIn(login);
        desk.later(Duration.ofHours(1));
        assertThat(desk.who(idle)).as("access tokens live for an hour").isEmpty();
        desk.later(Duration.ofHours(11));
        assertThat(renew(idle.refreshToken())).isEqualTo("ACC-26 access.session-over");
        OpeningSessions.Tokens tokens = desk.signIn(login);
        Caller caller = desk.who(tokens).orElseThrow();
        UUID session = desk.authenticating.sessionOf(tokens.accessToken()).orElseThrow();
        assertThat(done(desk.signing.handle(caller, new OpeningSessions.SignOut(session))))
                .isTrue();
        assertThat(done(desk.signing.handle(caller, new OpeningSessions.SignOut(UUID.randomUUID()))))
                .isFalse();
        assertThat(desk.who(tokens)).isEmpty();
        assertThat(renew(tokens.refreshToken())).isEqualTo("ACC-26 access.session-over");
    }

    @Test
    void permissions_are_those_of_the_positions_in_force_today() {
        OpeningSessions.Tokens tokens = desk.signIn(login);
        assertThat(desk.who(tokens).orElseThrow().may(AccessDesk.ISSUE)).isFalse();
        desk.assign(login, BILLER, COUNTY);
        Caller biller = desk.who(tokens).orElseThrow();
        assertThat(biller.may(AccessDesk.ISSUE)).isTrue();
        assertThat(biller.unit()).isEqualTo(COUNTY);
        done(desk.assigning.handle(
                ADMIN,
                new AssigningPositions.Unassign(
                        login, BILLER, COUNTY, desk.clock.today().plusDays(30))));
        desk.clock.set(desk.clock.now().plus(Duration.ofDays(30)));
        assertThat(desk.who(tokens).orElseThrow().may(AccessDesk.ISSUE)).isFalse();
    }

    @Test
    void one_acts_in_the_highest_unit_or_in_the_one_that_was_asked_for() {
        desk.assign(login, BILLER, COUNTY);
        desk.assign(login, new PositionCode("ADMINISTRATOR"), UnitPath.COMPANY);
        Caller above = desk.who(desk.signIn(login)).orElseThrow();
        assertThat(above.unit()).isEqualTo(UnitPath.COMPANY);
        assertThat(above.may(AccessDesk.ISSUE))
                .as("a biller of the county only")
                .isFalse();
        var inCounty = new OpeningSessions.SignIn(login, PASSWORD, Optional.of(COUNTY));
        Caller below = desk.who(done(desk.signing.handle(HERE, inCounty))).orElseThrow();
        assertThat(below.unit()).isEqualTo(COUNTY);
        assertThat(below.may(AccessDesk.ISSUE)).isTrue();
        Login other = desk.staff("he.wei", COUNTY);
        desk.assign(other, BILLER, COUNTY);
        assertThat(refusal(
                        desk.signing.handle(HERE, new OpeningSessions.SignIn(other, PASSWORD, Optional.of(PROVINCE)))))
                .isEqualTo(REFUSED);
    }

    @Test
    void changing_ones_password_needs_the_present_one_and_ends_all_sessions() {
        OpeningSessions.Tokens tokens = desk.signIn(login);
        Caller self = desk.who(tokens).orElseThrow();
        Password next = new Password("Another-horse-2");
        assertThat(change(self, new Password("wrong"), next)).isEqualTo("ACC-23 access.wrong-password");
        assertThat(change(self, PASSWORD, PASSWORD)).isEqualTo("ACC-25 access.same-password");
        assertThat(change(self, PASSWORD, new Password("weak"))).isEqualTo("ACC-20 access.weak-password");
        assertThat(change(ADMIN, PASSWORD, next)).isEqualTo("ACC-10 access.no-such-account");
        desk.later(Duration.ofSeconds(1));
        assertThat(change(self, PASSWORD, next)).startsWith("done");
        assertThat(desk.who(tokens)).isEmpty();
        assertThat(signIn(login, PASSWORD)).isEqualTo(REFUSED);
        assertThat(signIn(login, next)).startsWith("done");
    }

    @Test
    void a_password_set_by_an_administrator_must_be_changed_first() {
        desk.assign(login, BILLER, COUNTY);
        var key = new AccountKey.Staff(login);
        Password given = new Password("Given-horse-3");
        assertThat(refusal(desk.changing.handle(ADMIN, new ChangingPasswords.Set(key, new Password("weak")))))
                .isEqualTo("ACC-20 access.weak-password");
        assertThat(refusal(desk.changing.handle(
                        ADMIN, new ChangingPasswords.Set(new AccountKey.Staff(new Login("nobody")), given))))
                .isEqualTo("ACC-10 access.no-such-account");
        done(desk.changing.handle(ADMIN, new ChangingPasswords.Set(key, given)));
        OpeningSessions.Tokens tokens =
                done(desk.signing.handle(HERE, new OpeningSessions.SignIn(login, given, Optional.empty())));
        assertThat(tokens.passwordChangeRequired()).isTrue();
        Caller limited = desk.who(tokens).orElseThrow();
        assertThat(limited.may(AccessDesk.ISSUE)).isFalse();
        assertThat(change(limited, given, PASSWORD)).startsWith("done");
        assertThat(desk.who(desk.signIn(login)).orElseThrow().may(AccessDesk.ISSUE))
                .isTrue();
    }

    @Test
    void a_hash_of_old_parameters_is_made_anew_when_the_password_is_at_hand() {
        desk.hashing.newScheme("argon3");
        assertThat(signIn(login, PASSWORD)).startsWith("done");
        assertThat(desk.credentials.withLogin(login).orElseThrow().hash().clear())
                .startsWith("argon3:");
    }

    @Test
    void the_trail_never_shows_a_hash() {
        assertThat(signIn(login, PASSWORD)).startsWith("done");
        var all = desk.store.histories().all(Optional.empty(), Page.Request.first(99));
        assertThat(all.items().toString()).doesNotContain("plain:", PASSWORD.clear());
        assertThat(Set.of(PASSWORD).toString()).doesNotContain(PASSWORD.clear());
    }

    private String signIn(Login who, Password password) {
        return refusal(desk.signing.handle(HERE, new OpeningSessions.SignIn(who, password, Optional.empty())));
    }

    private String renew(String token) {
        return refusal(desk.signing.handle(HERE, new OpeningSessions.Renew(token)));
    }

    private String change(Caller who, Password present, Password next) {
        return refusal(desk.changing.handle(who, new ChangingPasswords.ChangeOwn(present, next)));
    }
}

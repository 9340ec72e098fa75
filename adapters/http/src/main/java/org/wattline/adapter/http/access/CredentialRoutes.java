package org.wattline.adapter.http.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.AccountKey;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.access.LockingAccounts;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;

/** Locking, unlocking and new passwords, alike for staff and for customers. */
public final class CredentialRoutes implements Routes {
    private final LockingAccounts locking;
    private final ChangingPasswords passwords;

    public CredentialRoutes(LockingAccounts locking, ChangingPasswords passwords) {
        this.locking = locking;
        this.passwords = passwords;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        of(new Whose(
                                "/v1/staff-accounts/{login}",
                                "login",
                                "staff-account",
                                "zhang.wei",
                                AccessPermissions.MANAGE_STAFF,
                                x -> new AccountKey.Staff(x.path("login", Login::new)))),
                        of(new Whose(
                                "/v1/customer-logins/{loginId}",
                                "loginId",
                                "customer-login",
                                "01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e",
                                AccessPermissions.MANAGE_CUSTOMER_LOGINS,
                                x -> new AccountKey.Customer(new AccountId(x.pathId("loginId"))))))
                .toList();
    }

    private Stream<Route> of(Whose whose) {
        return Stream.of(
                whose.command("lock")
                        .summary("锁定账号", "Lock an account")
                        .body(LockBody.class, new LockBody("离岗"))
                        .refuses(
                                StaffRefusal.NO_SUCH_ACCOUNT,
                                CredentialRefusal.ALREADY_LOCKED,
                                CredentialRefusal.OWN_ACCOUNT)
                        .handle(x -> x.done(locking.handle(
                                x.caller(),
                                new LockingAccounts.Lock(
                                        whose.key.apply(x), x.body().reason())))),
                whose.command("unlock")
                        .summary("解锁账号", "Unlock an account")
                        .refuses(StaffRefusal.NO_SUCH_ACCOUNT, CredentialRefusal.NOT_LOCKED)
                        .handle(x ->
                                x.done(locking.handle(x.caller(), new LockingAccounts.Unlock(whose.key.apply(x))))),
                whose.command("set-password")
                        .summary("重置密码", "Set another password")
                        .description("下次登录须修改。", "It must be changed at the next signing in.")
                        .withoutKey()
                        .body(PasswordBody.class, PasswordBody.EXAMPLE)
                        .refuses(StaffRefusal.NO_SUCH_ACCOUNT, new PasswordPolicy.Weak(PasswordPolicy.DEFAULT))
                        .handle(x -> x.done(passwords.handle(
                                x.caller(),
                                new ChangingPasswords.Set(
                                        whose.key.apply(x), x.body().password())))));
    }

    private record Whose(
            String path,
            String parameter,
            String kind,
            String example,
            Permission permission,
            Function<Exchange<?>, AccountKey> key) {
        Draft<Void> command(String name) {
            return Route.command(path, name)
                    .tag("access")
                    .permission(permission)
                    .owned(parameter, kind)
                    .path(parameter, "账号", "the account", example)
                    .withoutIfMatch()
                    .changesCallers()
                    .answersNothing(204);
        }
    }

    /** Why an account is locked. */
    public record LockBody(@Size(max = 200) String reason) {}

    /** Another password. */
    public record PasswordBody(Password password) {
        static final PasswordBody EXAMPLE = new PasswordBody(new Password("********"));
    }
}

package org.wattline.adapter.http.access;

import java.util.List;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;

/** Who one is, and one's own password. */
public final class MeRoutes implements Routes {
    private final ChangingPasswords passwords;

    public MeRoutes(ChangingPasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/me")
                        .tag("access")
                        .summary("当前用户", "Who am I")
                        .signedIn("everybody may know who he is")
                        .unowned("the caller")
                        .answers(200, MeBody.class, MeBody.EXAMPLE)
                        .handle(x -> x.ok(MeBody.of(x.caller()))),
                Route.post("/v1/me/commands/change-password")
                        .tag("access")
                        .summary("修改本人密码", "Change one's own password")
                        .description("所有会话随即结束，需重新登录。", "All sessions end with it; sign in again.")
                        .signedIn("everybody may change the own password")
                        .unowned("the caller")
                        .withoutKey()
                        .changesCallers()
                        .body(ChangeBody.class, ChangeBody.EXAMPLE)
                        .answersNothing(204)
                        .refuses(
                                StaffRefusal.NO_SUCH_ACCOUNT,
                                CredentialRefusal.WRONG_PASSWORD,
                                CredentialRefusal.SAME_PASSWORD,
                                new PasswordPolicy.Weak(PasswordPolicy.DEFAULT))
                        .handle(x -> x.done(passwords.handle(
                                x.caller(),
                                new ChangingPasswords.ChangeOwn(
                                        x.body().present(), x.body().next())))));
    }

    /** The present password and the next one. */
    public record ChangeBody(Password present, Password next) {
        static final ChangeBody EXAMPLE = new ChangeBody(new Password("********"), new Password("********"));
    }

    /**
     * Who somebody is.
     *
     * @param unit the unit in which a member of staff acts
     * @param customers the customers whose affairs a customer's login may see
     */
    public record MeBody(
            String login, Caller.Kind kind, UnitPath unit, List<Permission> permissions, List<UUID> customers) {
        static final MeBody EXAMPLE = new MeBody(
                "zhang.wei",
                Caller.Kind.STAFF,
                new UnitPath("/33/3301"),
                List.of(new Permission("billing:issue")),
                List.of());

        static MeBody of(Caller caller) {
            return new MeBody(
                    caller.login(),
                    caller.kind(),
                    caller.unit(),
                    caller.permissions().stream().sorted().toList(),
                    caller.customers().stream().sorted().toList());
        }
    }
}

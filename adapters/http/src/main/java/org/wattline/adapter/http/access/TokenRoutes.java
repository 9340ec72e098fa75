package org.wattline.adapter.http.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.AccessTokens;
import org.wattline.application.access.Authenticating;
import org.wattline.application.access.OpeningSessions;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.kernel.Outcome;

/** Signing in and out, and the keys with which others check our tokens. */
public final class TokenRoutes implements Routes {
    private final OpeningSessions sessions;
    private final Authenticating authenticating;
    private final AccessTokens tokens;

    public TokenRoutes(OpeningSessions sessions, Authenticating authenticating, AccessTokens tokens) {
        this.sessions = sessions;
        this.authenticating = authenticating;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/tokens")
                        .tag("access")
                        .summary("登录", "Sign in")
                        .description(
                                "登录名或密码错误、账号锁定时回答相同；15 分钟内失败 5 次锁定 15 分钟。",
                                "A wrong login, a wrong password and a locked account are answered alike; 5 failures within 15 minutes lock for 15 minutes.")
                        .open("nobody has a token before signing in")
                        .unowned("signs in whoever proves to be somebody")
                        .withoutKey()
                        .body(SignInBody.class, SignInBody.EXAMPLE)
                        .answers(201, TokensBody.class, TokensBody.EXAMPLE)
                        .refuses(CredentialRefusal.SIGN_IN_REFUSED)
                        .handle(x ->
                                reply(x, sessions.handle(origin(x), x.body().command()))),
                Route.post("/v1/tokens/commands/renew")
                        .tag("access")
                        .summary("刷新令牌", "Renew a token")
                        .description(
                                "刷新令牌只能用一次；重复使用即结束会话。",
                                "A refresh token is good once; one that is shown again ends the session.")
                        .open("the refresh token proves who it is")
                        .unowned("renews the session that the refresh token names")
                        .withoutKey()
                        .body(RenewBody.class, RenewBody.EXAMPLE)
                        .answers(201, TokensBody.class, TokensBody.EXAMPLE)
                        .refuses(CredentialRefusal.SESSION_OVER)
                        .handle(x -> reply(
                                x,
                                sessions.handle(
                                        origin(x),
                                        new OpeningSessions.Renew(x.body().refreshToken())))),
                Route.delete("/v1/tokens/current")
                        .tag("access")
                        .summary("退出登录", "Sign out")
                        .description(
                                "会话立即结束；其他服务器最多再认十秒。外部签发的令牌由其签发方结束。",
                                "The session ends at once; other servers believe its token for ten more seconds at most. A token of another issuer ends with its issuer.")
                        .signedIn("ends one's own session")
                        .unowned("ends the session of the token that is shown")
                        .withoutIfMatch()
                        .withoutDryRun()
                        .changesCallers()
                        .answersNothing(204)
                        .handle(this::signOut),
                Route.get("/v1/.well-known/jwks.json")
                        .tag("access")
                        .summary("令牌公钥", "Public keys of the tokens")
                        .open("public keys")
                        .unowned("the server's own")
                        .cacheable()
                        .answersMedia(200, "application/jwk-set+json", "{\"keys\":[]}")
                        .handle(x -> new Reply.Bytes(
                                200,
                                "application/jwk-set+json",
                                tokens.publicKeys().getBytes(StandardCharsets.UTF_8),
                                Map.of("Cache-Control", "public, max-age=300"))));
    }

    private Reply signOut(Exchange<Void> x) {
        String header = x.request().header("Authorization").orElse("");
        Optional<UUID> session = header.length() < 8
                ? Optional.empty()
                : authenticating.sessionOf(header.substring(7).strip());
        if (session.isEmpty()) return new Reply.Nothing(204, Map.of());
        return x.done(sessions.handle(x.caller(), new OpeningSessions.SignOut(session.get())));
    }

    private static Reply reply(Exchange<?> x, Outcome<OpeningSessions.Tokens> outcome) {
        return x.created(outcome, made -> "/v1/tokens/current", TokensBody::of);
    }

    private static Caller.Origin origin(Exchange<?> x) {
        return new Caller.Origin(x.request().address(), x.request().id());
    }

    /**
     * Who signs in.
     *
     * @param unit the unit in which to act, for staff with positions in several
     */
    public record SignInBody(Login login, Password password, Optional<UnitPath> unit) {
        static final SignInBody EXAMPLE =
                new SignInBody(new Login("zhang.wei"), new Password("********"), Optional.empty());

        OpeningSessions.SignIn command() {
            return new OpeningSessions.SignIn(login, password, unit);
        }
    }

    /** The refresh token that is to be replaced. */
    public record RenewBody(String refreshToken) {
        static final RenewBody EXAMPLE = new RenewBody("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e.Zm9vYmFy");

        @Override
        public String toString() {
            return "renew";
        }
    }

    /** What somebody who is signed in holds. */
    public record TokensBody(
            String accessToken,
            String tokenType,
            Instant expiresAt,
            String refreshToken,
            boolean passwordChangeRequired) {
        static final TokensBody EXAMPLE = new TokensBody(
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl",
                "Bearer",
                Instant.parse("2026-03-15T01:30:00Z"),
                "01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e.Zm9vYmFy",
                false);

        static TokensBody of(OpeningSessions.Tokens tokens) {
            return new TokensBody(
                    tokens.accessToken(),
                    "Bearer",
                    tokens.expiresAt(),
                    tokens.refreshToken(),
                    tokens.passwordChangeRequired());
        }

        @Override
        public String toString() {
            return "tokens until " + expiresAt;
        }
    }
}

package org.wattline.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.bootstrap.wiring.Foundation;
import org.wattline.bootstrap.wiring.Providers;

class SigningInOnAServerTest {
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_demonstration_has_a_biller_who_signs_in_and_out_and_a_clock_that_an_administrator_sets() {
        try (Server server = start("yes")) {
            assertThat(server.welcome().toString()).contains("biller.hubei", DemoAccess.PASSWORD.clear());
            String biller = signIn(server, "biller");
            HttpResponse<String> me = send(server, "GET", "/v1/me", "", biller);
            assertThat(me.statusCode()).isEqualTo(200);
            assertThat(me.body()).contains("\"login\":\"biller\"", "\"unit\":\"/33/3301/330106\"");
            assertThat(send(server, "GET", "/v1/staff-accounts", "", biller).statusCode())
                    .isEqualTo(403);
            assertThat(send(server, "GET", "/v1/me", "", signIn(server, "auditor"))
                            .body())
                    .contains("workflow:verify", "workflow:see-definitions", "audit-trail:read");
            String admin = signIn(server, "administrator");
            assertThat(send(server, "GET", "/v1/staff-accounts?limit=500", "", admin)
                            .body())
                    .contains("\"metering-team.hubei\"", "李*")
                    .doesNotContain("李秀英");
            String leap = "{\"now\":\"2027-02-03T08:00:00+08:00\"}";
            assertThat(send(server, "PUT", "/v1/test-clock", leap, biller).statusCode())
                    .isEqualTo(403);
            assertThat(send(server, "PUT", "/v1/test-clock", leap, admin).statusCode())
                    .isEqualTo(200);
            assertThat(send(server, "GET", "/v1/test-clock", "", biller).body()).contains("2027-02-03T08:00");
            assertThat(send(server, "GET", "/v1/.well-known/jwks.json", "", "").body())
                    .contains("\"ES256\"")
                    .doesNotContain("\"d\":");
            assertThat(send(server, "DELETE", "/v1/tokens/current", "", biller).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void in_production_one_administrator_with_a_generated_password_is_all_there_is() {
        try (Server server = start("no")) {
            String told = server.welcome().getLast();
            Matcher password = Pattern.compile("login admin, password (\\S+)").matcher(told);
            assertThat(password.find()).isTrue();
            assertThat(send(server, "GET", "/v1/test-clock", "", "").statusCode())
                    .isEqualTo(404);
            String body = "{\"login\":\"admin\",\"password\":\"%s\"}";
            HttpResponse<String> wrong = send(server, "POST", "/v1/tokens", body.formatted("Wattline-demo-1"), "");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(wrong.body()).contains("access.sign-in-refused", "ACC-19");
            HttpResponse<String> right = send(server, "POST", "/v1/tokens", body.formatted(password.group(1)), "");
            assertThat(right.body()).contains("\"passwordChangeRequired\":true");
            assertThat(send(server, "GET", "/v1/staff-accounts", "", token(right))
                            .statusCode())
                    .as("nothing before the password is changed")
                    .isEqualTo(403);
            String change = "{\"present\":\"%s\",\"next\":\"My-own-secret-1\"}".formatted(password.group(1));
            assertThat(send(server, "POST", "/v1/me/commands/change-password", change, token(right))
                            .statusCode())
                    .isEqualTo(204);
            HttpResponse<String> again = send(server, "POST", "/v1/tokens", body.formatted("My-own-secret-1"), "");
            assertThat(send(server, "GET", "/v1/staff-accounts", "", token(again))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static Server start(String demo) {
        Settings settings = Settings.read(
                Map.of(Setting.STORAGE, "memory", Setting.PORT, "0", Setting.MANAGEMENT_PORT, "0", Setting.DEMO, demo),
                Map.of());
        Progress quiet = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
        Providers providers = new Providers(settings.smsAccount(), settings.wechatAccount(), false);
        Foundation foundation = Foundations.lay(settings, Optional.empty(), quiet);
        return Server.start(settings, foundation, providers);
    }

    private String signIn(Server server, String login) {
        return token(send(
                server,
                "POST",
                "/v1/tokens",
                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, DemoAccess.PASSWORD.clear()),
                ""));
    }

    private static String token(HttpResponse<String> answer) {
        Matcher token = TOKEN.matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(Server server, String method, String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

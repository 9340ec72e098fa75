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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wattline.bootstrap.demo.DemoAccess;

/** An administrator's day in the demo company. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministeringOverHttpTest {
    private final Server server = Server.start(
            Settings.read(Map.of(Setting.STORAGE, "memory", Setting.PORT, "0", Setting.MANAGEMENT_PORT, "0"), Map.of()),
            Optional::empty,
            new Progress(new PrintStream(OutputStream.nullOutputStream()), false));
    private final HttpClient http = HttpClient.newHttpClient();
    private String admin = "";

    @BeforeAll
    void signIn() {
        admin = tokenOf("administrator", DemoAccess.PASSWORD.clear());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void somebody_new_gets_an_account_a_position_and_loses_them_again() {
        HttpResponse<String> opened = post("/v1/staff-accounts", """
                {"login":"li.na","name":"李小娜","unit":"/33/3301/330106","password":"First-secret-1"}""");
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).contains("\"passwordChangeRequired\":true", "李*娜");
        String one = "/v1/staff-accounts/li.na";
        assertThat(post("/v1/staff-accounts", """
                {"login":"li.na","name":"李小娜","unit":"/33/3301/330106","password":"First-secret-1"}""").body()).contains("access.login-taken");
        HttpResponse<String> assigned = command(one, "assign-position", """
                {"position":"BILLER","unit":"/33/3301/330106","from":"2026-01-01"}""");
        assertThat(assigned.body()).contains("\"position\":\"BILLER\"");
        assertThat(command(one, "assign-position", """
                {"position":"BILLER","unit":"/33/3301/330106","from":"2026-02-01"}""").statusCode()).isEqualTo(409);
        assertThat(command(one, "unassign-position", """
                {"position":"BILLER","unit":"/33/3301/330106","day":"2026-06-01"}""").body()).contains("\"to\":\"2026-06-01\"", "\"withdrawnAt\"");
        assertThat(send("POST", one + "/commands/lock", "{\"reason\":\"离岗\"}", admin)
                        .statusCode())
                .isEqualTo(204);
        assertThat(signInAnswer("li.na", "First-secret-1").statusCode()).isEqualTo(401);
        assertThat(send("GET", one, "", admin).body()).contains("\"locked\":true");
        assertThat(send("POST", one + "/commands/unlock", "", admin).statusCode())
                .isEqualTo(204);
        assertThat(send("POST", one + "/commands/set-password", "{\"password\":\"Second-secret-2\"}", admin)
                        .statusCode())
                .isEqualTo(204);
        assertThat(signInAnswer("li.na", "Second-secret-2").statusCode()).isEqualTo(201);
        assertThat(send("GET", one + "/history", "", admin).body())
                .contains("access.open-staff-account", "access.assign-position", "access.unassign-position")
                .doesNotContain("李小娜", "secret");
        assertThat(send("GET", one, "", tokenOf("biller.hubei", DemoAccess.PASSWORD.clear()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_refresh_token_is_replaced_and_the_old_one_ends_the_session() {
        HttpResponse<String> first = signInAnswer("cashier", DemoAccess.PASSWORD.clear());
        String refresh = field("refreshToken", first);
        String renew = "{\"refreshToken\":\"%s\"}";
        HttpResponse<String> second = send("POST", "/v1/tokens/commands/renew", renew.formatted(refresh), "");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(send("POST", "/v1/tokens/commands/renew", renew.formatted(refresh), "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/v1/me", "", field("accessToken", second)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_position_and_a_unit_are_made_and_changed() {
        assertThat(post("/v1/positions", """
                {"code":"READER","name":{"zh":"查阅员","en":"Reader"},"permissions":["access:see-staff"],
                 "lowest":"COUNTY","excludes":[]}""").statusCode()).isEqualTo(201);
        assertThat(post("/v1/positions", """
                {"code":"WRONG","name":{"zh":"错","en":"Wrong"},"permissions":["billing:isue"],
                 "lowest":"COUNTY","excludes":[]}""").body()).contains("ACC-09");
        HttpResponse<String> position = send("GET", "/v1/positions/READER", "", admin);
        HttpResponse<String> patched = send(
                "PATCH",
                "/v1/positions/READER",
                "{\"lowest\":\"STATION\"}",
                admin,
                "If-Match",
                position.headers().firstValue("ETag").orElseThrow());
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(post("/v1/units", """
                {"parent":"/33/3301/330106","code":"33010602","level":"STATION","name":{"zh":"转塘供电所","en":"Zhuantang"},
                 "from":"2026-01-01"}""").headers().firstValue("Location"))
                .contains("/v1/units/33.3301.330106.33010602");
        String unit = "/v1/units/33.3301.330106.33010602";
        assertThat(command(unit, "rename", "{\"name\":{\"zh\":\"新所\",\"en\":\"New\"},\"from\":\"2026-02-01\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(command(unit, "close", "{\"day\":\"2030-01-01\"}").body()).contains("\"to\":\"2030-01-01\"");
        assertThat(send("GET", "/v1/units?limit=2", "", admin).body()).contains("\"next\"");
        assertThat(send("GET", "/v1/units/99", "", admin).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/v1/permissions", "", admin).body()).contains("access:manage-staff", "personal:see");
    }

    @Test
    void keys_are_rotated_by_a_job() {
        HttpResponse<String> accepted = post("/v1/vault/commands/reseal", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(send("GET", job, "", admin).body()).contains("access.rotate-sealed-values");
        String biller = tokenOf("biller", DemoAccess.PASSWORD.clear());
        assertThat(send("POST", "/v1/vault/commands/reseal", "", biller).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_customer_gets_a_login_that_shows_no_telephone_number() {
        HttpResponse<String> opened =
                post("/v1/customer-logins", "{\"login\":\"13812345678\",\"password\":\"First-secret-1\"}");
        assertThat(opened.body()).contains("138****5678").doesNotContain("13812345678");
        String location = opened.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> unknown = command(
                location, "bind-customer", "{\"customerId\":\"%s\",\"role\":\"OWNER\"}".formatted(UUID.randomUUID()));
        assertThat(unknown.body()).contains("ACC-30");
        String customer = tokenOf("13812345678", "First-secret-1");
        assertThat(send("GET", "/v1/me", "", customer).body()).contains("\"kind\":\"CUSTOMER\"", "\"customers\":[]");
        assertThat(send("GET", "/v1/customer-logins", "", customer).statusCode())
                .isEqualTo(403);
        assertThat(send("GET", location + "/history", "", admin).body()).doesNotContain("13812345678");
    }

    private HttpResponse<String> post(String path, String body) {
        return send(
                "POST", path, body, admin, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpResponse<String> command(String path, String name, String body) {
        String tag = send("GET", path, "", admin).headers().firstValue("ETag").orElseThrow();
        return send("POST", path + "/commands/" + name, body, admin, "If-Match", tag);
    }

    private HttpResponse<String> signInAnswer(String login, String password) {
        return send("POST", "/v1/tokens", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password), "");
    }

    private String tokenOf(String login, String password) {
        return field("accessToken", signInAnswer(login, password));
    }

    private static String field(String name, HttpResponse<String> answer) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(field.find()).as(answer.body()).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> send(String method, String path, String body, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty())
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

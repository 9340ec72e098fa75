package org.wattline.adapter.http.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.platform.management.HealthCheck;
import org.wattline.adapter.http.platform.management.Management;
import org.wattline.adapter.http.platform.management.Measurements;
import org.wattline.adapter.http.platform.proof.Client;
import org.wattline.adapter.http.sample.Lamp;
import org.wattline.adapter.http.sample.SampleServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleServerTest {
    private static final String[] CLERK = {"Authorization", "Bearer clerk", "Accept-Language", "en"};
    private final SampleServer server = new SampleServer();
    private final Client client = Client.of(server.url());

    @BeforeAll
    void warm() {
        assertThat(client.send("GET", "/v1/lamps", "", CLERK).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_resource_is_shown_with_a_tag_and_not_sent_again() {
        Lamp lamp = server.lamp();
        HttpResponse<String> shown = client.send("GET", "/v1/lamps/" + lamp.no(), "", CLERK);
        assertThat(shown.body()).contains("\"keeper\":\"138****\"", "\"amount\":\"100.00\"", "\"version\":1");
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"1-");
        HttpResponse<String> again =
                client.send("GET", "/v1/lamps/" + lamp.no(), "", "Authorization", "Bearer clerk", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        HttpResponse<String> clear =
                client.send("GET", "/v1/lamps/" + lamp.no(), "", "Authorization", "Bearer chief", "If-None-Match", tag);
        assertThat(clear.statusCode()).isEqualTo(200);
        assertThat(clear.body()).contains("13800138000");
    }

    @Test
    void a_command_needs_the_version_that_was_seen() {
        Lamp lamp = server.lamp();
        String path = "/v1/lamps/" + lamp.no() + "/commands/light";
        assertThat(client.send("POST", path, "", CLERK).statusCode()).isEqualTo(428);
        HttpResponse<String> stale =
                client.send("POST", path, "", "Authorization", "Bearer clerk", "If-Match", "\"7-0\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        HttpResponse<String> dry =
                client.send("POST", path + "?dryRun=true", "", "Authorization", "Bearer clerk", "If-Match", "\"1-0\"");
        assertThat(dry.body()).contains("\"dryRun\":true", "sample.lamp-lit", "\"status\":200");
        HttpResponse<String> lit =
                client.send("POST", path, "", "Authorization", "Bearer clerk", "If-Match", "\"1-0\"");
        assertThat(lit.body()).contains("\"lit\":true", "\"version\":2");
        HttpResponse<String> twice = client.send(
                "POST", path, "", "Authorization", "Bearer clerk", "If-Match", "\"2-0\"", "Accept-Language", "en");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("sample.already-lit", "SAM-01", "The lamp is lit", "Put it out first.");
        HttpResponse<String> allowed = client.send("GET", "/v1/lamps/" + lamp.no() + "/allowed-commands", "", CLERK);
        assertThat(allowed.body()).contains("\"allowed\":false", "sample.already-lit");
        HttpResponse<String> history = client.send("GET", "/v1/lamps/" + lamp.no() + "/history", "", CLERK);
        assertThat(history.body()).contains("sample.light-lamp", "\"at\":\"2026-03-15T08:30:00+08:00\"");
    }

    @Test
    void all_faults_of_a_body_are_named() {
        HttpResponse<String> wrong = client.send(
                "POST",
                "/v1/lamps",
                "{\"place\":7,\"price\":{\"amount\":\"1.234\",\"currency\":\"USD\"},\"colour\":\"red\"}",
                "Authorization",
                "Bearer clerk",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k1",
                "Accept-Language",
                "en");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "\"/place\"",
                        "/price/amount",
                        "/price/currency",
                        "\"/colour\"",
                        "unknown-field",
                        "\"/keeper\"",
                        "missing-field");
    }

    @Test
    void all_faults_of_a_query_are_named() {
        HttpResponse<String> wrong =
                client.send("GET", "/v1/lamps?lit=maybe&limit=501&cursor=nowhere&colour=red", "", CLERK);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("\"query:lit\"", "\"query:limit\"", "\"query:cursor\"", "\"query:colour\"")
                .contains("unknown-parameter", "invalid-value", "out-of-range", "bad-cursor");
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        String[] headers = {
            "Authorization", "Bearer clerk", "Content-Type", "application/json", "Idempotency-Key", "once"
        };
        String body = "{\"place\":\"x\",\"price\":{\"amount\":\"1.23\",\"currency\":\"CNY\"},\"keeper\":\"139001\"}";
        HttpResponse<String> first = client.send("POST", "/v1/lamps", body, headers);
        HttpResponse<String> second = client.send("POST", "/v1/lamps", body, headers);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).isPresent();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.send("POST", "/v1/lamps", body.replace("x", "y"), headers)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_patch_changes_what_it_names() {
        Lamp lamp = server.lamp();
        HttpResponse<String> patched = client.send(
                "PATCH",
                "/v1/lamps/" + lamp.no(),
                "{\"note\":\"old\"}",
                "Authorization",
                "Bearer clerk",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"1-0\"");
        assertThat(patched.body()).contains("\"note\":\"old\"", "Lake Road 1");
    }

    @Test
    void what_is_not_there_or_not_allowed_is_a_problem() {
        Lamp lamp = server.lamp();
        String path = "/v1/lamps/" + lamp.no();
        assertThat(client.send("GET", path, "").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        assertThat(client.send("GET", path, "", "Authorization", "Bearer guest").statusCode())
                .isEqualTo(403);
        assertThat(client.send("GET", path, "", "Authorization", "Bearer stranger")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send("GET", "/nowhere", "").statusCode()).isEqualTo(404);
        HttpResponse<String> method = client.send("DELETE", path, "", CLERK);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, PATCH");
        HttpResponse<String> head = client.send("HEAD", path, "", CLERK);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_request_that_is_none_is_a_problem_too() {
        for (String path : new String[] {
            "/v1/%00", "/v1/lamps/%2e%2e", "/v1/lamps;x=1", "/v1/lamps/%ff", "/v1//lamps", "/v1/lamps/a%2Fb"
        }) {
            HttpResponse<String> answer = client.send("GET", path, "", CLERK);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("X-Request-Id")).as(path).isPresent();
        }
    }

    @Test
    void the_feed_is_read_in_parts_and_followed() throws Exception {
        Lamp lamp = server.lamp();
        HttpResponse<String> feed = client.send("GET", "/v1/events?subject=" + lamp.no(), "", CLERK);
        assertThat(feed.body()).contains("org.wattline.sample.lamp-lit.v1", "\"specversion\":\"1.0\"", "\"next\"");
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.url() + "/v1/events"))
                .headers("Authorization", "Bearer clerk", "Accept", "text/event-stream")
                .build();
        var stream = client.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
        var lines = new java.io.BufferedReader(
                new java.io.InputStreamReader(stream.body(), java.nio.charset.StandardCharsets.UTF_8));
        Lamp later = server.lamp();
        String line = lines.readLine();
        while (!line.contains(later.no() + "\"")) line = lines.readLine();
        assertThat(line).startsWith("data: {");
        stream.body().close();
    }

    @Test
    void operators_see_health_and_measurements_on_another_port() throws Exception {
        Measurements measurements = new Measurements();
        measurements.served("GET", "/v1/lamps", 200, 1_000_000);
        try (Management management = Management.start(
                "127.0.0.1",
                0,
                List.of(new HealthCheck("database", () -> Optional.of("unreachable"))),
                measurements,
                Map.of("version", "1"))) {
            Client operator = Client.of("http://127.0.0.1:" + management.port());
            assertThat(operator.send("GET", "/health/live", "").body()).contains("UP");
            assertThat(operator.send("GET", "/health/ready", "").statusCode()).isEqualTo(503);
            assertThat(operator.send("GET", "/metrics", "").body())
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/v1/lamps\",status=\"200\"} 1");
            assertThat(operator.send("GET", "/version", "").body()).isEqualTo("{\"version\":\"1\"}");
        }
    }

    @Test
    void the_documentation_comes_from_the_declarations() throws Exception {
        String json = client.send("GET", "/openapi.json", "").body();
        assertThat(json)
                .contains(
                        "\"x-permission\":\"sample:write\"",
                        "sample.already-lit",
                        "PutLamp",
                        "LampBodyPage",
                        "MovePatch");
        String yaml = client.send("GET", "/openapi.yaml", "").body();
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/openapi.json"), json);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/openapi.yaml"), yaml);
        assertThat(client.send("GET", "/docs", "").body()).contains("/docs/page.js");
        assertThat(client.send("GET", "/docs/page.js", "").body()).contains("openapi.json");
        assertThat(client.send("GET", "/docs/problems/sample.already-lit", "").body())
                .contains("先关灯", "SAM-01", "POST /v1/lamps/{lampNo}/commands/light");
    }
}

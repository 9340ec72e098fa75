package org.wattline.adapter.http.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
}

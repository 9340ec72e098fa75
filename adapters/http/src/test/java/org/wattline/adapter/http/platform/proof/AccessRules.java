package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.wattline.adapter.http.platform.route.Parameter;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Verb;

/** Who may call, what the caller may know of, and what is in the request line. */
record AccessRules(Probe probe) {
    private static final List<String> HOSTILE = List.of(
            "%00",
            "..%252f..%252fetc",
            "'%20or%201=1--",
            "%F0%9F%92%A9",
            "null",
            "-1",
            "9".repeat(300),
            "%3Cscript%3E",
            "$%7Bjndi:x%7D",
            "%ff%fe",
            "1;drop");

    void needsToken() {
        HttpResponse<String> none = probe.send(probe.request().anonymous());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        HttpResponse<String> forged = probe.send(probe.request().by("forged"));
        assertThat(forged.statusCode()).isEqualTo(401);
        HttpResponse<String> english = probe.send(probe.request().anonymous().with("Accept-Language", "en"));
        JsonNode zh = OpenApiCheck.json(none.body());
        JsonNode en = OpenApiCheck.json(english.body());
        assertThat(en.path("code")).isEqualTo(zh.path("code"));
        assertThat(en.path("title")).isNotEqualTo(zh.path("title"));
        assertThat(probe.raw(new Probe.Sending(
                                "GET",
                                zh.path("type").asText(),
                                "",
                                java.util.Optional.empty(),
                                new byte[0],
                                List.of()))
                        .statusCode())
                .isEqualTo(200);
    }

    void needsPermission() {
        assertThat(probe.send(probe.request().by(probe.world.none())).statusCode())
                .isEqualTo(403);
    }

    void outsideTheScope() {
        for (String stranger : probe.world.strangers()) {
            HttpResponse<String> hidden = probe.send(probe.request().by(stranger));
            assertThat(hidden.statusCode()).as(stranger).isEqualTo(404);
            assertThat(OpenApiCheck.json(hidden.body()).path("code").asText()).isEqualTo("platform.not-found");
        }
    }

    void nothingOutsideTheScope() {
        for (String stranger : probe.world.strangers()) {
            HttpResponse<String> answer = probe.send(probe.request().by(stranger));
            if (probe.route.listing())
                assertThat(OpenApiCheck.json(answer.body()).path("items"))
                        .as(stranger)
                        .isEmpty();
            else if (!probe.names().isEmpty())
                assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
        }
    }

    void unknownParameter() {
        HttpResponse<String> answer = probe.send(probe.request().query(probe.query("nonsense=1")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query:nonsense");
    }

    void hostileValues() {
        for (String value : HOSTILE) {
            for (String name : probe.names()) {
                String path = probe.route.path();
                for (String other : probe.names())
                    path = path.replace("{" + other + "}", other.equals(name) ? value : "1");
                HttpResponse<String> answer = probe.raw(probe.request().path(path));
                if (probe.route.listing() && answer.statusCode() == 200)
                    assertThat(OpenApiCheck.json(answer.body()).path("items")).isEmpty();
                else assertThat(answer.statusCode()).as(path).isIn(400, 404, 409, 412, 422);
            }
            if (probe.route.verb() == Verb.GET)
                for (Parameter parameter : probe.route.query())
                    assertThat(probe.raw(probe.request().query("?" + parameter.name() + "=" + value))
                                    .statusCode())
                            .isIn(200, 400, 404);
        }
    }

    void methods() {
        Route route = probe.route;
        HttpResponse<String> options = probe.raw(probe.request().verb("OPTIONS").anonymous());
        assertThat(options.statusCode()).isEqualTo(204);
        String allowed = options.headers().firstValue("Allow").orElse("");
        assertThat(allowed).contains(route.verb().name());
        for (Verb verb : Verb.values()) {
            if (allowed.contains(verb.name())) continue;
            HttpResponse<String> answer = probe.raw(probe.request().verb(verb.name()));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        }
    }

    void requestId() {
        HttpResponse<String> named = probe.send(probe.request().anonymous().with("X-Request-Id", "proof-7"));
        assertThat(named.headers().firstValue("X-Request-Id")).contains("proof-7");
        HttpResponse<String> odd = probe.send(probe.request().anonymous().with("X-Request-Id", "a b\"<"));
        assertThat(odd.headers().firstValue("X-Request-Id").orElseThrow()).isNotEqualTo("a b\"<");
    }
}

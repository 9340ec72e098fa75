package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.wattline.adapter.http.platform.route.Answer;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.route.Verb;

/** What guards changes. */
record ChangeRules(Probe probe) {
    void precondition() {
        HttpResponse<String> without = probe.send(probe.request().without("If-Match"));
        if (!probe.exists() && without.statusCode() == 404) return;
        assertThat(without.statusCode()).isEqualTo(428);
        String before = probe.world.kept().get();
        for (String tag :
                new String[] {"\"987654321-0\"", "W/\"1-0\"", "nonsense", "*", "\"99999999999999999999-1\""}) {
            HttpResponse<String> stale = probe.send(probe.request().with("If-Match", tag));
            assertThat(stale.statusCode()).as("%s: %s", tag, stale.body()).isIn(400, 403, 404, 409, 412, 422);
        }
        assertThat(probe.world.kept().get())
                .as("nothing was done on a stale version")
                .isEqualTo(before);
    }

    /** Whoever wants to change something can read its version; a body without one brings a version back that nothing has. */
    void versionShown() {
        String resource = resource(probe.route.path());
        assertThat(probe.world.declared().routes())
                .filteredOn(route -> route.verb() == Verb.GET && route.path().equals(resource))
                .flatExtracting(Route::answers)
                .as("GET %s answers with a version", resource)
                .anyMatch(answer -> answer instanceof Answer.Json json && Tagged.class.isAssignableFrom(json.type()));
    }

    void keyRequired() {
        HttpResponse<String> without = probe.send(probe.request().without("Idempotency-Key"));
        if (!probe.exists() && without.statusCode() == 404) return;
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("header:Idempotency-Key");
        HttpResponse<String> odd = probe.send(probe.request().with("Idempotency-Key", "a b"));
        assertThat(odd.statusCode()).isEqualTo(400);
    }

    void rehearsal() {
        String before = probe.world.kept().get();
        Probe.Sending sending = current(probe.request()).query(probe.query("dryRun=true"));
        HttpResponse<String> answer = probe.send(sending);
        assertThat(probe.world.kept().get()).as("a rehearsal keeps nothing").isEqualTo(before);
        if (answer.statusCode() != 200) return;
        JsonNode told = OpenApiCheck.json(answer.body());
        assertThat(told.path("dryRun").asBoolean()).isTrue();
        assertThat(told.path("wouldAnswer").path("status").asInt()).isBetween(200, 422);
    }

    void once() {
        Probe.Sending sending = current(probe.request()).with("Idempotency-Key", "once-" + System.nanoTime());
        HttpResponse<String> first = probe.send(sending);
        if (first.statusCode() == 400 || first.statusCode() == 404 || first.statusCode() == 412) return;
        HttpResponse<String> second = probe.send(sending);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        if (probe.route.body() instanceof RequestBody.None) return;
        String spaced = new String(sending.body(), StandardCharsets.UTF_8) + " ";
        assertThat(probe.send(sending.body(spaced)).statusCode()).isEqualTo(422);
    }

    /** What a command is given to, or itself. */
    private static String resource(String path) {
        int commands = path.indexOf("/commands/");
        return commands < 0 ? path : path.substring(0, commands);
    }

    /** With the ETag that the resource has now, where the route needs one and the resource can be read. */
    private Probe.Sending current(Probe.Sending sending) {
        if (!probe.route.guards().ifMatch()) return sending;
        HttpResponse<String> shown = probe.raw(new Probe.Sending(
                "GET", resource(sending.path()), "", sending.token(), new byte[0], java.util.List.of()));
        return shown.headers()
                .firstValue("ETag")
                .map(tag -> sending.with("If-Match", tag))
                .orElse(sending);
    }
}

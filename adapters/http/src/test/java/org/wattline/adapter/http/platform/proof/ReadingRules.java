package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Parameter;

/** How resources and lists are read. */
record ReadingRules(Probe probe) {
    void read() {
        HttpResponse<String> answer = probe.send(probe.request());
        boolean mayLack = !probe.names().isEmpty() && !probe.route.path().endsWith("}");
        if (probe.exists() && !(mayLack && answer.statusCode() == 404))
            assertThat(answer.statusCode())
                    .as("%s: %s", probe.path(), answer.body())
                    .isIn(200, 204);
        HttpResponse<String> head = probe.raw(probe.request().verb("HEAD"));
        assertThat(head.statusCode()).isEqualTo(answer.statusCode());
        assertThat(head.body()).isEmpty();
        if (!probe.route.stored())
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        String tag = answer.headers().firstValue("ETag").orElse("");
        if (tag.isEmpty() || answer.statusCode() != 200) return;
        assertThat(tag).startsWith("\"");
        HttpResponse<String> again = probe.raw(probe.request().with("If-None-Match", tag));
        if (again.statusCode() == 200)
            assertThat(again.headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
        else assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body().isEmpty()).isEqualTo(again.statusCode() == 304);
    }

    void parts() {
        for (String limit : List.of("0", "501", "-1", "x", "99999999999")) {
            HttpResponse<String> answer = probe.send(probe.request().query(probe.query("limit=" + limit)));
            if (probe.exists()) assertThat(answer.statusCode()).isEqualTo(400);
        }
        HttpResponse<String> odd = probe.send(probe.request().query(probe.query("cursor=%21")));
        if (!probe.exists()) return;
        assertThat(odd.statusCode()).isEqualTo(400);
        List<JsonNode> whole = new ArrayList<>();
        page("limit=4").path("items").forEach(whole::add);
        List<JsonNode> single = new ArrayList<>();
        String cursor = "";
        while (single.size() < whole.size()) {
            JsonNode page = page(cursor.isEmpty() ? "limit=1" : "limit=1&cursor=" + cursor);
            assertThat(page.path("items")).hasSize(1);
            single.add(page.path("items").get(0));
            cursor = page.path("next").asText();
            if (cursor.isEmpty()) break;
        }
        assertThat(single).isEqualTo(whole);
        if (!cursor.isEmpty()) foreignCursor(cursor);
    }

    private void foreignCursor(String cursor) {
        for (Parameter filter : probe.route.query()) {
            if (!filter.filter()) continue;
            String query = probe.query(filter.name() + "=" + filter.example(), "cursor=" + cursor);
            assertThat(probe.send(probe.request().query(query)).statusCode())
                    .as("a cursor is bound to the filters")
                    .isEqualTo(400);
        }
    }

    private JsonNode page(String query) {
        HttpResponse<String> answer = probe.send(probe.request().query(probe.query(query)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OpenApiCheck.json(answer.body());
    }
}

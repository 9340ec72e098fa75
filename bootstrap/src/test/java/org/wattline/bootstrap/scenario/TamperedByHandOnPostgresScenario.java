package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who owns the database changes a case, writes another so that it cannot be read, removes a third, and writes a seal anew: the night finds all of it by
 * itself and tells it once. On PostgreSQL only, as nobody gets at what is kept in memory.
 */
class TamperedByHandOnPostgresScenario {
    private static final String FOUND = "/v1/process-tamperings";

    @Test
    void the_night_finds_and_tells_what_was_changed_by_hand(@TempDir Path folder) throws Exception {
        try (Stand stand = Stand.onPostgres(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http auditor = branch.staff("auditor");
            String changed = SealedDays.accepted(branch);
            String unreadable = SealedDays.accepted(branch);
            String removed = SealedDays.accepted(branch);
            String whole = SealedDays.accepted(branch);
            night(stand, "2026-03-03");
            assertThat(told(stand)).isZero();
            assertThat(ready(stand)).doesNotContain("found changed by hand");

            stand.plant("update process_instance set started_at = started_at + interval '1 day' where no = '" + changed
                    + "'");
            stand.plant("update process_instance set unit_path = 'forged' where no = '" + unreadable + "'");
            stand.plant("delete from process_instance where no = '" + removed + "'");
            stand.plant("update process_seal set entries = entries + 1 where day = '2026-03-02'");
            night(stand, "2026-03-04");

            assertThat(rows(auditor, ""))
                    .hasSize(4)
                    .anyMatch(row -> row.matches(changed + " /42/4201/420106 STATE_CHANGED at \\d+ -"))
                    .anyMatch(row -> row.equals(unreadable + " /42/4201/420106 UNREADABLE at 1 -"))
                    .anyMatch(row -> row.startsWith(removed + " /42/4201/420106 CASE_MISSING at "))
                    .anyMatch(row -> row.equals("seal 2026-03-02 /42/4201/420106 SEAL_BROKEN -"));
            assertThat(rows(auditor, "")).noneMatch(row -> row.startsWith(whole));
            assertThat(told(stand)).isEqualTo(4);
            assertThat(ready(stand)).contains("4 found changed by hand: /v1/process-tamperings?present=true");
            JsonNode round =
                    auditor.get("/v1/process-verifications").expect(200).body();
            assertThat(round.path("cases").asInt()).isEqualTo(4);
            assertThat(round.path("endedAt").asText()).startsWith("2026-03-04T09:00:0");
            assertThat(messages(auditor))
                    .hasSize(4)
                    .allMatch(each -> each.endsWith("，请立即核查"))
                    .anyMatch(each -> each.startsWith("seal 2026-03-02 的留痕验证不通过（SEAL_BROKEN）"))
                    .anyMatch(each -> each.startsWith(unreadable + " 的留痕验证不通过（UNREADABLE at 1）"));

            night(stand, "2026-03-05");
            assertThat(told(stand)).as("nothing is told twice").isEqualTo(4);

            stand.plant("update process_instance set started_at = started_at - interval '1 day' where no = '" + changed
                    + "'");
            night(stand, "2026-03-06");
            assertThat(rows(auditor, "?present=true")).hasSize(3);
            assertThat(rows(auditor, "?present=false"))
                    .singleElement()
                    .asString()
                    .startsWith(changed + " ")
                    .contains(" 2026-03-06T09:00:0");
            assertThat(told(stand)).isEqualTo(5);
            assertThat(messages(auditor))
                    .anyMatch(each -> each.startsWith(changed + " 的留痕验证恢复通过") && each.endsWith("请核查何人改回"));
            branch.staff("acceptance-clerk").get(FOUND).expect(403);
            auditor.get(FOUND + "?present=maybe").expect(400);
        }
    }

    private static void night(Stand stand, String day) {
        stand.at(Instant.parse(day + "T01:00:00Z"));
        SealedDays.night(stand);
    }

    private static long told(Stand stand) {
        return stand.events().stream()
                .filter(type -> type.startsWith("workflow.history-"))
                .count();
    }

    private static List<String> rows(Http auditor, String asked) {
        List<String> rows = new ArrayList<>();
        for (JsonNode each : auditor.get(FOUND + asked).expect(200).at("/items"))
            rows.add(String.join(
                    " ",
                    each.path("subject").asText(),
                    each.path("unit").asText(),
                    each.path("what").asText(),
                    each.path("goneAt").asText("-")));
        return rows;
    }

    private static List<String> messages(Http auditor) {
        return auditor.get("/v1/staff-messages").expect(200).at("/items").findValuesAsText("text");
    }

    /** What operators see. */
    private static String ready(Stand stand) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stand.server().management().resolve("/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

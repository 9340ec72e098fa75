package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row of every table that a case's history vouches for is changed by hand, behind everybody's back, and all of it is found by REST. On
 * PostgreSQL only, as nobody gets at what is kept in memory.
 */
class PlantedEditsOnPostgresScenario {
    /** The tables of a connection, a column of theirs, and what it is changed to. */
    private static final Map<String, String> EDITS = Map.of(
            "connection_application", "sources = 1 where no",
            "application_document", "file_name = 'other.pdf' where place = 1 and application_no",
            "supply_plan", "content = content || '{\"x\": \"y\"}' where number = 1 and application_no",
            "supply_plan_approval", "opinion = 'forged' where number = 3 and level = 1 and application_no",
            "inspection",
                    "findings = findings || '{\"x\": \"PASS\"}' where kind = 'COMPLETION' and round = 1 and application_no",
            "inspection_defect", "severity = 'CRITICAL' where application_no",
            "connection_fee", "amount_cny = amount_cny + 1 where application_no",
            "commitment_letter", "due = due + 365 where application_no");

    @Test
    void whatever_is_changed_by_hand_in_the_records_of_a_case_is_told(@TempDir Path folder) {
        try (Stand stand = Stand.onPostgres(folder, Instant.parse("2025-11-10T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String application = ConnectingFactory.applied(branch, 2);
            ConnectingFactory.drafted(
                    branch,
                    application,
                    2,
                    "HIGH_SUPPLY_HIGH_METERED",
                    ", 'transformers': '1#:1000; 2#:250', 'feeApplies': 'true', 'feeds': '%s'"
                            .formatted(FactoryFee.FEEDS));
            FactoryFee.inParts(branch, application);
            ConnectingFactory.built(stand, branch, application);
            String no = application.substring(application.lastIndexOf('/') + 1);
            Http manager = branch.staff("business-manager");
            String proof = "/v1/process-instances/" + no + "/verification";
            assertThat(manager.get(proof).expect(200).text("/intact")).isEqualTo("true");

            EDITS.forEach((table, edit) -> stand.plant("update %s set %s = '%s'".formatted(table, edit, no)));

            Http.Answer found = manager.get(proof).expect(200);
            assertThat(found.text("/intact")).isEqualTo("false");
            assertThat(found.at("/findings").findValuesAsText("kind")).containsOnly("RECORD_CHANGED");
            List<String> records = found.at("/findings").findValuesAsText("record");
            assertThat(records.stream().map(each -> each.replaceAll(" [^:]*:", ":")))
                    .containsExactlyInAnyOrder(
                            "connection_application: sources",
                            "application_document: file_name",
                            "supply_plan: content",
                            "supply_plan_approval: opinion",
                            "inspection: findings",
                            "inspection_defect: severity",
                            "inspection_defect: severity",
                            "connection_fee: amount_cny",
                            "commitment_letter: due");
            stand.at(Instant.parse("2026-03-02T01:00:00Z"));
            ChangeDesk desk = new ChangeDesk(stand, branch);
            String change = desk.applied(
                    LimitsOfCases.factory(new OnFile(stand)),
                    "SUSPEND",
                    "2026-03-23",
                    "'equipment': ['2#'], 'until': '2026-04-30'",
                    "");
            String other = change.substring(change.lastIndexOf('/') + 1);
            String proofOfChange = "/v1/process-instances/" + other + "/verification";
            assertThat(manager.get(proofOfChange).expect(200).text("/intact")).isEqualTo("true");
            stand.plant("update change_application set asked = asked || '{\"from\": \"2026-03-05\"}' where no = '"
                    + other + "'");
            assertThat(manager.get(proofOfChange).expect(200).at("/findings").findValuesAsText("record"))
                    .containsExactly("change_application: asked");
            assertThat(problems(stand, manager))
                    .anySatisfy(each -> assertThat(each).contains("sources"));
        }
    }

    private static List<String> problems(Stand stand, Http manager) {
        String job = manager.post("/v1/process-verifications", "{}")
                .expect(202)
                .header("Location")
                .orElseThrow();
        stand.settle();
        List<String> problems = new ArrayList<>();
        for (JsonNode each : manager.get(job + "/problems").expect(200).at("/items"))
            problems.add(each.path("what").asText());
        return problems;
    }
}

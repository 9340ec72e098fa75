package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How the design and the works of a factory are inspected; the finished works twice, because of a defect. */
final class InspectingFactory {
    private final Connecting branch;
    private final String all;

    InspectingFactory(Connecting branch, String application) {
        this.branch = branch;
        this.all = application + "/inspections";
    }

    /** A round without defects. */
    void passed(String who, String kind) {
        Http inspector = branch.staff(who);
        String round = begun(inspector, kind);
        assertThat(inspector
                        .command(round, "conclude", "{'findings': [" + findings(inspector, kind, "") + "]}")
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("PASSED");
    }

    /** A defect is found, the step is not completed with it, the applicant corrects it, and another round clears it. */
    void twice() {
        Http inspector = branch.staff("inspector");
        failed(inspector, "COMPLETION", "CI-TESTS", "2025-12-31");
        String task = "/v1/tasks/" + branch.ready(inspector, "COMPLETION_INSPECTION");
        inspector.command(task, "claim", "{}").expect(200);
        assertThat(inspector
                        .command(task, "complete", "{'form': {'inspectionResult': 'PASSED'}}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("竣工检验合格");
        inspector.command(task, "release", "{}").expect(200);
        again(inspector, "COMPLETION");
    }

    /** The same of a kind, without a task. */
    void twice(String who, String kind, String item, String deadline) {
        Http inspector = branch.staff(who);
        failed(inspector, kind, item, deadline);
        again(inspector, kind);
    }

    private void failed(Http inspector, String kind, String item, String deadline) {
        String first = begun(inspector, kind);
        assertThat(inspector
                        .command(first, "conclude", """
                                {'findings': [%s], 'defects': [{'item': '%s', 'text': '2号变压器资料缺失', 'severity': 'MAJOR',
                                 'deadline': '%s'}]}""".formatted(findings(inspector, kind, item), item, deadline))
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("FAILED");
    }

    private void again(Http inspector, String kind) {
        assertThat(inspector.post(all, "{'kind': '" + kind + "'}").expect(409).text("/code"))
                .isEqualTo("connection.inspection-not-corrected");
        branch.staff("acceptance-clerk")
                .command(all + "/" + kind + "-1", "correct-defect", "{'defect': 1, 'words': '已补做'}")
                .expect(200);
        String second = begun(inspector, kind);
        assertThat(inspector
                        .command(
                                second,
                                "conclude",
                                "{'findings': [" + findings(inspector, kind, "") + "], 'cleared': [1]}")
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("PASSED");
    }

    /** @return path of the round */
    String begun(Http inspector, String kind) {
        return inspector
                .post(all, "{'kind': '" + kind + "'}")
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    /** Every item of the checklist as passed, but for one. */
    static String findings(Http inspector, String kind, String defective) {
        List<String> findings = new ArrayList<>();
        for (JsonNode list :
                inspector.get("/v1/inspection-checklists").expect(200).at("/items")) {
            if (!list.path("kind").asText().equals(kind)) continue;
            for (JsonNode item : list.path("items")) {
                String code = item.path("code").asText();
                findings.add("{'item': '%s', 'finding': '%s'}"
                        .formatted(code, code.equals(defective) ? "DEFECTIVE" : "PASSED"));
            }
        }
        return String.join(", ", findings);
    }
}

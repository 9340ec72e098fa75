package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Two devices on the site of a factory: a picture with its file, the position, and a field that they see differently. */
final class SurveyingFactory {
    private static final String NOTE = "{'device': '%s', 'notes': [%s]}";

    private final Connecting branch;
    private final String application;

    SurveyingFactory(Connecting branch, String application) {
        this.branch = branch;
        this.application = application;
    }

    /** The survey is not complete before there is a picture whose file is there, the position, and one opinion. */
    void noted() {
        Http manager = branch.staff("customer-manager");
        Http clerk = branch.staff("acceptance-clerk");
        String survey = application + "/survey";
        clerk.upload(application + "/files?code=SITE_PHOTO&fileName=site.pdf", "application/pdf", "%PDF-1.7 site")
                .expect(201);
        JsonNode documents = clerk.get(application).expect(200).at("/documents");
        String photo = documents.get(documents.size() - 1).path("sha256").asText();
        manager.post(
                        survey + "/commands/upload-notes",
                        NOTE.formatted(
                                "PAD-01",
                                note(1, "photo." + photo, "30.55,114.33") + ", " + note(2, "gridVoltage", "10.2")))
                .expect(200);
        String task = "/v1/tasks/" + OfficeOfTasks.task(manager, number(), "SURVEY");
        assertThat(manager.post(
                                survey + "/commands/upload-notes",
                                NOTE.formatted("PAD-02", note(1, "gridVoltage", "10.4")))
                        .expect(200)
                        .at("/conflicts")
                        .size())
                .isEqualTo(1);
        manager.command(task, "claim", "{}").expect(200);
        assertThat(manager.command(task, "complete", """
                                {'form': {'visitedOn': '2025-11-10', 'area': 'A420106-001', 'importance': '03', 'externalWorks': 'true'}}""")
                        .expect(422)
                        .at("/errors")
                        .findValuesAsText("message"))
                .containsExactlyInAnyOrder("勘查冲突已处理", "勘查位置已定位");
        manager.command(task, "release", "{}").expect(200);
        manager.command(survey, "decide-conflict", "{'entry': 3, 'take': true}").expect(200);
        manager.post(
                        survey + "/commands/upload-notes",
                        NOTE.formatted("PAD-02", note(2, "position", "30.5512,114.3327,8")))
                .expect(200);
    }

    private String number() {
        return application.substring(application.lastIndexOf('/') + 1);
    }

    private static String note(int sequence, String field, String value) {
        return "{'sequence': %s, 'field': '%s', 'value': '%s', 'at': '2025-11-10T03:00:00Z', 'base': 0}"
                .formatted(sequence, field, value);
    }
}

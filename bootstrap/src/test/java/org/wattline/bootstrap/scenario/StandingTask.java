package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A step whose condition asks for what nobody has said yet: its case stands still there until a step beside it has told, and somebody tries again. */
final class StandingTask {
    private static final String VERSION = "/v1/process-definitions/CHARGING_STATION/versions/1";
    private static final String FLOOR = "\"floor\": {\"type\": \"integer\"}";
    private static final String APPLICATION = """
            {'process': 'CHARGING', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城充电有限公司', 'phone': '13712345678',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '120'}}""";

    private final Stand stand;
    private final Connecting branch;

    StandingTask(Stand stand, Connecting branch) {
        this.stand = stand;
        this.branch = branch;
    }

    void retried() {
        published();
        Http clerk = branch.staff("acceptance-clerk");
        Http manager = branch.staff("business-manager");
        String application = branch.apply(clerk, APPLICATION);
        String case_ = application.substring(application.lastIndexOf('/') + 1);
        branch.handIn(clerk, application, "PROPERTY_PROOF", true);
        branch.work("acceptance-clerk", "ACCEPT", "{'chargers': '3'}");
        assertThat(state(manager, case_)).isEqualTo("STUCK");
        int told = stand.events().size();
        manager.command("/v1/process-instances/" + case_, "retry", "{}").expect(200);
        assertThat(state(manager, case_)).as("nothing new is known").isEqualTo("STUCK");
        assertThat(OfficeOfTasks.since(stand, told)).containsExactly("workflow.process-retried", "workflow.task-stuck");
        Http surveyor = branch.staff("customer-manager");
        String survey = "/v1/tasks/" + OfficeOfTasks.task(surveyor, case_, "SURVEY");
        surveyor.command(survey, "claim", "{}").expect(200);
        surveyor.command(survey, "complete", "{'form': {'area': 'A420106-001', 'floor': -1}}")
                .expect(200);
        assertThat(OfficeOfTasks.inbox(branch.staff("inspector"), case_)).isEmpty();
        told = stand.events().size();
        manager.command("/v1/process-instances/" + case_, "retry", "{}").expect(200);
        assertThat(state(manager, case_)).isEqualTo("READY");
        assertThat(OfficeOfTasks.since(stand, told)).containsExactly("workflow.process-retried", "workflow.task-ready");
        assertThat(OfficeOfTasks.last(manager, case_)).isEqualTo("workflow.retry business-manager.hubei -");
        assertThat(OfficeOfTasks.inbox(branch.staff("inspector"), case_)).containsExactly("SAFETY_REVIEW READY -");
        assertThat(manager.command("/v1/process-instances/" + case_, "retry", "{}")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("workflow.nothing-stuck");
    }

    /** The worked example with its review beside the survey, which tells on which floor the chargers stand. */
    private void published() {
        String document = DefiningAProcess.document()
                .replace("\"2025-12-01\"", "\"2026-03-04\"")
                .replace(
                        "\"position\": \"INSPECTOR\", \"after\": [\"SURVEY\"], \"returnsTo\": [\"SURVEY\"],",
                        "\"position\": \"INSPECTOR\", \"after\": [\"ACCEPT\"],")
                .replace("\"after\": [\"SAFETY_REVIEW\"]", "\"after\": [\"SURVEY\", \"SAFETY_REVIEW\"]")
                .replace("chargers >= 5 || indoors", "chargers >= 5 || floor < 0")
                .replace("\"indoors\": {\"type\": \"boolean\"", FLOOR + ", \"indoors\": {\"type\": \"boolean\"")
                .replace("\"title\": \"台区编号\"}", "\"title\": \"台区编号\"}, " + FLOOR);
        Http designer = branch.staff("process-designer");
        designer.post("/v1/process-definitions", document).expect(201);
        designer.command(VERSION, "check", "{}").expect(200);
        designer.command(VERSION, "propose", "{}").expect(200);
        branch.staff("process-approver").command(VERSION, "publish", "{}").expect(200);
    }

    private static String state(Http manager, String case_) {
        for (JsonNode task :
                manager.get("/v1/process-instances/" + case_).expect(200).at("/tasks"))
            if (task.path("step").asText().equals("SAFETY_REVIEW"))
                return task.path("state").asText();
        throw new AssertionError("no review");
    }
}

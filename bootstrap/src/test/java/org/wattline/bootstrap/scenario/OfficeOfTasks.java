package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.platform.Caller;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Tasks of a shop's connection in other hands and cases led another way: who has what, until when, and what is kept and told of it. */
abstract class OfficeOfTasks {
    private static final String CASES = "/v1/process-instances/";
    private static final String APPLICATION = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城茶庄', 'phone': '13712345678',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '50'}}""";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void tasks_change_hands_and_cases_their_way() {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            assigned(stand);
            Connecting branch = new Connecting(stand, ".hubei");
            String case_ = accepted(branch);
            leftOut(stand, branch, case_);
            fromHandToHand(stand, branch, case_);
            sentBack(stand, branch, case_);
            jumped(stand, branch, case_);
            splitAndJoined(stand, branch, case_);
            new JoiningApplications(stand, branch).joined(APPLICATION);
            new StandingTask(stand, branch).retried();
            LackingDocuments.in(branch);
            StaffingAUnit.in(stand);
            CarriedOut.OFFICE_OF_TASKS.by(stand);
        }
    }

    /** The dispatcher stands in for the customer manager. */
    private static void assigned(Stand stand) {
        assertThat(stand.server()
                        .part(AssigningPositions.class)
                        .handle(
                                Caller.system("test"),
                                new AssigningPositions.Assign(
                                        new Login("dispatcher.hubei"),
                                        new PositionCode("CUSTOMER-MANAGER"),
                                        DemoAccess.HUBEI,
                                        Span.startingOn(LocalDate.of(2026, 3, 1)))))
                .isInstanceOf(Outcome.Done.class);
    }

    private static String accepted(Connecting branch) {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, APPLICATION);
        branch.handIn(clerk, application, "QUALIFICATION", false);
        branch.handIn(clerk, application, "PROPERTY_PROOF", false);
        branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        return application.substring(application.lastIndexOf('/') + 1);
    }

    /** A step that does nothing by itself is left out by whoever may steer; the next one is ready, and counts its days as before. */
    private static void leftOut(Stand stand, Connecting branch, String case_) {
        Http manager = branch.staff("business-manager");
        String dispatch = "/v1/tasks/" + task(branch.staff("dispatcher"), case_, "SURVEY_DISPATCH");
        branch.staff("dispatcher")
                .command(dispatch, "skip", "{'reason': '客户自报'}")
                .expect(403);
        int told = stand.events().size();
        Http.Answer left =
                manager.command(dispatch, "skip", "{'reason': '客户经理已在现场'}").expect(200);
        assertThat(left.text("/state")).isEqualTo("SKIPPED");
        assertThat(since(stand, told)).containsExactly("workflow.task-skipped", "workflow.task-ready");
        assertThat(last(manager, case_)).isEqualTo("workflow.skip-task business-manager.hubei 客户经理已在现场");
        assertThat(inbox(branch.staff("dispatcher"), case_)).containsExactly("SURVEY READY -");
        assertThat(inbox(branch.staff("customer-manager"), case_)).containsExactly("SURVEY READY -");
        assertThat(due(manager, case_, "SURVEY")).isEqualTo("2026-03-06");
    }

    /** Who has it changes; its last day does not. */
    private static void fromHandToHand(Stand stand, Connecting branch, String case_) {
        Http owner = branch.staff("customer-manager");
        Http colleague = branch.staff("dispatcher");
        Http manager = branch.staff("business-manager");
        String survey = "/v1/tasks/" + task(owner, case_, "SURVEY");
        owner.command(survey, "claim", "{}").expect(200);
        int told = stand.events().size();
        colleague
                .command(survey, "delegate", "{'to': 'dispatcher.hubei', 'reason': '抢单'}")
                .expect(409);
        assertThat(owner.command(survey, "delegate", "{'to': 'archivist.hubei', 'reason': '休假'}")
                        .expect(422)
                        .text("/code"))
                .isEqualTo("workflow.not-of-position");
        assertThat(owner.command(survey, "delegate", "{'to': 'dispatcher.hubei', 'reason': '休假'}")
                        .expect(200)
                        .text("/holder"))
                .isEqualTo("dispatcher.hubei");
        assertThat(last(manager, case_)).isEqualTo("workflow.delegate-task customer-manager.hubei 休假");
        assertThat(inbox(colleague, case_)).containsExactly("SURVEY CLAIMED dispatcher.hubei");
        colleague
                .command(survey, "transfer", "{'to': 'customer-manager.hubei', 'reason': '归还'}")
                .expect(403);
        assertThat(manager.command(survey, "transfer", "{'to': 'customer-manager.hubei', 'reason': '提前销假'}")
                        .expect(200)
                        .text("/holder"))
                .isEqualTo("customer-manager.hubei");
        assertThat(last(manager, case_)).isEqualTo("workflow.transfer-task business-manager.hubei 提前销假");
        assertThat(inbox(manager, case_)).isEmpty();
        assertThat(owner.command(survey, "escalate", "{'reason': '客户拒绝勘查'}")
                        .expect(200)
                        .text("/position"))
                .isEqualTo("BUSINESS-MANAGER");
        assertThat(last(manager, case_)).isEqualTo("workflow.escalate-task customer-manager.hubei 客户拒绝勘查");
        assertThat(inbox(owner, case_)).isEmpty();
        assertThat(inbox(colleague, case_)).isEmpty();
        assertThat(inbox(manager, case_)).containsExactly("SURVEY READY -");
        assertThat(due(manager, case_, "SURVEY")).isEqualTo("2026-03-06");
        assertThat(since(stand, told))
                .containsExactly("workflow.task-delegated", "workflow.task-transferred", "workflow.task-escalated");
    }

    /** The step gone back to comes up again with all after it; the days count from the first acceptance all the same (WFL-80). */
    private static void sentBack(Stand stand, Connecting branch, String case_) {
        Http manager = branch.staff("business-manager");
        String survey = "/v1/tasks/" + task(manager, case_, "SURVEY");
        manager.command(survey, "claim", "{}").expect(200);
        int told = stand.events().size();
        assertThat(manager.command(survey, "return", "{'to': 'CONTRACT_SIGN', 'reason': '错'}")
                        .expect(422)
                        .text("/code"))
                .isEqualTo("workflow.no-way-back");
        assertThat(manager.command(survey, "return", "{'to': 'ACCEPT', 'reason': '地址有误'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("RETURNED");
        assertThat(since(stand, told)).containsExactly("workflow.task-returned", "workflow.task-ready");
        assertThat(last(manager, case_)).isEqualTo("workflow.return-task business-manager.hubei 地址有误");
        assertThat(inbox(manager, case_)).isEmpty();
        assertThat(inbox(branch.staff("acceptance-clerk"), case_)).containsExactly("ACCEPT READY -");
        assertThat(rounds(manager, case_))
                .contains("ACCEPT 1 DONE", "SURVEY 1 RETURNED", "ACCEPT 2 READY", "SURVEY 2 WAITING");
        stand.at(Instant.parse("2026-03-04T01:00:00Z"));
        branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
    }

    /** Ahead, what lies between is left out; back, all after it comes up again; past what must be done there is no jump. */
    private static void jumped(Stand stand, Connecting branch, String case_) {
        Http manager = branch.staff("business-manager");
        int told = stand.events().size();
        assertThat(manager.command(CASES + case_, "jump", "{'to': 'CONTRACT_SIGN', 'reason': '老客户'}")
                        .expect(422)
                        .text("/code"))
                .as("nobody has surveyed yet")
                .isEqualTo("workflow.step-needed");
        manager.command(CASES + case_, "jump", "{'to': 'SURVEY', 'reason': '已派工'}")
                .expect(200);
        assertThat(last(manager, case_)).isEqualTo("workflow.jump business-manager.hubei 已派工");
        assertThat(rounds(manager, case_)).contains("SURVEY_DISPATCH 2 SKIPPED", "SURVEY 2 READY");
        assertThat(due(manager, case_, "SURVEY")).isEqualTo("2026-03-06");
        assertThat(since(stand, told)).containsExactly("workflow.process-jumped", "workflow.task-ready");
        branch.work("customer-manager", "SURVEY", "{'visitedOn': '2026-03-04', 'area': 'A420106-001'}");
        assertThat(inbox(branch.staff("customer-manager"), case_)).containsExactly("PLAN_REPLY READY -");
        manager.command(CASES + case_, "jump", "{'to': 'SURVEY', 'reason': '台区有误'}")
                .expect(200);
        assertThat(rounds(manager, case_)).contains("SURVEY 2 DONE", "SURVEY 3 READY", "PLAN_REPLY 2 WAITING");
        assertThat(inbox(branch.staff("customer-manager"), case_)).containsExactly("SURVEY READY -");
    }

    /** A part goes a way of its own, and comes back. */
    private static void splitAndJoined(Stand stand, Connecting branch, String case_) {
        Http manager = branch.staff("business-manager");
        int told = stand.events().size();
        String part = manager.command(CASES + case_, "split", "{'part': {'capacityKva': '20'}, 'reason': '两家分用'}")
                .expect(200)
                .text("/instanceNo");
        assertThat(capacity(branch, case_)).isEqualTo("30");
        assertThat(capacity(branch, part)).isEqualTo("20");
        assertThat(last(manager, case_)).isEqualTo("workflow.split business-manager.hubei 两家分用");
        assertThat(inbox(branch.staff("acceptance-clerk"), part)).containsExactly("ACCEPT READY -");
        assertThat(manager.command(CASES + part, "join", "{'into': '%s', 'reason': '合并办理'}".formatted(case_))
                        .expect(200)
                        .text("/joined"))
                .isEqualTo(case_);
        assertThat(last(manager, part)).isEqualTo("workflow.join business-manager.hubei 合并办理");
        assertThat(inbox(branch.staff("acceptance-clerk"), part)).isEmpty();
        assertThat(since(stand, told)).contains("workflow.process-split", "workflow.process-joined");
        assertThat(manager.get(CASES + case_ + "/verification").expect(200).text("/intact"))
                .isEqualTo("true");
    }

    private static String capacity(Connecting branch, String application) {
        return branch.staff("acceptance-clerk")
                .get("/v1/connection-applications/" + application)
                .expect(200)
                .text("/capacityKva");
    }

    /** Types of what happened, signing in left out. */
    static List<String> since(Stand stand, int told) {
        List<String> all = stand.events();
        return all.subList(told, all.size()).stream()
                .filter(type -> !type.startsWith("access."))
                .toList();
    }

    /** What was done last, by whom and why. */
    static String last(Http manager, String case_) {
        JsonNode entries =
                manager.get(CASES + case_ + "/history?limit=200").expect(200).at("/items");
        JsonNode entry = entries.get(entries.size() - 1);
        return entry.path("command").asText() + " " + entry.path("login").asText() + " "
                + entry.path("reason").asText("-");
    }

    /** What somebody has to do of a case: step, state, holder. */
    static List<String> inbox(Http worker, String case_) {
        List<String> tasks = new ArrayList<>();
        for (JsonNode task : worker.get("/v1/tasks?limit=200").expect(200).at("/items"))
            if (task.path("instanceNo").asText().equals(case_))
                tasks.add(task.path("step").asText() + " " + task.path("state").asText() + " "
                        + task.path("holder").asText("-"));
        return tasks;
    }

    static String task(Http worker, String case_, String step) {
        for (JsonNode task : worker.get("/v1/tasks?limit=200").expect(200).at("/items"))
            if (task.path("instanceNo").asText().equals(case_)
                    && task.path("step").asText().equals(step))
                return task.path("taskNo").asText();
        throw new AssertionError("no task " + step + " of " + case_);
    }

    /** All tasks of a case: step, round, state. */
    private static List<String> rounds(Http manager, String case_) {
        List<String> tasks = new ArrayList<>();
        for (JsonNode task : manager.get(CASES + case_).expect(200).at("/tasks"))
            tasks.add(task.path("step").asText() + " " + task.path("round").asText() + " "
                    + task.path("state").asText());
        return tasks;
    }

    /** The last day of an open task by law, or as promised where the law says nothing. */
    private static String due(Http manager, String case_, String step) {
        for (JsonNode task : manager.get(CASES + case_).expect(200).at("/tasks"))
            if (task.path("step").asText().equals(step)
                    && List.of("READY", "CLAIMED").contains(task.path("state").asText()))
                return Optional.of(task.path("committedOn").asText(""))
                        .filter(day -> !day.isEmpty())
                        .orElse(task.path("legalOn").asText("-"));
        throw new AssertionError("no open " + step);
    }
}

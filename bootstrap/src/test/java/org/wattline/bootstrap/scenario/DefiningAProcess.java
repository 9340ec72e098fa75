package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.platform.Caller;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** The worked example of {@code docs/domain/workflow-definitions.md}: a new kind of application by REST only, and one that goes by it to its end. */
abstract class DefiningAProcess {
    private static final String LIST = "/v1/process-definitions";
    private static final UnitPath CITY = new UnitPath("/42/4201");
    private static final String VERSION = LIST + "/CHARGING_STATION/versions/1";
    private static final String APPLICATION = """
            {'process': 'CHARGING', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城充电有限公司', 'phone': '13712345678',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '%s'}}""";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_new_kind_of_application_is_defined_published_and_run_by_calls_only() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http designer = branch.staff("process-designer");
            published(designer, branch.staff("process-approver"));
            String application = connected(stand, branch);
            assertThat(branch.staff("acceptance-clerk")
                            .get(application)
                            .expect(200)
                            .text("/stage"))
                    .isEqualTo("COMPLETED");
            moved(stand, branch);
            retired(designer, branch);
            assertThat(stand.events().stream().filter(type -> type.startsWith("workflow.process")))
                    .containsExactly(
                            "workflow.process-version-drafted",
                            "workflow.process-version-proposed",
                            "workflow.process-version-published",
                            "workflow.process-completed",
                            "workflow.process-version-drafted",
                            "workflow.process-version-proposed",
                            "workflow.process-version-published",
                            "workflow.process-migrated",
                            "workflow.process-version-retired",
                            "workflow.process-version-retired");
            CarriedOut.DEFINING_A_PROCESS.by(stand);
        }
    }

    private static void published(Http designer, Http approver) {
        String document = document();
        Http.Answer faulty = designer.post(LIST, document.replace("chargers >= 5 ||", "chargers >= || "))
                .expect(400);
        assertThat(faulty.text("/errors/0/pointer")).isEqualTo("/steps/2/when");
        assertThat(faulty.text("/errors/0/message")).contains("at character 13");
        designer.post(LIST, document.replace("INSPECTOR", "NOBODY")).expect(201);
        Http.Answer stranded = designer.command(VERSION, "check", "{}").expect(422);
        assertThat(stranded.text("/code")).isEqualTo("workflow.not-publishable");
        assertThat(stranded.text("/errors/0/pointer")).isEqualTo("/steps/2/position");
        stranding(designer, document);
        designer.replace(VERSION, document).expect(200);
        assertThat(designer.get(VERSION + "/lint").expect(200).at("/findings").findValuesAsText("code"))
                .contains("new-standard-step")
                .doesNotContain("unknown-position", "guard-left-out");
        designer.command(VERSION, "propose", "{}").expect(409);
        designer.command(VERSION, "check", "{}").expect(200);
        designer.command(VERSION, "propose", "{}").expect(200);
        designer.command(VERSION, "publish", "{}").expect(403);
        assertThat(approver.command(VERSION, "publish", "{}").expect(200).text("/state"))
                .isEqualTo("PUBLISHED");
        designer.replace(VERSION, document).expect(409);
        assertThat(approver.get(LIST + "?state=PUBLISHED&limit=2").expect(200).at("/items"))
                .hasSize(2);
        assertThat(approver.get(VERSION + "/history").expect(200).at("/items")).hasSizeGreaterThan(3);
    }

    /** Each of these would leave every case before its last step; without its guards the step is only warned of. */
    private static void stranding(Http designer, String document) {
        assertThat(grave(designer, document.replace("\"meter\", \"energisedAt\"", "\"meter\"")))
                .containsExactly("effect-datum /steps/4/effect");
        assertThat(grave(designer, document.replace("\"signedOn\", \"signature\", \"tariff\"", "\"signature\"")))
                .as("signing needs both as well")
                .containsExactly(
                        "effect-datum /steps/4/effect",
                        "effect-datum /steps/4/effect",
                        "effect-datum /steps/3/effect",
                        "effect-datum /steps/3/effect");
        assertThat(grave(designer, document.replace("\"effect\": \"ENERGISE\", ", "")))
                .containsExactly("effect-missing /steps");
        assertThat(grave(
                        designer,
                        document.replace(
                                "\"effect\": \"ENERGISE\",", "\"effect\": \"ENERGISE\", \"when\": \"indoors\",")))
                .containsExactly("effect-skippable /steps/4/when");
        designer.replace(VERSION, document.replace("\"must\": \"feesSettled\"", "\"must\": \"contractSigned\""))
                .expect(200);
        assertThat(designer.command(VERSION, "check", "{}")
                        .expect(200)
                        .at("/warnings")
                        .findValuesAsText("code"))
                .contains("guard-left-out");
    }

    private static List<String> grave(Http designer, String document) {
        designer.replace(VERSION, document).expect(200);
        List<String> faults = new ArrayList<>();
        for (JsonNode each :
                designer.command(VERSION, "check", "{}").expect(422).at("/errors"))
            faults.add(each.path("code").asText() + " " + each.path("pointer").asText());
        return faults;
    }

    private static String connected(Stand stand, Connecting branch) {
        Http clerk = branch.staff("acceptance-clerk");
        assertThat(clerk.get("/v1/process-categories").expect(200).at("/items").findValuesAsText("business"))
                .contains("CHARGING", "HV_NEW");
        clerk.post("/v1/connection-applications", APPLICATION.formatted("8")).expect(422);
        String application = branch.apply(clerk, APPLICATION.formatted("120"));
        branch.handIn(clerk, application, "PROPERTY_PROOF", true);
        String task = "/v1/tasks/" + branch.ready(clerk, "ACCEPT");
        clerk.command(task, "claim", "{}").expect(200);
        Http.Answer none =
                clerk.command(task, "complete", "{'form': {'chargers': '0'}}").expect(422);
        assertThat(none.text("/errors/0/pointer")).isEqualTo("/form/chargers");
        assertThat(clerk.get(task).expect(200).text("/schema/properties/bays/items/properties/kw/type"))
                .isEqualTo("number");
        assertThat(clerk.command(
                                task,
                                "complete",
                                "{'form': {'chargers': 12, 'bays': [{'place': 'A-01', 'kw': 7.5}, {'kw': -1}]}}")
                        .expect(422)
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/form/bays/1/place", "/form/bays/1/kw");
        assertThat(clerk.command(
                                task,
                                "complete",
                                "{'form': {'chargers': 12, 'indoors': false, 'bays': [{'place': 'A-01', 'kw': 7.5}]}}")
                        .expect(200)
                        .at("/collected")
                        .toString())
                .contains("\"bays\":\"1\"", "\"bays/0/kw\":\"7.5\"", "\"indoors\":\"false\"");
        branch.work("customer-manager", "SURVEY", "{'area': 'A420106-001'}");
        Http inspector = branch.staff("inspector");
        String review = "/v1/tasks/" + branch.ready(inspector, "SAFETY_REVIEW");
        assertThat(inspector.get(review).text("/committedOn")).isEqualTo("2025-12-25");
        inspector.command(review, "claim", "{}").expect(200);
        assertThat(inspector
                        .command(review, "complete", "{'form': {'extinguishers': '1', 'opinion': '同意'}}")
                        .expect(422)
                        .text("/errors/0/code"))
                .isEqualTo("check");
        inspector
                .command(review, "complete", "{'form': {'extinguishers': '4', 'opinion': '同意'}}")
                .expect(200);
        tooLate(stand, clerk, review);
        signed(branch, application);
        stand.at(Instant.parse("2026-01-01T02:00:00Z"));
        energised(branch, clerk, application);
        branch.work("archivist", "ARCHIVE", "{}");
        return application;
    }

    /** As in the shipped processes: on paper, before the step can tell it. */
    private static void signed(Connecting branch, String application) {
        String terms = "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true', 'scheme': 'SINGLE'";
        String form = "{'signedOn': '2025-12-22', 'signature': 'PAPER', %s}".formatted(terms);
        Http clerk = branch.staff("contract-clerk");
        String task = "/v1/tasks/" + branch.ready(clerk, "CONTRACT_SIGN");
        clerk.command(task, "claim", "{}").expect(200);
        assertThat(clerk.command(task, "complete", "{'form': " + form + "}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CON-180");
        SigningBeforeSupply signing = new SigningBeforeSupply(clerk, application);
        signing.onPaper(signing.wanted(terms, "2030-12-20"));
        clerk.command(task, "complete", "{'form': " + form + "}").expect(200);
    }

    /** Supply does not begin before the proof of the parking space has come that was promised. */
    private static void energised(Connecting branch, Http clerk, String application) {
        Http team = branch.staff("metering-team");
        String task = "/v1/tasks/" + branch.ready(team, "METER_INSTALL");
        String sheet =
                "{'form': {'meter': 'D4201060001', 'energisedAt': '2026-01-01T00:00:00+08:00', 'readingTotal': '0',"
                        + " 'readingSharp': '0', 'readingPeak': '0', 'readingFlat': '0', 'readingValley': '0',"
                        + " 'readingReactiveForward': '0', 'readingReactiveReverse': '0'}}";
        team.command(task, "claim", "{}").expect(200);
        assertThat(team.command(task, "complete", sheet)
                        .expect(422)
                        .at("/errors")
                        .findValuesAsText("message"))
                .singleElement()
                .asString()
                .contains("承诺的资料已补齐");
        branch.bring(clerk, application, "PROPERTY_PROOF");
        team.command(task, "complete", sheet).expect(200);
    }

    /** Another inspector completes it as well and is told who was first. */
    private static void tooLate(Stand stand, Http second, String review) {
        assigned(stand, "acceptance-clerk.hubei", DemoAccess.HUBEI);
        Http.Answer late = second.command(review, "complete", "{'form': {'extinguishers': 2, 'opinion': '同意'}}")
                .expect(409);
        assertThat(late.text("/code")).isEqualTo("workflow.task-taken");
        assertThat(late.text("/title")).contains("inspector.hubei");
    }

    /** Somebody is an inspector as well. */
    private static void assigned(Stand stand, String login, UnitPath unit) {
        assertThat(stand.server()
                        .part(AssigningPositions.class)
                        .handle(
                                Caller.system("test"),
                                new AssigningPositions.Assign(
                                        new Login(login),
                                        new PositionCode("INSPECTOR"),
                                        unit,
                                        Span.startingOn(LocalDate.of(2025, 12, 22)))))
                .isInstanceOf(Outcome.Done.class);
    }

    /** The second version has its review, which it calls otherwise, done by the city above; the running case is moved to it. */
    private static void moved(Stand stand, Connecting branch) {
        Http clerk = branch.staff("acceptance-clerk");
        String running = branch.apply(clerk, APPLICATION.formatted("80"));
        Http designer = branch.staff("process-designer");
        Http approver = branch.staff("process-approver");
        String second = VERSION.replace("versions/1", "versions/2");
        designer.post(
                        LIST,
                        document()
                                .replace("\"version\": 1", "\"version\": 2")
                                .replace("[\"ACCEPT\"]", "[\"RECEIVE\"]")
                                .replace("\"since\": \"ACCEPT\"", "\"since\": \"RECEIVE\"")
                                .replace("\"step\": \"ACCEPT\"", "\"step\": \"RECEIVE\""))
                .expect(201);
        JsonNode stranded = designer.command(second, "check", "{}").expect(200).at("/warnings");
        assertThat(stranded.findValuesAsText("message"))
                .anySatisfy(warning ->
                        assertThat(warning).contains("版本 1 的在办流程有 1 件（共查 1 件）").contains("正在办理的环节 ACCEPT 已不存在 (1)"));
        designer.replace(
                        second,
                        document()
                                .replace("\"version\": 1", "\"version\": 2")
                                .replace("SAFETY_REVIEW", "FIRE_REVIEW")
                                .replace("\"INSPECTOR\"", "\"INSPECTOR\", \"level\": \"PARENT\"")
                                .replace("\"committed\": \"3\"", "\"committed\": \"0\""))
                .expect(200);
        assertThat(designer.command(second, "check", "{}")
                        .expect(200)
                        .at("/warnings")
                        .findValuesAsText("message"))
                .contains("环节 FIRE_REVIEW 的岗位 INSPECTOR 在以下单位无人任职：/42/4201");
        assigned(stand, "chief-engineer.hubei", CITY);
        designer.command(second, "propose", "{}").expect(200);
        approver.command(second, "publish", "{}").expect(200);
        assertThat(new String(
                        approver.get(second + "/diagram").expect(200).response().body(), StandardCharsets.UTF_8))
                .contains("<svg", ">FIRE_REVIEW<", ">INSPECTOR（上级单位）<", "chargers &gt;= 5");
        assertThat(approver.get(second + "/differences?with=1").expect(200).at("/differences"))
                .isNotEmpty();
        JsonNode simulated = approver.get(second + "/simulation?since=2025-12-01")
                .expect(200)
                .at("");
        assertThat(simulated.path("cases").asInt()).isEqualTo(1);
        assertThat(simulated.at("/differing/0/added/0").asText()).isEqualTo("FIRE_REVIEW");
        String move = "{'from': 1, 'steps': {'SAFETY_REVIEW': 'FIRE_REVIEW'}}";
        JsonNode rehearsed = approver.post(second + "/migration-rehearsals", move)
                .expect(200)
                .at("");
        assertThat(rehearsed.path("movable").asInt()).isEqualTo(1);
        approver.post(second + "/migrations", move).expect(202);
        stand.settle();
        String no = running.substring(running.lastIndexOf('/') + 1);
        assertThat(clerk.get("/v1/process-instances/" + no).expect(200).text("/process"))
                .isEqualTo("CHARGING_STATION/2");
        assertThat(new String(
                        clerk.get("/v1/process-instances/" + no + "/diagram")
                                .expect(200)
                                .response()
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("#ffe48a");
        branch.handIn(clerk, running, "PROPERTY_PROOF", true);
        branch.work("acceptance-clerk", "ACCEPT", "{'chargers': '12'}");
        branch.work("customer-manager", "SURVEY", "{'area': 'A420106-001'}");
        Http above = branch.staff("chief-engineer");
        String review = "/v1/tasks/" + branch.ready(above, "FIRE_REVIEW");
        Http.Answer below =
                branch.staff("inspector").command(review, "claim", "{}").expect(403);
        assertThat(below.text("/code")).isEqualTo("workflow.wrong-position");
        assertThat(below.text("/title")).contains("/42/4201").doesNotContain("/42/4201/");
        assertThat(above.get(review).expect(200).text("/unit")).isEqualTo("/42/4201");
        above.command(review, "claim", "{}").expect(200);
        above.command(review, "complete", "{'form': {'extinguishers': '4', 'opinion': '同意'}}")
                .expect(200);
    }

    private static void retired(Http designer, Connecting branch) {
        Http approver = branch.staff("process-approver");
        branch.staff("process-designer")
                .command(VERSION, "retire", "{'reason': 'x'}")
                .expect(403);
        approver.command(VERSION, "retire", "{'reason': '改用新版'}").expect(200);
        approver.command(VERSION.replace("versions/1", "versions/2"), "retire", "{'reason': '停办'}")
                .expect(200);
        JsonNode businesses = approver.get("/v1/process-categories").expect(200).at("/items");
        assertThat(businesses.findValuesAsText("business")).doesNotContain("CHARGING");
        assertThat(List.of(designer.get(VERSION).at("/definition/steps").size()))
                .containsExactly(6);
    }

    /** The document in the worked example. */
    static String document() {
        try {
            String page = Files.readString(Path.of("..", "docs", "domain", "workflow-definitions.md"));
            int begin = page.indexOf("```json") + "```json".length();
            return page.substring(begin, page.indexOf("```", begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * A stricter version of a shipped process before it comes into force: how many past cases would have missed its limits, which faults it is refused for, each by name, and
 * which running cases cannot go on by it. By REST alone.
 */
@SuppressWarnings("NullAway.Init") // each test begins by setting them
abstract class TryingVersions {
    private static final String LIST = "/v1/process-definitions";
    private static final String SHIPPED = LIST + "/SIMPLE_CHANGE/versions/1";
    private static final String VERSION = LIST + "/SIMPLE_CHANGE/versions/2";
    private static final String STRICT =
            "[{'id': 'XE-01', 'unit': 'WD', 'committed': '2', 'legal': '4', 'sourceLegal': 'worked example', 'since': 'ACCEPT'}]";

    protected abstract Stand stand(Path folder, Instant begin);

    private Stand stand;
    private ChangeDesk desk;
    private OnFile file;
    private Http designer;
    private Http approver;

    @Test
    void a_version_is_tried_on_past_and_running_cases(@TempDir Path folder) {
        try (Stand server = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            stand = server;
            Connecting branch = new Connecting(stand, ".hubei");
            desk = new ChangeDesk(stand, branch);
            file = new OnFile(stand);
            designer = branch.staff("process-designer");
            approver = branch.staff("process-approver");
            List<String> past = past();
            simulated(past);
            refused();
            unable();
            moved();
        }
    }

    /** Renamed at once; accepted twice and renamed after four days; renamed after five. */
    private List<String> past() {
        String quick = renaming();
        done();
        String twice = renaming();
        desk.on("2026-03-06");
        desk.jumped(twice, "ACCEPT").expect(200);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        done();
        String slow = renaming();
        desk.on("2026-03-13");
        done();
        return List.of(no(quick), no(twice), no(slow));
    }

    private String renaming() {
        String home = file.customer(
                UseCategory.RESIDENTIAL,
                ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        String day = Zone.day(stand.clock().now()).toString();
        return desk.applied(home, "RENAME", day, "", "'name': '孙中山'");
    }

    private void done() {
        desk.decided(false);
        desk.filed();
    }

    private static String no(String change) {
        return change.substring(change.lastIndexOf('/') + 1);
    }

    /** Of three cases two would have missed the promise, one the law; the days of the one that went back count from its first acceptance. */
    private void simulated(List<String> past) {
        ObjectNode strict = second();
        step(strict, "CHANGE_EXECUTE").set("limits", json(STRICT));
        designer.post(LIST, strict.toString()).expect(201);
        String asked = "?since=2026-03-01&process=SIMPLE_CHANGE";
        JsonNode told =
                designer.get(VERSION + "/simulation" + asked).expect(200).body();
        assertThat("%s of %s, %s by law"
                        .formatted(
                                told.path("breaching").asText(),
                                told.path("cases").asText(),
                                told.path("breachingLaw").asText()))
                .isEqualTo("2 of 3, 1 by law");
        assertThat(told.at("/steps").toString())
                .isEqualTo(json("[{'step': 'CHANGE_EXECUTE', 'breached': 2, 'skipped': 0, 'added': 0}]")
                        .toString());
        String table =
                designer.get(VERSION + "/simulation.csv" + asked).expect(200).table();
        assertThat(table.lines().map(row -> row.replaceAll(",[^,]*$", "")))
                .containsExactlyInAnyOrder(
                        "case,step,limit,legal,due",
                        past.get(1) + ",CHANGE_EXECUTE,XE-01,false,2026-03-04",
                        past.get(2) + ",CHANGE_EXECUTE,XE-01,false,2026-03-10",
                        past.get(2) + ",CHANGE_EXECUTE,XE-01,true,2026-03-12");
        assertThat(designer.get(VERSION + "/simulation?since=2026-03-05&process=SIMPLE_CHANGE")
                        .expect(200)
                        .at("/cases")
                        .asInt())
                .isEqualTo(1);
    }

    /** Nobody holds the position; the condition can give no answer; cases would end before the last step, or never come to it. */
    private void refused() {
        stand.http()
                .signedIn("administrator", DemoAccess.PASSWORD.clear())
                .post("/v1/positions", """
                        {'code': 'ROBOT', 'name': {'zh': '机器人', 'en': 'Robot'}, 'permissions': ['workflow:work'],
                         'lowest': 'STATION', 'excludes': []}""")
                .expect(201);
        ObjectNode vacant = second();
        step(vacant, "ARCHIVE").put("position", "ROBOT");
        assertThat(faults(vacant)).containsExactly("position-vacant /steps/4/position");
        ObjectNode low = second();
        step(low, "ARCHIVE").put("level", "COMPANY");
        assertThat(faults(low)).containsExactly("position-vacant /steps/4/position");
        ObjectNode mistyped = second();
        step(mistyped, "ARCHIVE").put("when", "signedOn > 5 || colour == \"red\"");
        assertThat(faults(mistyped)).containsExactly("wrong-kind /steps/4/when", "unknown-datum /steps/4/when");
        ObjectNode dead = second();
        step(dead, "ARCHIVE").set("after", json("['ACCEPT']"));
        assertThat(faults(dead)).containsExactly("dead-end /steps/3");
        ObjectNode circle = second();
        step(circle, "PLAN_APPROVE").set("after", json("['ACCEPT', 'CHANGE_EXECUTE']"));
        assertThat(faults(circle)).contains("cycle /steps/1/after", "cycle /steps/3/after");
    }

    /** A sheet on which nobody can tell when the meter was read, and a step that has no limit and does not say why. */
    private void unable() {
        ObjectNode sheet = second(LIST + "/METER_CHANGE/versions/1");
        designer.post(LIST, sheet.toString()).expect(201);
        String version = LIST + "/METER_CHANGE/versions/2";
        designer.command(version, "check", "{}").expect(200);
        Iterator<JsonNode> fields =
                step(sheet, "CHANGE_EXECUTE").withArray("form").elements();
        while (fields.hasNext())
            if (List.of("at", "meter").contains(fields.next().path("name").asText())) fields.remove();
        step(sheet, "FEE_DETERMINE").remove("unlimited");
        assertThat(faults(version, sheet))
                .containsExactly("no-limit /steps/4", "effect-datum /steps/6/effect", "effect-datum /steps/6/effect");
    }

    /** A new step that one case has passed and another has before it. */
    private void moved() {
        String passed = renaming();
        String waiting = unaccepted();
        ObjectNode looking = second();
        step(looking, "CONTRACT_SIGN").set("after", json("['PLAN_APPROVE', 'LOOK']"));
        looking.withArray("steps").insert(1, json("""
                        {'step': 'LOOK', 'zh': '复核', 'en': 'Second look', 'position': 'ARCHIVIST', 'after': ['ACCEPT'],
                         'limits': [{'id': 'XL-01', 'unit': 'WD', 'committed': '1', 'sourceCommitted': 'worked example'}], 'form': []}"""));
        designer.replace(VERSION, looking.toString()).expect(200);
        assertThat(designer.command(VERSION, "check", "{}")
                        .expect(200)
                        .at("/warnings")
                        .findValuesAsText("code"))
                .as("the case that has accepted only loses nothing, and may leave the step out")
                .doesNotContain("cases-stranded");
        designer.command(VERSION, "propose", "{}").expect(200);
        approver.command(VERSION, "publish", "{}").expect(200);
        JsonNode rehearsed = approver.post(VERSION + "/migration-rehearsals", "{'from': 1}")
                .expect(200)
                .body();
        assertThat(rehearsed.path("movable").asInt()).isEqualTo(1);
        assertThat(rehearsed.at("/unmovable").toString())
                .isEqualTo(json("[{'instanceNo': '%s', 'reasons': ['已越过新环节 LOOK']}]".formatted(no(passed)))
                        .toString());
        assertThat(approver.post(VERSION + "/migration-rehearsals", "{'from': 1, 'steps': {'ACCEPT': 'NOWHERE'}}")
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("WFL-82");
        String job = approver.post(VERSION + "/migrations", "{'from': 1}")
                .expect(202)
                .header("Location")
                .orElseThrow();
        stand.settle();
        List<String> problems = new ArrayList<>();
        for (JsonNode each : approver.get(job + "/problems").expect(200).at("/items"))
            problems.add(each.path("subject").asText() + " " + each.path("what").asText());
        assertThat(problems).containsExactly(no(passed) + " 已越过新环节 LOOK");
        assertThat(process(passed)).isEqualTo("SIMPLE_CHANGE/1");
        assertThat(process(waiting)).isEqualTo("SIMPLE_CHANGE/2");
        desk.documented(waiting);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        desk.work("LOOK", "{}");
        desk.about(waiting);
    }

    private String unaccepted() {
        String home = file.customer(
                UseCategory.RESIDENTIAL,
                ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        return desk.clerk()
                .post("/v1/change-applications", ChangeDesk.body(home, "RENAME", "2026-03-13", "", "'name': '孙中山'"))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private String process(String change) {
        return desk.clerk()
                .get("/v1/process-instances/" + no(change))
                .expect(200)
                .text("/process");
    }

    /** The shipped version as the next one. */
    private ObjectNode second() {
        return second(SHIPPED);
    }

    private ObjectNode second(String first) {
        ObjectNode definition =
                designer.get(first).expect(200).at("/definition").deepCopy();
        return definition.put("version", 2).put("effectiveFrom", "2026-03-13");
    }

    private static ObjectNode step(ObjectNode definition, String code) {
        for (JsonNode each : definition.path("steps"))
            if (each.path("step").asText().equals(code)) return (ObjectNode) each;
        throw new AssertionError("no step " + code);
    }

    private static JsonNode json(String text) {
        return Http.json(text.replace('\'', '"').replace("\n", " "));
    }

    private List<String> faults(ObjectNode definition) {
        return faults(VERSION, definition);
    }

    private List<String> faults(String version, ObjectNode definition) {
        designer.replace(version, definition.toString()).expect(200);
        Http.Answer answer = designer.command(version, "check", "{}").expect(422);
        assertThat(answer.text("/ruleNo")).isEqualTo("WFL-28");
        List<String> faults = new ArrayList<>();
        for (JsonNode each : answer.at("/errors"))
            faults.add(each.path("code").asText() + " " + each.path("pointer").asText());
        return faults;
    }
}

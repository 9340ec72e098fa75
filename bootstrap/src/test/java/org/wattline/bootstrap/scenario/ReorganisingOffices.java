package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.bootstrap.demo.DemoAccess;

/**
 * Two offices become one, a position is given up, somebody leaves, the old office closes: who finds which work from when on, and who had it before. By REST
 * alone; no definition of a process is touched, and no case is written anew.
 */
@SuppressWarnings("NullAway.Init") // each test begins by setting them
abstract class ReorganisingOffices {
    private static final String OLD = "/42/4201/420106";
    private static final String NEW = "/42/4201/420107";
    private static final String MOVES = "/v1/reorganisations";
    private static final String APPLICATION = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城茶庄', 'phone': '1371234567%1$s',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '50'}}""";

    protected abstract Stand stand(Path folder, Instant begin);

    private Stand stand;
    private Connecting office;
    private Http administrator;
    private Http chief;
    private Http leader;
    private Http newcomer;
    private Http helper;
    private String first;
    private String second;
    private String third;

    @Test
    void work_moves_with_offices_positions_and_people(@TempDir Path folder) {
        try (Stand server = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            stand = server;
            office = new Connecting(stand, ".hubei");
            administrator = stand.http().signedIn("administrator", DemoAccess.PASSWORD.clear());
            String before = definition();
            staffed();
            begun();
            officesJoined();
            positionGivenUp();
            somebodyLeft();
            oldOfficeClosed();
            assertThat(definition()).isEqualTo(before);
            assertThat(stand.events().stream().filter("workflow.positions-reorganised"::equals))
                    .hasSize(2);
            CarriedOut.REORGANISING_OFFICES.by(stand);
        }
    }

    private String definition() {
        return office.staff("process-designer")
                .get("/v1/process-definitions/LV_NONRES_NEW/versions/1")
                .expect(200)
                .body()
                .toString();
    }

    /** An office is founded beside the old one, with a leader and a customer manager; a chief stands above both. */
    private void staffed() {
        administrator.post("/v1/units", """
                        {'parent': '/42/4201', 'code': '420107', 'level': 'COUNTY',
                         'name': {'zh': '汉阳供电分公司', 'en': 'Hanyang'}, 'from': '2026-03-02'}""").expect(201);
        chief = employee("chief.wu", "BUSINESS-MANAGER", "/42/4201", "2026-03-02");
        leader = employee("leader.wu", "BUSINESS-MANAGER", NEW, "2026-03-02");
        newcomer = employee("newcomer.wu", "CUSTOMER-MANAGER", NEW, "2026-03-02");
    }

    private Http employee(String login, String position, String unit, String from) {
        administrator
                .post(
                        "/v1/staff-accounts",
                        "{'login': '%s', 'name': '吴一', 'unit': '%s', 'password': 'First-secret-1'}"
                                .formatted(login, unit))
                .expect(201);
        administrator
                .command(
                        "/v1/staff-accounts/" + login,
                        "assign-position",
                        "{'position': '%s', 'unit': '%s', 'from': '%s'}".formatted(position, unit, from))
                .expect(200);
        String clear = DemoAccess.PASSWORD.clear();
        stand.http()
                .signedIn(login, "First-secret-1")
                .post("/v1/me/commands/change-password", "{'present': 'First-secret-1', 'next': '%s'}".formatted(clear))
                .expect(204);
        return stand.http().signedIn(login, clear);
    }

    /** Of three cases one is surveyed by somebody, one waits to be, one waits to be dispatched. */
    private void begun() {
        first = accepted("1");
        office.work("dispatcher", "SURVEY_DISPATCH", "{}");
        take(office.staff("customer-manager"), first, "SURVEY");
        second = accepted("2");
        office.work("dispatcher", "SURVEY_DISPATCH", "{}");
        third = accepted("3");
    }

    private String accepted(String number) {
        Http clerk = office.staff("acceptance-clerk");
        String application = office.apply(clerk, APPLICATION.formatted(number));
        office.handIn(clerk, application, "QUALIFICATION", false);
        office.handIn(clerk, application, "PROPERTY_PROOF", false);
        office.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        return application.substring(application.lastIndexOf('/') + 1);
    }

    /** From its day on the other office finds all work of the first one, takes it, does it, and its leader looks after it. */
    private void officesJoined() {
        refused(chief, move("", OLD, "", NEW, "2026-03-01"), "WFL-59");
        refused(chief, move("NOBODY", OLD, "DISPATCHER", NEW, "2026-03-04"), "WFL-58");
        refused(chief, move("", OLD, "", "/33/3301/330106", "2026-03-04"), "WFL-60");
        refused(office.staff("business-manager"), move("", OLD, "", NEW, "2026-03-04"), "WFL-60");
        chief.post(MOVES, move("", OLD, "", NEW, "2026-03-04")).expect(201);
        Http before = office.staff("customer-manager");
        String survey = "/v1/tasks/" + OfficeOfTasks.task(before, second, "SURVEY");
        stand.at(Instant.parse("2026-03-03T01:00:00Z"));
        assertThat(OfficeOfTasks.inbox(before, second)).containsExactly("SURVEY READY -");
        assertThat(OfficeOfTasks.inbox(newcomer, second)).isEmpty();
        newcomer.get(survey).expect(404);

        stand.at(Instant.parse("2026-03-04T01:00:00Z"));
        assertThat(OfficeOfTasks.inbox(before, first)).isEmpty();
        assertThat(OfficeOfTasks.inbox(before, second)).isEmpty();
        assertThat(before.command(survey, "claim", "{}").expect(403).text("/code"))
                .isEqualTo("workflow.wrong-position");
        assertThat(OfficeOfTasks.inbox(newcomer, first)).containsExactly("SURVEY CLAIMED customer-manager.hubei");
        assertThat(OfficeOfTasks.inbox(newcomer, second)).containsExactly("SURVEY READY -");
        newcomer.get("/v1/connection-applications/" + second).expect(200);
        new Connecting(stand).staff("customer-manager").get(survey).expect(404);
        newcomer.command(survey, "claim", "{}").expect(200);
        newcomer.command(survey, "complete", "{'form': {'visitedOn': '2026-03-04', 'area': 'A420106-001'}}")
                .expect(200);
        assertThat(OfficeOfTasks.inbox(newcomer, second)).containsExactly("PLAN_REPLY READY -");
        assertThat(leader.get("/v1/process-instances/" + second).expect(200).text("/unit"))
                .as("the case is as it was")
                .isEqualTo(OLD);
        assertThat(desks()).containsExactly("customer-manager.hubei 1 0 0");
        leader.command(task(first, "SURVEY"), "transfer", "{'to': 'newcomer.wu', 'reason': '并局'}")
                .expect(200);
        assertThat(desks()).containsExactly("newcomer.wu 1 0 0");
        vacancyFilled();
    }

    /** Where nobody of the other office holds a position, its work is shown to the leader until somebody does. */
    private void vacancyFilled() {
        assertThat(vacancies()).containsExactly("DISPATCHER /42/4201/420106 1 2026-03-03");
        helper = employee("helper.wu", "DISPATCHER", NEW, "2026-03-04");
        assertThat(vacancies()).isEmpty();
        take(helper, third, "SURVEY_DISPATCH");
        helper.command(task(third, "SURVEY_DISPATCH"), "complete", "{'form': {}}")
                .expect(200);
        assertThat(OfficeOfTasks.inbox(newcomer, third)).containsExactly("SURVEY READY -");
        stand.at(Instant.parse("2026-03-05T01:00:00Z"));
        assertThat(desks()).as("due tomorrow").containsExactly("newcomer.wu 1 1 0");
    }

    /** What came with the office moves on with the position, though nobody thought of the first office any more. */
    private void positionGivenUp() {
        leader.post(MOVES, move("CUSTOMER-MANAGER", NEW, "DISPATCHER", NEW, "2026-03-09"))
                .expect(201);
        assertThat(leader.get(MOVES).expect(200).at("/reorganisations")).hasSize(2);
        stand.at(Instant.parse("2026-03-09T01:00:00Z"));
        assertThat(OfficeOfTasks.inbox(newcomer, second)).isEmpty();
        assertThat(OfficeOfTasks.inbox(helper, first)).containsExactly("SURVEY CLAIMED newcomer.wu");
        assertThat(OfficeOfTasks.inbox(helper, third)).containsExactly("SURVEY READY -");
        take(helper, second, "PLAN_REPLY");
        assertThat(desks()).containsExactly("helper.wu 1 0 1", "newcomer.wu 1 0 1");
    }

    /** What somebody who left had in hand is given to others; what waits is shown, and spread. */
    private void somebodyLeft() {
        administrator
                .command(
                        "/v1/staff-accounts/helper.wu",
                        "unassign-position",
                        "{'position': 'DISPATCHER', 'unit': '%s', 'day': '2026-03-10'}".formatted(NEW))
                .expect(200);
        stand.at(Instant.parse("2026-03-10T01:00:00Z"));
        String reply = task(second, "PLAN_REPLY");
        assertThat(vacancies()).containsExactly("CUSTOMER-MANAGER /42/4201/420106 1 2026-03-06");
        assertThat(desks()).containsExactly("helper.wu 1 0 1", "newcomer.wu 1 0 1");
        Http successor = employee("successor.wu", "DISPATCHER", NEW, "2026-03-10");
        leader.command(reply, "transfer", "{'to': 'successor.wu', 'reason': '离职'}")
                .expect(200);
        assertThat(leader.post("/v1/task-balances", """
                                {'position': 'CUSTOMER-MANAGER', 'unit': '/42/4201/420106', 'reason': '离职'}""").expect(207).text("/tasks/0/holder"))
                .isEqualTo("successor.wu");
        assertThat(desks()).containsExactly("newcomer.wu 1 0 1", "successor.wu 2 0 2");
        successor
                .command(reply, "complete", "{'form': {'planNo': 'P-1', 'repliedOn': '2026-03-10'}}")
                .expect(200);
        String survey = task(third, "SURVEY");
        assertThat(responsible(task(first, "SURVEY"), "2026-03-03T10:00:00+08:00"))
                .isEqualTo("CLAIMED CUSTOMER-MANAGER /42/4201/420106 customer-manager.hubei []");
        assertThat(responsible(task(first, "SURVEY"), "2026-03-04T10:00:00+08:00"))
                .isEqualTo("CLAIMED CUSTOMER-MANAGER /42/4201/420107 newcomer.wu []");
        assertThat(responsible(survey, "2026-03-05T10:00:00+08:00"))
                .isEqualTo("READY CUSTOMER-MANAGER /42/4201/420107 - [\"newcomer.wu\"]");
        assertThat(responsible(survey, "2026-03-09T10:00:00+08:00"))
                .isEqualTo("READY DISPATCHER /42/4201/420107 - [\"helper.wu\"]");
        assertThat(responsible(survey, "2026-03-10T10:00:00+08:00"))
                .isEqualTo("CLAIMED DISPATCHER /42/4201/420107 successor.wu []");
    }

    /** Its cases go on where their work has gone; nothing more is moved to it. */
    private void oldOfficeClosed() {
        administrator
                .command("/v1/units/42.4201.420106", "close", "{'day': '2026-03-11'}")
                .expect(200);
        stand.at(Instant.parse("2026-03-11T01:00:00Z"));
        assertThat(chief.post(MOVES, move("", NEW, "", OLD, "2026-03-11"))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("WFL-81");
        Http successor = stand.http().signedIn("successor.wu", DemoAccess.PASSWORD.clear());
        successor
                .command(
                        task(third, "SURVEY"),
                        "complete",
                        "{'form': {'visitedOn': '2026-03-11', 'area': 'A420106-001'}}")
                .expect(200);
        assertThat(OfficeOfTasks.inbox(successor, third)).containsExactly("PLAN_REPLY READY -");
        assertThat(leader.get("/v1/process-instances/" + third + "/verification")
                        .expect(200)
                        .text("/intact"))
                .isEqualTo("true");
    }

    private static String move(String from, String fromUnit, String to, String toUnit, String day) {
        String positions = from.isEmpty() ? "" : "'fromPosition': '%s', 'toPosition': '%s', ".formatted(from, to);
        return "{%s'fromUnit': '%s', 'toUnit': '%s', 'from': '%s', 'reason': '机构调整'}"
                .formatted(positions, fromUnit, toUnit, day);
    }

    private static void refused(Http who, String move, String rule) {
        assertThat(who.post(MOVES, move).expect(422).text("/ruleNo")).isEqualTo(rule);
    }

    private static void take(Http worker, String case_, String step) {
        worker.command("/v1/tasks/" + OfficeOfTasks.task(worker, case_, step), "claim", "{}")
                .expect(200);
    }

    /** The task of a step's latest round, as whoever supervises finds it. */
    private String task(String case_, String step) {
        String found = "";
        for (JsonNode task :
                leader.get("/v1/process-instances/" + case_).expect(200).at("/tasks"))
            if (task.path("step").asText().equals(step))
                found = task.path("taskNo").asText();
        return "/v1/tasks/" + found;
    }

    /** What the leader sees of everybody: open, due, overdue. */
    private List<String> desks() {
        List<String> desks = new ArrayList<>();
        for (JsonNode row : leader.get("/v1/workers").expect(200).at("/items"))
            desks.add("%s %s %s %s"
                    .formatted(
                            row.path("login").asText(),
                            row.path("open").asText(),
                            row.path("due").asText(),
                            row.path("overdue").asText()));
        return desks;
    }

    private List<String> vacancies() {
        List<String> posts = new ArrayList<>();
        for (JsonNode post : leader.get("/v1/unstaffed-posts").expect(200).at("/posts"))
            posts.add("%s %s %s %s"
                    .formatted(
                            post.path("position").asText(),
                            post.path("unit").asText(),
                            post.path("tasks").asText(),
                            post.path("earliestDueOn").asText("-")));
        return posts;
    }

    private String responsible(String task, String at) {
        JsonNode who = leader.get(task + "/responsibility?at=" + at.replace("+", "%2B"))
                .expect(200)
                .body();
        return "%s %s %s %s %s"
                .formatted(
                        who.path("state").asText(),
                        who.path("position").asText(),
                        who.path("unit").asText(),
                        who.path("holder").asText("-"),
                        who.path("people"));
    }
}

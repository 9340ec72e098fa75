package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.workflow.clock.WatchingClocks;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** What is told of limits by whole servers: of a change that is wanted on a day, and of connections at high voltage as a whole. */
abstract class LimitsOfCases {
    private static final List<String> TOLD = List.of(
            "workflow.limit-near", "workflow.promise-broken", "workflow.law-broken", "workflow.limit-escalated");

    private static final String HOME = """
            {'process': 'LV_RES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'PERSON', 'name': '孙文', 'phone': '1371234500%1$s',
               'certificate': {'type': '02', 'number': 'E9000010%1$s'}},
             'supply': {'address': '湖北省武汉市武昌区中北路9%1$s号', 'category': 'RESIDENTIAL', 'voltage': 'AC_220_V', 'capacityKva': '8'}}""";
    private static final String SHOP = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城茶庄', 'phone': '1371234500%1$s',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路9%1$s号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '50'}}""";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    /** Applied for on 2 March for 23 March, fifteen working days ahead: nothing is broken before that day is over. */
    @Test
    void a_change_is_due_on_the_day_on_which_it_is_wanted() {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            String factory = factory(new OnFile(stand));
            String change =
                    desk.applied(factory, "SUSPEND", "2026-03-23", "'equipment': ['2#'], 'until': '2026-04-30'", "");
            desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
            String seal = "/v1/tasks/" + ready(desk, "CHANGE_EXECUTE");
            assertThat(desk.clerk().get(seal).expect(200).text("/legalOn")).isEqualTo("2026-03-23");

            assertThat(told(stand, desk, "2026-03-10", "2026-03-13", "2026-03-19"))
                    .isEmpty();
            assertThat(told(stand, desk, "2026-03-20")).containsExactly("workflow.limit-near");
            assertThat(told(stand, desk, "2026-03-23")).containsExactly("workflow.limit-escalated");
            assertThat(told(stand, desk, "2026-03-24")).containsExactly("workflow.law-broken");
            desk.work("CHANGE_EXECUTE", "{'effectiveOn': '2026-03-24'}");
            assertThat(desk.clerk().get(change).expect(200).text("/stage")).isEqualTo("CARRIED_OUT");
            assertThat(told(stand, desk, "2026-03-25")).isEmpty();
        }
    }

    /** From 29 April on, 22 working days end on 2 June and 32 on 16 June, by the calendar of 2026. */
    @Test
    void a_connection_at_high_voltage_has_its_days_as_a_whole_by_its_sources() {
        try (Stand stand = stand(folder, Instant.parse("2026-04-29T02:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            assertThat(promised(branch, ConnectingFactory.applied(branch, 1))).isEqualTo("2026-06-02");
            assertThat(promised(branch, ConnectingFactory.applied(branch, 2))).isEqualTo("2026-06-16");
        }
    }

    /**
     * Worked example E2-1, out of shipped processes: 3, 5, 15 and 20 working days from 29 April, with the holiday and its make-up Saturday, and 10 from
     * 11 February; a plan for a household is replied to on the working day after the visit.
     */
    @Test
    void the_worked_deadlines_are_told_by_cases() {
        try (Stand stand = stand(folder, Instant.parse("2026-02-11T02:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String winter = ConnectingFactory.applied(branch, 1);
            branch.work("dispatcher", "SURVEY_DISPATCH", "{}");
            assertThat(days(branch, winter, "SURVEY")).startsWith("2026-03-03 ");

            stand.at(Instant.parse("2026-04-29T02:00:00Z"));
            String factory = ConnectingFactory.applied(branch, 1);
            branch.work("dispatcher", "SURVEY_DISPATCH", "{}");
            assertThat(days(branch, factory, "SURVEY")).endsWith(" 2026-05-29");
            String home = accepted(branch, HOME, "1", "ID_DOCUMENT", "PROPERTY_PROOF");
            assertThat(days(branch, home, "SURVEY")).isEqualTo("2026-05-07 -");
            assertThat(promised(branch, home)).isEqualTo("2026-05-09");
            String shop = accepted(branch, SHOP, "2", "QUALIFICATION", "PROPERTY_PROOF");
            assertThat(promised(branch, shop)).isEqualTo("2026-05-22");

            stand.at(Instant.parse("2026-04-30T02:00:00Z"));
            Http surveyor = branch.staff("customer-manager");
            String survey =
                    "/v1/tasks/" + OfficeOfTasks.task(surveyor, home.substring(home.lastIndexOf('/') + 1), "SURVEY");
            surveyor.command(survey, "claim", "{}").expect(200);
            surveyor.command(survey, "complete", "{'form': {'visitedOn': '2026-04-30', 'area': 'A420106-001'}}")
                    .expect(200);
            assertThat(days(branch, home, "CONTRACT_SIGN")).isEqualTo("2026-05-06 2026-05-08");
        }
    }

    /** Of three working days after 29 April, 30 April and 6 May are the customer's: 7, 8 and 9 May remain, and of the five of the whole 7, 8, 9, 11 and 12. */
    @Test
    void no_clock_of_a_shipped_process_runs_while_its_customer_is_away() {
        try (Stand stand = stand(folder, Instant.parse("2026-04-29T02:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String home = accepted(branch, HOME, "1", "ID_DOCUMENT", "PROPERTY_PROOF");
            assertThat(days(branch, home, "SURVEY")).isEqualTo("2026-05-07 -");
            Http manager = branch.staff("business-manager");
            String of = "/v1/process-instances/" + home.substring(home.lastIndexOf('/') + 1);
            manager.command(of, "suspend", "{'reason': '客户外出', 'until': '2026-05-20'}")
                    .expect(200);
            assertThat(days(branch, home, "SURVEY")).isEqualTo("- -");
            assertThat(manager.get(of).expect(200).body().has("committedOn")).isFalse();
            stand.at(Instant.parse("2026-05-07T01:00:00Z"));
            manager.command(of, "resume", "{}").expect(200);
            assertThat(days(branch, home, "SURVEY")).isEqualTo("2026-05-09 -");
            assertThat(promised(branch, home)).isEqualTo("2026-05-12");
            assertThat(manager.get(of).expect(200).text("/waits/0/kind")).isEqualTo("SUSPENSION");
        }
    }

    private static String accepted(Connecting branch, String body, String number, String... papers) {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, body.formatted(number));
        for (String paper : papers) branch.handIn(clerk, application, paper, false);
        branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        return application;
    }

    /** The last days of a step's task, by promise and by law. */
    private static String days(Connecting branch, String application, String step) {
        String no = application.substring(application.lastIndexOf('/') + 1);
        for (JsonNode task : branch.staff("acceptance-clerk")
                .get("/v1/process-instances/" + no)
                .expect(200)
                .at("/tasks"))
            if (task.path("step").asText().equals(step))
                return task.path("committedOn").asText("-") + " "
                        + task.path("legalOn").asText("-");
        throw new AssertionError("no " + step);
    }

    /**
     * One source is there: 22 working days from 2 March end on 1 April, 32 on 16 April. Those of two count from the wish for a second on, and those of
     * one again once the plan has one only.
     */
    @Test
    void an_increase_has_its_days_by_the_sources_that_it_leads_to() {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            OnFile file = new OnFile(stand);
            String more = "'transformers': [{'name': '3#', 'capacityKva': '400'}]";
            String one = desk.applied(factory(file), "INCREASE", "2026-03-02", more, "");
            assertThat(promised(branch, one)).isEqualTo("2026-04-01");
            desk.cancelled(one).expect(200);

            String two = desk.applied(factory(file), "INCREASE", "2026-03-02", "'wantedSources': 2, " + more, "");
            assertThat(promised(branch, two)).isEqualTo("2026-04-16");
            assertThat(desk.clerk()
                            .get("/v1/tasks/" + ready(desk, "SURVEY"))
                            .expect(200)
                            .text("/committedOn"))
                    .isEqualTo("2026-03-30");
            WorksOfAChange works = new WorksOfAChange(desk, two, "2026-03-02");
            works.surveyed("05", false);
            assertThat(promised(branch, two)).isEqualTo("2026-04-16");
            works.drafted("AC_10_KV:2030:CABLE:THERE=1630", "2030", "HB-AGENT-TWO_PART-KV1_10");
            branch.work("plan-engineer", "PLAN_DRAFT", "{'feeApplies': 'false'}");
            assertThat(promised(branch, two)).isEqualTo("2026-04-01");
            assertThat(desk.clerk()
                            .get("/v1/tasks/" + ready(desk, "PLAN_APPROVE"))
                            .expect(200)
                            .text("/committedOn"))
                    .isEqualTo("2026-03-16");
        }
    }

    /** 630 kVA fewer were asked for and done, 400 more asked for: each type of change counts for itself, by what it does to the contract. */
    @Test
    void capacity_is_counted_by_the_type_of_change() {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            OnFile file = new OnFile(stand);
            desk.applied(factory(file), "REDUCE", "2026-03-09", "'equipment': ['2#']", "");
            desk.on("2026-03-09");
            desk.sealed("2026-03-09", true);
            desk.filed();
            desk.applied(
                    factory(file),
                    "INCREASE",
                    "2026-03-20",
                    "'transformers': [{'name': '3#', 'capacityKva': '400'}]",
                    "");

            List<String> lines = new ArrayList<>();
            for (JsonNode each : branch.staff("business-manager")
                    .get("/v1/process-statistics/cases?from=2026-03-01&to=2026-04-01")
                    .expect(200)
                    .at("/cases"))
                lines.add(String.join(
                        " ",
                        each.path("process").asText(),
                        each.path("type").asText(),
                        each.path("completed").asText(),
                        each.path("appliedKva").asText(),
                        each.path("connectedKva").asText()));
            assertThat(lines).containsExactly("EQUIPMENT_CHANGE REDUCE 1 -630 -630", "HV_CHANGE INCREASE 0 400 0");
            bottlenecks(branch);
        }
    }

    /** Each type has its own, though both go through steps of the same names: the reduction waited five working days for its survey. */
    private static void bottlenecks(Connecting branch) {
        Http manager = branch.staff("business-manager");
        String days = "?from=2026-03-01&to=2026-04-01";
        List<String> lines = new ArrayList<>();
        for (JsonNode each :
                manager.get("/v1/process-statistics/steps" + days).expect(200).at("/steps"))
            if (each.path("step").asText().equals("SURVEY"))
                lines.add(String.join(
                        " ",
                        each.path("type").asText(),
                        each.path("done").asText(),
                        each.path("open").asText(),
                        each.path("totalDays").path("p90").asText(),
                        each.path("bottleneck").asText()));
        assertThat(lines).containsExactly("REDUCE 1 0 5 true", "INCREASE 0 1 0 false");
        String csv = manager.get("/v1/process-statistics/steps.csv" + days)
                .expect(200)
                .table();
        assertThat(csv).startsWith("unit,process,type,step,done,");
        assertThat(csv.lines().filter(line -> line.contains(",SURVEY,")))
                .anySatisfy(
                        line -> assertThat(line).startsWith("/42/4201/420106,EQUIPMENT_CHANGE,REDUCE,SURVEY,1,5,5,5,"))
                .anySatisfy(line -> assertThat(line).startsWith("/42/4201/420106,HV_CHANGE,INCREASE,SURVEY,0,0,0,0,"));
    }

    static String promised(Connecting branch, String application) {
        String no = application.substring(application.lastIndexOf('/') + 1);
        return branch.staff("acceptance-clerk")
                .get("/v1/process-instances/" + no)
                .expect(200)
                .text("/committedOn");
    }

    /** What is told of limits when the clocks are looked at on these mornings. */
    private static List<String> told(Stand stand, ChangeDesk desk, String... days) {
        List<String> told = new ArrayList<>();
        for (String day : days) {
            int before = stand.events().size();
            desk.on(day);
            while (stand.server().part(WatchingClocks.class).look()) {
                // The condition looks.
            }
            List<String> all = stand.events();
            told.addAll(all.subList(before, all.size()).stream()
                    .filter(TOLD::contains)
                    .toList());
        }
        return told;
    }

    private static String ready(ChangeDesk desk, String step) {
        return desk.clerk().get("/v1/tasks").expect(200).at("/items").findParents("step").stream()
                .filter(task -> task.path("step").asText().equals(step))
                .map(task -> task.path("taskNo").asText())
                .findFirst()
                .orElseThrow();
    }

    /** A factory with two transformers, on file. */
    static String factory(OnFile file) {
        return file.customer(
                UseCategory.LARGE_INDUSTRY,
                new Terms.Agreed(
                        Capacity.kva(1630),
                        VoltageLevel.AC_10_KV,
                        new TariffId("HB-AGENT-TWO_PART-KV1_10"),
                        Scheme.TWO_PART,
                        BasicChargeMode.CAPACITY,
                        Optional.empty(),
                        Optional.of(PowerFactorStandard.parse("0.90")),
                        false),
                Map.of("1#", 1000, "2#", 630),
                Register.ACTIVE_IMPORT,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE);
    }
}

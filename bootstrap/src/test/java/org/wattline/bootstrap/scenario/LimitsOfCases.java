package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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
        String csv = new String(
                manager.get("/v1/process-statistics/steps.csv" + days)
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
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

package org.wattline.adapter.reference.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;

/** Every line of the table of limits is attached to a step or a whole of the shipped processes, or is kept elsewhere for a reason. */
class AttachedLimitsTest {
    private static final List<String> PROCESSES = List.of(
            "lv-res-new-1",
            "lv-nonres-new-1",
            "hv-new-1",
            "evse-new-1",
            "temp-new-1",
            "pv-new-1",
            "simple-change-1",
            "equipment-change-1",
            "meter-change-1",
            "hv-change-1",
            "temp-hv-new-1",
            "pv-hv-new-1",
            "hv-replace-1");

    /** Why a line is attached to no process. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("TL-05", "no shipped low-voltage process has a design review"),
            Map.entry("TL-08", "no shipped low-voltage process has an inspection on completion"),
            Map.entry("TL-20", "the customer's notice: NOTICE_WORKING_DAYS of change-types.json, CON-28"),
            Map.entry("TL-21", "the customer's notice: contract-policies.json, CTR-13"),
            Map.entry("TL-22", "the customer's notice: contract-policies.json, CTR-14"),
            Map.entry("TL-23", "how long a plan is valid: plan-policies.json"),
            Map.entry("TL-24", "how long a plan is valid: plan-policies.json"),
            Map.entry("TL-25", "reconnections are orders of collection"),
            Map.entry("TL-26", "arrivals at faults, by the kind of place"),
            Map.entry("TL-27", "arrivals at faults, by the kind of place"),
            Map.entry("TL-28", "arrivals at faults, by the kind of place"),
            Map.entry("TL-29", "notices of planned outages"),
            Map.entry("TL-30", "notices of planned outages"),
            Map.entry("TL-31", "complaints are no process"),
            Map.entry("TL-32", "reports and inquiries are no process"),
            Map.entry("TL-33", "verifications of meters are orders of metering"));

    private final ReferenceFaults faults = new ReferenceFaults();
    private final Map<String, TimeLimit> table =
            TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults);

    @Test
    void every_line_is_attached_where_it_belongs_or_is_kept_elsewhere_for_a_reason() {
        SortedMap<String, List<String>> attached = attached();

        assertThat(attached.entrySet().stream().map(each -> each.getKey() + ": " + String.join(", ", each.getValue())))
                .containsExactly(
                        "CE-01: EQUIPMENT_CHANGE CHANGE_EXECUTE",
                        "CE-02: SIMPLE_CHANGE CHANGE_EXECUTE, EQUIPMENT_CHANGE CHANGE_EXECUTE",
                        "CE-03: SIMPLE_CHANGE CHANGE_EXECUTE",
                        "PL-01: LV_NONRES_NEW SURVEY_DISPATCH, HV_NEW SURVEY_DISPATCH, TEMP_NEW"
                                + " SURVEY_DISPATCH, PV_NEW SURVEY_DISPATCH, TEMP_HV_NEW SURVEY_DISPATCH, PV_HV_NEW"
                                + " SURVEY_DISPATCH",
                        "PL-02: LV_RES_NEW INFO_ARCHIVE, LV_NONRES_NEW INFO_ARCHIVE, HV_NEW INFO_ARCHIVE,"
                                + " EVSE_NEW INFO_ARCHIVE, TEMP_NEW INFO_ARCHIVE, PV_NEW INFO_ARCHIVE, TEMP_HV_NEW"
                                + " INFO_ARCHIVE, PV_HV_NEW INFO_ARCHIVE",
                        "PL-03: LV_RES_NEW ARCHIVE, LV_NONRES_NEW ARCHIVE, HV_NEW ARCHIVE, EVSE_NEW ARCHIVE,"
                                + " TEMP_NEW ARCHIVE, PV_NEW ARCHIVE, SIMPLE_CHANGE ARCHIVE, EQUIPMENT_CHANGE ARCHIVE,"
                                + " METER_CHANGE ARCHIVE, HV_CHANGE ARCHIVE, TEMP_HV_NEW ARCHIVE, PV_HV_NEW ARCHIVE,"
                                + " HV_REPLACE ARCHIVE",
                        "TL-01: LV_RES_NEW CONTRACT_SIGN, PV_NEW PLAN_REPLY, METER_CHANGE PLAN_APPROVE",
                        "TL-02: LV_NONRES_NEW PLAN_REPLY, TEMP_NEW PLAN_REPLY, PV_NEW PLAN_REPLY, METER_CHANGE"
                                + " PLAN_APPROVE",
                        "TL-03: HV_NEW SURVEY, HV_NEW PLAN_DRAFT, HV_NEW PLAN_APPROVE, HV_NEW PLAN_REPLY,"
                                + " METER_CHANGE SURVEY, METER_CHANGE PLAN_APPROVE, HV_CHANGE SURVEY, HV_CHANGE"
                                + " PLAN_DRAFT, HV_CHANGE PLAN_APPROVE, HV_CHANGE PLAN_REPLY, TEMP_HV_NEW SURVEY,"
                                + " TEMP_HV_NEW PLAN_DRAFT, TEMP_HV_NEW PLAN_APPROVE, TEMP_HV_NEW PLAN_REPLY, PV_HV_NEW"
                                + " SURVEY, PV_HV_NEW PLAN_DRAFT, PV_HV_NEW PLAN_APPROVE, PV_HV_NEW PLAN_REPLY,"
                                + " HV_REPLACE SURVEY, HV_REPLACE PLAN_DRAFT, HV_REPLACE PLAN_APPROVE, HV_REPLACE"
                                + " PLAN_REPLY",
                        "TL-04: HV_NEW SURVEY, HV_NEW PLAN_DRAFT, HV_NEW PLAN_APPROVE, HV_NEW PLAN_REPLY,"
                                + " METER_CHANGE SURVEY, METER_CHANGE PLAN_APPROVE, HV_CHANGE SURVEY, HV_CHANGE"
                                + " PLAN_DRAFT, HV_CHANGE PLAN_APPROVE, HV_CHANGE PLAN_REPLY, TEMP_HV_NEW SURVEY,"
                                + " TEMP_HV_NEW PLAN_DRAFT, TEMP_HV_NEW PLAN_APPROVE, TEMP_HV_NEW PLAN_REPLY, PV_HV_NEW"
                                + " SURVEY, PV_HV_NEW PLAN_DRAFT, PV_HV_NEW PLAN_APPROVE, PV_HV_NEW PLAN_REPLY,"
                                + " HV_REPLACE SURVEY, HV_REPLACE PLAN_DRAFT, HV_REPLACE PLAN_APPROVE, HV_REPLACE"
                                + " PLAN_REPLY",
                        "TL-06: HV_NEW DESIGN_REVIEW, HV_CHANGE DESIGN_REVIEW, TEMP_HV_NEW DESIGN_REVIEW,"
                                + " PV_HV_NEW DESIGN_REVIEW",
                        "TL-07: HV_NEW INTERMEDIATE_INSPECTION, HV_CHANGE INTERMEDIATE_INSPECTION, TEMP_HV_NEW"
                                + " INTERMEDIATE_INSPECTION, PV_HV_NEW INTERMEDIATE_INSPECTION",
                        "TL-09: HV_NEW COMPLETION_INSPECTION, HV_CHANGE COMPLETION_INSPECTION, TEMP_HV_NEW"
                                + " COMPLETION_INSPECTION, PV_HV_NEW COMPLETION_INSPECTION, HV_REPLACE"
                                + " COMPLETION_INSPECTION",
                        "TL-10: LV_RES_NEW METER_INSTALL, EVSE_NEW METER_INSTALL, PV_NEW METER_INSTALL,"
                                + " METER_CHANGE CHANGE_EXECUTE",
                        "TL-11: LV_NONRES_NEW METER_INSTALL, TEMP_NEW METER_INSTALL, PV_NEW METER_INSTALL,"
                                + " METER_CHANGE CHANGE_EXECUTE",
                        "TL-12: HV_NEW METER_INSTALL, EQUIPMENT_CHANGE CHANGE_EXECUTE, METER_CHANGE"
                                + " CHANGE_EXECUTE, HV_CHANGE CHANGE_EXECUTE, TEMP_HV_NEW METER_INSTALL, PV_HV_NEW"
                                + " METER_INSTALL, HV_REPLACE CHANGE_EXECUTE",
                        "TL-13: LV_RES_NEW, METER_CHANGE",
                        "TL-14: LV_NONRES_NEW, TEMP_NEW, METER_CHANGE",
                        "TL-15: EVSE_NEW, METER_CHANGE",
                        "TL-16: LV_RES_NEW SURVEY, EVSE_NEW SURVEY, PV_NEW SURVEY, METER_CHANGE SURVEY",
                        "TL-17: LV_NONRES_NEW SURVEY, TEMP_NEW SURVEY, PV_NEW SURVEY, METER_CHANGE SURVEY",
                        "TL-18: HV_NEW, METER_CHANGE, HV_CHANGE, TEMP_HV_NEW, PV_HV_NEW",
                        "TL-19: HV_NEW, METER_CHANGE, HV_CHANGE, TEMP_HV_NEW, PV_HV_NEW");
        TreeSet<String> accounted = new TreeSet<>(ELSEWHERE.keySet());
        assertThat(accounted).doesNotContainAnyElementsOf(attached.keySet());
        accounted.addAll(attached.keySet());
        assertThat(accounted).containsAll(table.keySet());
        assertThat(table.keySet()).containsAll(ELSEWHERE.keySet());
        assertThat(faults.all()).isEmpty();
    }

    private SortedMap<String, List<String>> attached() {
        SortedMap<String, List<String>> attached = new TreeMap<>();
        for (String name : PROCESSES) {
            ProcessDefinition process = process(name);
            String code = process.key().code();
            add(attached, code, process.totals());
            for (Step step : process.steps()) add(attached, code + " " + step.code(), step.limits());
        }
        return attached;
    }

    private static void add(SortedMap<String, List<String>> attached, String where, List<Limit> limits) {
        for (String id : limits.stream().map(limit -> limit.rule().id()).collect(Collectors.toCollection(TreeSet::new)))
            attached.computeIfAbsent(id, first -> new ArrayList<>()).add(where);
    }

    private ProcessDefinition process(String name) {
        String text = ReferenceFile.shipped("processes/" + name + ".json").text();
        return switch (new JsonProcessDocuments(() -> table).definition(text)) {
            case Outcome.Done<ProcessDefinition>(ProcessDefinition read) -> read;
            case Outcome.Refused<ProcessDefinition>(var why) -> throw new AssertionError(name + ": " + why);
        };
    }
}

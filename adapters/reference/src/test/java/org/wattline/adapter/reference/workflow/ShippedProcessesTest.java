package org.wattline.adapter.reference.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.connection.ChangeTypesFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.application.connection.change.SheetsOfChanges;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.workflow.definition.Company;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.Lint;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

class ShippedProcessesTest {
    private static final Map<String, Set<Effect>> EFFECTS =
            Map.of(ConnectionSteps.SUBJECT, ConnectionSteps.EFFECTS, ChangeSteps.SUBJECT, ChangeSteps.EFFECTS);

    private final ReferenceFaults faults = new ReferenceFaults();

    @ParameterizedTest
    @CsvSource({
        "lv-res-new-1,6",
        "lv-nonres-new-1,10",
        "hv-new-1,17",
        "evse-new-1,6",
        "temp-new-1,8",
        "pv-new-1,8",
        "simple-change-1,5",
        "equipment-change-1,8",
        "meter-change-1,8",
        "hv-change-1,15",
        "temp-hv-new-1,17",
        "pv-hv-new-1,17",
        "hv-replace-1,9"
    })
    void the_shipped_processes_have_no_fault(String name, int steps) {
        Optional<ProcessDefinition> read = process(ReferenceFile.shipped("processes/" + name + ".json"));

        assertThat(faults.all()).isEmpty();
        assertThat(read.orElseThrow().steps()).hasSize(steps);
    }

    /** WFL-83: what carrying out needs of each type of change is asked for, and a sheet that lacks it is a fault. */
    @ParameterizedTest
    @CsvSource({
        "simple-change-1,''",
        "equipment-change-1,''",
        "hv-replace-1,''",
        "meter-change-1,at INSTANT meter CODE readingTotal READING",
        "hv-change-1,at INSTANT meter CODE readingTotal READING"
    })
    void changes_can_be_carried_out_by_the_sheets_of_their_processes(String name, String wanted) {
        ProcessDefinition read =
                process(ReferenceFile.shipped("processes/" + name + ".json")).orElseThrow();
        Effect carrying = SheetsOfChanges.carryingOut(
                read, ChangeTypesFile.read(ReferenceFile.shipped("change-types.json"), faults));

        assertThat(Stream.concat(carrying.needs().stream(), carrying.offers().stream())
                        .distinct()
                        .map(need -> need.datum() + " " + need.kind())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wanted);
        Set<Effect> effects = Set.of(carrying, new Effect("SIGN", false));
        Company company = new Company(Set.of(), effects, Map.of(), Optional.empty());
        assertThat(Lint.findings(read, company)).extracting(Finding::code).doesNotContain("effect-datum", "no-limit");
    }

    /** WFL-69: what is small is not photographed. */
    @ParameterizedTest
    @CsvSource({"60,0,true", "100,0,false", "100,1,true"})
    void evidence_of_a_survey_at_low_voltage_goes_by_the_capacity(String kva, String photos, boolean complete) {
        ProcessDefinition read =
                process(ReferenceFile.shipped("processes/lv-nonres-new-1.json")).orElseThrow();

        assertThat(read.step(new StepCode("SURVEY")).form().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.must().holds(Map.of("capacityKva", kva, "surveyPhotos", photos)))
                        .isEqualTo(complete));
    }

    /** WFL-69: a household with a supply by three phases is photographed. */
    @ParameterizedTest
    @CsvSource({"15,0,0,true", "16,0,0,false", "16,1,0,true", "8,0,1,false"})
    void evidence_of_the_survey_of_a_household_goes_by_the_capacity(
            String kva, String photos, String conflicts, boolean complete) {
        ProcessDefinition read =
                process(ReferenceFile.shipped("processes/lv-res-new-1.json")).orElseThrow();

        Map<String, String> facts = Map.of("capacityKva", kva, "surveyPhotos", photos, "surveyConflicts", conflicts);
        assertThat(read.step(new StepCode("SURVEY")).form().checks().stream()
                        .allMatch(check -> check.must().holds(facts)))
                .isEqualTo(complete);
    }

    @Test
    void limits_keep_law_and_promise_side_by_side() {
        TimeLimit install = Optional.ofNullable(limits().get("TL-10")).orElseThrow();

        assertThat(install.legal()).contains(new Allowance.WorkingDays(3));
        assertThat(install.committed()).contains(new Allowance.WorkingDays(1));
    }

    @Test
    void every_fault_of_a_definition_is_named() {
        String text = ReferenceFile.shipped("processes/lv-res-new-1.json")
                .text()
                .replace("\"after\": [\"CONTRACT_SIGN\"]", "\"after\": [\"NOWHERE\"]")
                .replace("\"position\": \"ARCHIVIST\"", "\"position\": \"NOBODY\"")
                .replace("\"effect\": \"SURVEY\"", "\"effect\": \"DANCE\"");

        Optional<ProcessDefinition> read = process(new ReferenceFile("mine.json", text));

        assertThat(read).isEmpty();
        assertThat(faults.all())
                .extracting(Object::toString)
                .anyMatch(fault -> fault.contains("comes after NOWHERE, which does not exist"))
                .anyMatch(fault -> fault.contains("is for position NOBODY, which does not exist"))
                .anyMatch(fault -> fault.contains("has the unknown effect DANCE"));
    }

    @Test
    void a_step_that_cannot_be_read_is_named_with_its_line() {
        String text =
                ReferenceFile.shipped("processes/lv-res-new-1.json").text().replace("TL-16", "TL-99");

        assertThat(process(new ReferenceFile("mine.json", text))).isEmpty();
        assertThat(faults.all().getFirst().what()).contains("no TL-99");
        assertThat(faults.all().getFirst().line()).isGreaterThan(20);
    }

    private Optional<ProcessDefinition> process(ReferenceFile file) {
        Set<PositionCode> positions = PositionsFile.read(ReferenceFile.shipped("positions.json"), faults).stream()
                .map(change -> change.state().code())
                .collect(Collectors.toSet());
        return ProcessFile.read(file, limits(), positions, EFFECTS, faults);
    }

    private Map<String, TimeLimit> limits() {
        return TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults);
    }
}

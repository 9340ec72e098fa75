package org.wattline.domain.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

class LintingADefinitionTest {
    private static final PositionCode CLERK = new PositionCode("CLERK");
    private static final TimeLimit DAY =
            new TimeLimit("PL-01", "", "", Optional.empty(), Optional.of(new Allowance.WorkingDays(1)), "", "company");
    private static final Company COMPANY =
            new Company(Set.of(CLERK), Set.of(new Effect("ACCEPT", false)), Map.of(), Optional.of(staffed("/42")));

    @Test
    void a_definition_without_fault_gives_no_finding() {
        assertThat(found(COMPANY, step("ACCEPT", "", "kva"), step("CHECK", "kva >= 100", "", "ACCEPT")))
                .isEmpty();
    }

    @Test
    void flow_that_strands_cases_is_grave_and_named_with_its_place() {
        assertThat(found(COMPANY, step("A1", "", ""), step("B1", "", "", "A1"), step("C1", "", "", "A1")))
                .containsExactly("dead-end /steps/1");
        assertThat(found(COMPANY, step("A1", "", ""), step("B1", "", "", "A1", "C1"), step("C1", "", "", "B1")))
                .contains("cycle /steps/1/after", "cycle /steps/2/after");
        assertThat(found(COMPANY, step("A1", "", ""), step("B1", "", "", "NOWHERE")))
                .contains("unknown-step /steps/1/after");
        assertThat(found(COMPANY, step("A1", "", ""), step("A1", "", "", "A1"))).contains("step-twice /steps/1/step");
        assertThat(found(COMPANY, step("A1", "", ""), step("B1", "", ""))).contains("first-step /steps");
    }

    @Test
    void conditions_look_at_data_of_earlier_steps_and_compare_them_with_their_kind() {
        assertThat(found(COMPANY, step("A1", "", ""), step("B1", "later == 1 || kva == 2", "later", "A1")))
                .containsExactly("unknown-datum /steps/1/when", "unknown-datum /steps/1/when");
        assertThat(found(COMPANY, step("A1", "", "kva"), step("B1", "kva == \"100\"", "", "A1")))
                .containsExactly("wrong-kind /steps/1/when");
    }

    @Test
    void conditions_of_documents_look_at_data_of_earlier_steps_and_say_which_are_needed() {
        Step asking = asking("kva >= 100", "later == 1");
        assertThat(found(COMPANY, step("A1", "", "kva"), asking))
                .containsExactly("unknown-datum /steps/1/documents/1/when");
        assertThat(asking.documents(Map.of("kva", "100")))
                .extracting(RequiredDocument::code)
                .containsExactly("DOC_0");
        assertThat(asking.documents(Map.of("kva", "99"))).isEmpty();
    }

    @Test
    void limits_count_from_a_day_that_is_asked_for_before() {
        assertThat(found(COMPANY, step("A1", "", "kva"), limited(new Start.Day("later"))))
                .containsExactly("unknown-datum /steps/1/limits/0/sinceDate");
        assertThat(found(COMPANY, step("A1", "", "kva"), limited(new Start.Later(Start.READY, new Start.Day("kva")))))
                .containsExactly("wrong-kind /steps/1/limits/0/notBefore");
        assertThat(found(COMPANY, step("A1", "", "kva"), limited(new Start.Completion(new StepCode("B1")))))
                .containsExactly("limit-since /steps/1/limits/0/since");
        assertThat(found(COMPANY, step("A1", "", "kva"), limited(new Start.Day("category"))))
                .isEmpty();
    }

    @Test
    void the_whole_is_limited_by_data_of_any_step_and_steps_without_a_limit_are_told() {
        Step without = limits(List.of());
        Limit some = new Limit(DAY, Start.READY, Guard.of("kva >= 100"));
        Limit odd = new Limit(DAY, new Start.Completion(new StepCode("A1")), Guard.of("unknown == 1"));

        assertThat(found(COMPANY, List.of(some), step("A1", "", "kva"), without))
                .containsExactly("no-limit /steps/1");
        assertThat(found(COMPANY, List.of(some), step("A1", "", "kva"), saying(without)))
                .isEmpty();
        assertThatThrownBy(() -> saying(limits(List.of(Limit.of(DAY)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("says why it has none");
        assertThat(found(COMPANY, List.of(some, Limit.of(DAY)), step("A1", "", "kva"), without))
                .isEmpty();
        assertThat(found(COMPANY, List.of(odd), step("A1", "", "kva"), step("B1", "", "", "A1")))
                .containsExactly("unknown-datum /totals/0/when", "limit-since /totals/0/since");
    }

    /** The same step, which says why it has no limit. */
    private static Step saying(Step step) {
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.level(),
                step.after(),
                step.when(),
                step.returnsTo(),
                step.limits(),
                step.documents(),
                step.form(),
                step.effect(),
                step.marks(),
                Optional.of(Text.of("当场办结", "done at once")));
    }

    @Test
    void what_an_effect_may_need_is_offered_by_a_form_of_every_case() {
        Effect sheet = new Effect(
                "BEGIN",
                List.of(),
                List.of(new Effect.Need("kva", FormField.Kind.DECIMAL)),
                Set.of(),
                true,
                Set.of(),
                true);
        Step begin = with(step("C1", "", "", "B1"), "BEGIN");
        assertThat(found(of(sheet), step("A1", "", ""), step("B1", "", "kva", "A1"), begin))
                .doesNotContain("effect-datum /steps/2/effect");
        assertThat(found(of(sheet), step("A1", "", ""), step("B1", "", "", "A1"), begin))
                .contains("effect-datum /steps/2/effect");
        assertThat(found(of(sheet), step("A1", "", "other"), step("B1", "other >= 1", "kva", "A1"), begin))
                .contains("effect-datum /steps/2/effect");
    }

    private static final Effect BEGIN = new Effect(
            "BEGIN", List.of(new Effect.Need("kva", FormField.Kind.DECIMAL)), Set.of("ACCEPT"), true, Set.of("signed"));
    private static final Company ABLE = new Company(
            Set.of(CLERK), Set.of(new Effect("ACCEPT", true), BEGIN), Map.of(), Optional.of(staffed("/42")));

    @Test
    void an_effect_without_which_no_case_ends_is_there_once_and_in_every_case() {
        Step accept = with(step("A1", "", "kva"), "ACCEPT");
        assertThat(found(ABLE, accept, with(step("B1", "", "", "A1"), "BEGIN")))
                .containsExactly("guard-left-out /steps/1/checks");
        assertThat(found(ABLE, accept, step("B1", "", "", "A1"))).containsExactly("effect-missing /steps");
        assertThat(found(ABLE, accept, with(step("B1", "kva >= 1", "", "A1"), "BEGIN")))
                .containsExactly("effect-skippable /steps/1/when", "guard-left-out /steps/1/checks");
        assertThat(found(
                        ABLE, accept, with(step("B1", "", "", "A1"), "BEGIN"), with(step("C1", "", "", "B1"), "BEGIN")))
                .contains("effect-twice /steps/2/effect");
    }

    @Test
    void an_effect_has_its_data_from_steps_that_no_case_passes_without() {
        Step accept = with(step("A1", "", "other"), "ACCEPT");
        Step begin = with(step("C1", "", "", "B1"), "BEGIN");
        assertThat(found(ABLE, accept, step("B1", "", "kva", "A1"), begin))
                .doesNotContain("effect-datum /steps/2/effect");
        assertThat(found(ABLE, accept, step("B1", "other >= 1", "kva", "A1"), begin))
                .contains("effect-datum /steps/2/effect");
        assertThat(found(ABLE, accept, step("B1", "", "", "A1"), begin)).contains("effect-datum /steps/2/effect");
        assertThat(found(ABLE, with(step("A1", "", "kva"), "BEGIN"), with(step("B1", "", "", "A1"), "ACCEPT")))
                .contains("effect-order /steps/0/effect");
        assertThat(BEGIN.lacking(Map.of("kva", "12"))).isEmpty();
        assertThat(BEGIN.lacking(Map.of("kva", "much"))).containsExactly("kva");
        assertThat(BEGIN.lacking(Map.of())).containsExactly("kva");
    }

    @Test
    void no_step_leads_back_over_an_effect_that_cannot_be_undone() {
        Step begin = with(step("B1", "", "", "A1"), "BEGIN");
        Step first = with(step("A1", "", "kva"), "ACCEPT");
        Step[] returning = {first, begin, back(step("C1", "", "", "B1"), "A1")};
        assertThat(found(of(BEGIN.lasting()), returning)).contains("return-over-effect /steps/2/returnsTo");
        assertThat(found(of(BEGIN), returning)).doesNotContain("return-over-effect /steps/2/returnsTo");
        assertThat(found(of(BEGIN.lasting()), first, begin, back(step("C1", "", "", "B1"), "B1")))
                .contains("return-over-effect /steps/2/returnsTo");
        assertThat(found(of(BEGIN.lasting()), first, back(begin, "A1"))).noneMatch(each -> each.startsWith("return"));
        assertThat(found(
                        of(BEGIN.lasting()),
                        first,
                        back(step("S1", "", "", "A1"), "A1"),
                        with(step("B1", "", "", "S1"), "BEGIN")))
                .noneMatch(each -> each.startsWith("return"));
        assertThat(found(
                        of(BEGIN.lasting()),
                        first,
                        begin,
                        back(step("S1", "", "", "A1"), "A1"),
                        step("D1", "", "", "B1", "S1")))
                .as("worked on beside it")
                .contains("return-over-effect /steps/2/returnsTo");
    }

    private static Company of(Effect begin) {
        return new Company(
                Set.of(CLERK), Set.of(new Effect("ACCEPT", true), begin), Map.of(), Optional.of(staffed("/42")));
    }

    private static Step back(Step step, String to) {
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.after(),
                step.when(),
                List.of(new StepCode(to)),
                step.limits(),
                step.documents(),
                step.form(),
                step.effect());
    }

    private static Step with(Step step, String effect) {
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.after(),
                step.when(),
                step.returnsTo(),
                step.limits(),
                step.documents(),
                step.form(),
                Optional.of(effect));
    }

    private static Step limited(Start start) {
        return limits(List.of(new Limit(DAY, start, Guard.ALWAYS)));
    }

    private static Step limits(List<Limit> limits) {
        Step step = step("B1", "", "", "A1");
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.after(),
                step.when(),
                step.returnsTo(),
                limits,
                step.documents(),
                step.form(),
                step.effect());
    }

    private static Step asking(String... conditions) {
        Step step = step("B1", "", "", "A1");
        List<RequiredDocument> documents = new ArrayList<>();
        for (String each : conditions)
            documents.add(new RequiredDocument(
                    "DOC_" + documents.size(), Text.of("资料", "Document"), true, false, Guard.of(each)));
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.after(),
                step.when(),
                step.returnsTo(),
                step.limits(),
                documents,
                step.form(),
                step.effect());
    }

    @Test
    void people_are_looked_for() {
        Company vacant = company(new Company.Staffing(Map.of(), Set.of()));
        assertThat(found(vacant, step("A1", "", ""))).containsExactly("position-vacant /steps/0/position");
        Company lacking = new Company(
                Set.of(CLERK),
                Set.of(),
                Map.of(new StepCode("B1"), Text.of("另", "Other")),
                Optional.of(staffed("/42/4202")));
        List<Finding> findings = Lint.findings(process(step("A1", "", "")), lacking);
        assertThat(findings).extracting(Finding::grave).containsOnly(false);
        assertThat(findings).extracting(Finding::code).containsExactly("position-lacking", "new-standard-step");
        assertThat(findings.getFirst().message().en()).endsWith("which nobody holds for /42/4201");
    }

    @Test
    void people_are_looked_for_at_the_level_of_the_step() {
        Step above = at(PositionLevel.PARENT);
        Step company = at(PositionLevel.COMPANY);

        assertThat(Lint.findings(process(above), company(staffed("/42/4201"))))
                .extracting(Finding::grave, each -> each.message().en())
                .containsExactly(tuple(true, "step A1 is for position CLERK, which nobody holds at any unit above"));
        assertThat(Lint.findings(process(company), company(staffed("/42"))))
                .extracting(Finding::grave, each -> each.message().en())
                .containsExactly(
                        tuple(true, "step A1 is for position CLERK, which nobody holds for the whole company"));
        assertThat(Lint.findings(process(above), company(staffed("/42")))).isEmpty();
        assertThat(Lint.findings(process(company), company(staffed("/")))).isEmpty();
        Set<UnitPath> cities = Set.of(new UnitPath("/42/4201/420101"), new UnitPath("/42/4202/420201"));
        Company.Staffing one = new Company.Staffing(Map.of(CLERK, Set.of(new UnitPath("/42/4201"))), cities);
        assertThat(Lint.findings(process(above), company(one)))
                .extracting(Finding::grave, each -> each.message().en())
                .containsExactly(tuple(false, "step A1 is for position CLERK, which nobody holds for /42/4202"));
    }

    private static Step at(PositionLevel level) {
        Step step = step("A1", "", "");
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                level,
                step.after(),
                step.when(),
                step.returnsTo(),
                step.limits(),
                step.documents(),
                step.form(),
                step.effect(),
                step.marks());
    }

    private static Company company(Company.Staffing staffing) {
        return new Company(Set.of(CLERK), Set.of(), Map.of(), Optional.of(staffing));
    }

    /** Two units at the bottom, and a clerk at a unit. */
    private static Company.Staffing staffed(String unit) {
        return new Company.Staffing(
                Map.of(CLERK, Set.of(new UnitPath(unit))), Set.of(new UnitPath("/42/4201"), new UnitPath("/42/4202")));
    }

    private static List<String> found(Company company, Step... steps) {
        return found(company, List.of(), steps);
    }

    private static List<String> found(Company company, List<Limit> totals, Step... steps) {
        return Lint.findings(process(totals, steps), company).stream()
                .map(each -> each.code() + " " + each.pointer())
                .toList();
    }

    private static ProcessDefinition process(Step... steps) {
        return process(List.of(), steps);
    }

    private static ProcessDefinition process(List<Limit> totals, Step... steps) {
        return new ProcessDefinition(
                new ProcessKey("TEST", 1),
                Text.of("试", "Test"),
                "connection",
                Set.of("category"),
                new Purpose("TEST", Text.of("试", "Test"), 0, Guard.ALWAYS),
                Span.startingOn(LocalDate.of(2026, 1, 1)),
                List.of(steps),
                totals);
    }

    /** @param field a number that it asks for, if any */
    private static Step step(String code, String when, String field, String... after) {
        List<FormField> fields = new ArrayList<>();
        if (!field.isEmpty())
            fields.add(new FormField(field, Text.of(field, field), FormField.Kind.DECIMAL, true, List.of()));
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                CLERK,
                List.of(after).stream().map(StepCode::new).toList(),
                Guard.of(when),
                List.of(),
                List.of(Limit.of(DAY)),
                List.of(),
                new Form(fields),
                Optional.empty());
    }
}

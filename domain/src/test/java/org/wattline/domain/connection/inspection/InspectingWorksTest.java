package org.wattline.domain.connection.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkHours;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.inspection.InspectionReport.Finding;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.ProcessKey;

/** An inspection from its first round to the last. */
class InspectingWorksTest {
    /** Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StatutoryClock CLOCK =
            new StatutoryClock(WorkingCalendar.weekendsOnly(), new WorkHours(LocalTime.of(8, 30), LocalTime.of(17, 0)));
    private static final Checklist LIST = new Checklist(
            InspectionKind.COMPLETION,
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "",
            new PositionCode("INSPECTOR"),
            Optional.of(new TimeLimit(
                    "TL-09",
                    "HV",
                    "COMPLETION_INSPECTION",
                    Optional.of(new Allowance.WorkingDays(7)),
                    Optional.of(new Allowance.WorkingDays(3)),
                    "",
                    "")),
            2,
            List.of(
                    new Checklist.Item("TESTS", Text.of("试验", "Tests")),
                    new Checklist.Item("INTERLOCK", Text.of("闭锁", "Interlock"))));
    private static final InspectionReport FINE = new InspectionReport(
            Map.of("TESTS", Finding.PASSED, "INTERLOCK", Finding.NOT_APPLICABLE), List.of(), Set.of());

    @Test
    void each_round_has_its_own_limit() {
        Inspection begun = begun();

        assertThat(begun.due()).contains(LocalDate.of(2026, 3, 5));
        assertThat(begun.legal()).contains(LocalDate.of(2026, 3, 11));
        assertThat(begun.code()).isEqualTo("COMPLETION-1");
        refused(begin(Optional.of(begun)), InspectionRefusal.UNDER_WAY);
    }

    @Test
    void without_defects_it_is_passed_once() {
        Inspection passed = state(begun().concluding("inspector", FINE, LIST, NOW));

        assertThat(passed.stage()).isEqualTo(Inspection.Stage.PASSED);
        refused(begin(Optional.of(passed)), InspectionRefusal.PASSED);
        refused(passed.concluding("inspector", FINE, LIST, NOW), InspectionRefusal.NOT_CONCLUDABLE);
        assertThat(Inspection.facts(List.of(passed)))
                .containsEntry("inspectionPassed", "true")
                .containsEntry("designPassed", "false")
                .containsEntry("openDefects", "0");
    }

    @Test
    void its_inspector_says_something_of_every_item_and_a_defect_of_the_defective_ones() {
        Inspection begun = begun();

        refused(begun.concluding("other", FINE, LIST, NOW), InspectionRefusal.ANOTHER_INSPECTOR);
        refused(conclude(begun, Map.of("TESTS", Finding.PASSED), List.of()), InspectionRefusal.INCOMPLETE);
        refused(
                conclude(begun, Map.of("TESTS", Finding.DEFECTIVE, "INTERLOCK", Finding.PASSED), List.of()),
                InspectionRefusal.DEFECT_NOT_TOLD);
        refused(
                conclude(
                        begun,
                        Map.of("TESTS", Finding.PASSED, "INTERLOCK", Finding.PASSED),
                        List.of(found("TESTS", 3))),
                InspectionRefusal.DEFECT_NOT_TOLD);
        refused(
                conclude(
                        begun,
                        Map.of("TESTS", Finding.DEFECTIVE, "INTERLOCK", Finding.PASSED),
                        List.of(found("TESTS", -1))),
                InspectionRefusal.DEADLINE_PAST);
    }

    @Test
    void defects_are_corrected_before_another_round_and_cleared_in_it() {
        Inspection failed = failed();
        assertThat(Inspection.facts(List.of(failed)))
                .containsEntry("inspectionPassed", "false")
                .containsEntry("openDefects", "2");
        refused(begin(Optional.of(failed)), InspectionRefusal.NOT_CORRECTED);
        refused(failed.correcting(3, "applicant", "done", NOW), InspectionRefusal.DEFECT_NOT_OPEN);

        Inspection corrected = corrected(failed);
        refused(corrected.correcting(1, "applicant", "again", NOW), InspectionRefusal.DEFECT_NOT_OPEN);
        Inspection second = state(begin(Optional.of(corrected)));
        assertThat(second.round()).isEqualTo(2);
        Inspection half = state(second.concluding(
                "inspector",
                new InspectionReport(
                        Map.of("TESTS", Finding.PASSED, "INTERLOCK", Finding.DEFECTIVE), List.of(), Set.of(1)),
                LIST,
                NOW));

        assertThat(half.defects()).extracting(Defect::state).containsExactly(Defect.State.CLEARED, Defect.State.OPEN);
        Inspection third = state(begin(Optional.of(state(half.correcting(2, "applicant", "replaced", NOW)))));
        refused(
                conclude(
                        third,
                        Map.of("TESTS", Finding.DEFECTIVE, "INTERLOCK", Finding.DEFECTIVE),
                        List.of(found("TESTS", 3))),
                InspectionRefusal.NEW_DEFECTS_TOO_LATE);
        Inspection passed = state(third.concluding(
                "inspector",
                new InspectionReport(
                        Map.of("TESTS", Finding.PASSED, "INTERLOCK", Finding.PASSED), List.of(), Set.of(2)),
                LIST,
                NOW));
        assertThat(passed.stage()).isEqualTo(Inspection.Stage.PASSED);
        assertThat(Inspection.facts(List.of(failed, half, passed))).containsEntry("openDefects", "0");
    }

    private static Inspection corrected(Inspection failed) {
        Inspection one = state(failed.correcting(1, "applicant", "tested", NOW));
        return state(one.correcting(2, "applicant", "fitted", NOW));
    }

    private static Inspection failed() {
        return state(conclude(
                begun(),
                Map.of("TESTS", Finding.DEFECTIVE, "INTERLOCK", Finding.DEFECTIVE),
                List.of(found("TESTS", 3), found("INTERLOCK", 5))));
    }

    private static Outcome<Change<Inspection>> conclude(
            Inspection inspection, Map<String, Finding> findings, List<InspectionReport.Found> defects) {
        return inspection.concluding("inspector", new InspectionReport(findings, defects, Set.of()), LIST, NOW);
    }

    private static InspectionReport.Found found(String item, int days) {
        return new InspectionReport.Found(
                item, "not as it should be", Defect.Severity.MAJOR, Optional.empty(), TODAY.plusDays(days));
    }

    private static Inspection begun() {
        return state(begin(Optional.empty()));
    }

    private static Outcome<Change<Inspection>> begin(Optional<Inspection> last) {
        return Inspection.begin(application(), LIST, last, "inspector", NOW, CLOCK);
    }

    private static ConnectionApplication application() {
        return ConnectionApplication.submit(
                        ApplicationNo.of(1),
                        new ProcessKey("HV_NEW", 1),
                        new UnitPath("/42/4201"),
                        new ChannelCode("COUNTER"),
                        new Applicant(
                                Customer.Kind.ORGANISATION,
                                new PersonName("江城机械"),
                                new Certificate(CertificateType.PASSPORT, new CertificateNumber("E12345678")),
                                new PhoneNumber("13800138000"),
                                Optional.empty()),
                        new Requested(
                                new Address("湖北省武汉市武昌区中北路99号"),
                                UseCategory.LARGE_INDUSTRY,
                                VoltageLevel.AC_10_KV,
                                Capacity.kva(1250),
                                1,
                                Optional.empty()),
                        NOW)
                .state();
    }

    private static Inspection state(Outcome<Change<Inspection>> outcome) {
        if (outcome instanceof Outcome.Done<Change<Inspection>>(Change<Inspection> change)) return change.state();
        throw new AssertionError(outcome.toString());
    }

    private static void refused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome).isEqualTo(Outcome.refused(why));
    }
}

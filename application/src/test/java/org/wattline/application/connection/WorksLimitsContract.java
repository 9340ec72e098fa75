package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.alert.WorksLimit;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionReport.Finding;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlannedFeed;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;

/** Which days of works are told, and that each is told once. */
public abstract class WorksLimitsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final LocalDate LEGAL = LocalDate.of(2026, 3, 9);

    protected abstract ConnectionStore store();

    protected abstract Inspections inspections();

    protected abstract SupplyPlans plans();

    protected abstract WorksLimits limits();

    private Office office;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(NOW);
        office = new Office(store());
        application = office.submitted(office.everybody());
    }

    @Test
    void a_late_round_is_told_once_by_promise_and_once_by_law() {
        office.in(() -> inspections().add(round(1, Inspection.Stage.UNDER_WAY, List.of())));

        assertThat(found(DUE)).isEmpty();
        assertThat(found(DUE.plusDays(1))).containsExactly("INSPECTION_LATE COMPLETION-1 2026-03-05");
        tell(DUE.plusDays(1));
        assertThat(found(LEGAL)).isEmpty();
        assertThat(found(LEGAL.plusDays(1))).containsExactly("INSPECTION_OVER_LAW COMPLETION-1 2026-03-09");
        tell(LEGAL.plusDays(1));
        tell(LEGAL.plusDays(1));
        assertThat(found(LEGAL.plusDays(9))).isEmpty();
    }

    @Test
    void a_defect_is_told_when_its_last_day_is_over_and_no_other_round_looks_at_it() {
        office.in(() -> inspections()
                .add(round(
                        1,
                        Inspection.Stage.FAILED,
                        List.of(defect(1, DUE, Defect.State.OPEN), defect(2, DUE, Defect.State.CORRECTED)))));

        assertThat(found(DUE)).isEmpty();
        assertThat(found(DUE.plusDays(1))).containsExactly("DEFECT_OVERDUE COMPLETION/1 2026-03-05");
        office.in(() ->
                inspections().add(round(2, Inspection.Stage.PASSED, List.of(defect(1, DUE, Defect.State.CLEARED)))));
        assertThat(found(DUE.plusDays(1))).isEmpty();
    }

    @Test
    void the_last_version_of_a_plan_is_told_before_its_end_and_at_it() {
        office.in(() -> plans().add(plan(1, LEGAL, false)));

        assertThat(found(DUE, DUE)).isEmpty();
        assertThat(found(DUE, LEGAL)).containsExactly("PLAN_ENDING 1 2026-03-09");
        tell(DUE);
        assertThat(found(DUE, LEGAL)).isEmpty();
        assertThat(found(LEGAL, LEGAL)).containsExactly("PLAN_ENDED 1 2026-03-09");
        LocalDate later = LEGAL.plusDays(90);
        office.in(() -> plans().save(plan(1, later, true)
                .at(plans().find(application.no(), 1).orElseThrow().version())));
        assertThat(found(LEGAL, LEGAL)).isEmpty();
        assertThat(found(LEGAL, later)).containsExactly("PLAN_ENDING 1 2026-06-07");
        office.in(() -> plans().add(plan(2, later.plusDays(1), false)));
        assertThat(found(LEGAL, later)).isEmpty();
    }

    @Test
    void nothing_is_told_of_a_case_that_is_over_and_only_the_plan_of_one_that_rests() {
        office.in(() -> inspections().add(round(1, Inspection.Stage.UNDER_WAY, List.of())));
        office.in(() -> plans().add(plan(1, LEGAL, false)));
        LocalDate after = LEGAL.plusDays(1);
        assertThat(found(after, after)).hasSize(3);

        InstanceNo running = new InstanceNo(application.no().value());
        office.in(() -> store().instances()
                .save(in(store().instances().held(running).orElseThrow(), ProcessInstance.State.SUSPENDED)));
        assertThat(found(after, after)).containsExactly("PLAN_ENDED 1 2026-03-09");

        office.in(() -> store().instances()
                .save(Office.value(
                                store().instances().held(running).orElseThrow().cancelling(NOW))
                        .state()));
        assertThat(found(after, after)).isEmpty();
    }

    @Test
    void what_was_confirmed_last_is_told_before_its_end_and_at_it_and_while_the_case_rests() {
        confirmed(EvidenceKind.IDENTITY, NOW, LEGAL);

        assertThat(evidence(DUE, DUE)).isEmpty();
        assertThat(evidence(DUE, LEGAL)).containsExactly("EVIDENCE_ENDING IDENTITY 2026-03-09");
        tell(DUE);
        assertThat(evidence(DUE, LEGAL)).isEmpty();
        assertThat(evidence(LEGAL, LEGAL)).containsExactly("EVIDENCE_ENDED IDENTITY 2026-03-09");
        InstanceNo running = new InstanceNo(application.no().value());
        office.in(() -> store().instances()
                .save(in(store().instances().held(running).orElseThrow(), ProcessInstance.State.SUSPENDED)));
        assertThat(evidence(LEGAL, LEGAL)).containsExactly("EVIDENCE_ENDED IDENTITY 2026-03-09");
        LocalDate later = LEGAL.plusDays(60);
        confirmed(EvidenceKind.FACE, NOW.plusSeconds(60), later);
        confirmed(EvidenceKind.IDENTITY, NOW.plusSeconds(90), later);
        assertThat(evidence(LEGAL, LEGAL)).as("it was confirmed again").isEmpty();
        assertThat(evidence(LEGAL, later))
                .containsExactly("EVIDENCE_ENDING FACE 2026-05-08", "EVIDENCE_ENDING IDENTITY 2026-05-08");
    }

    private List<String> evidence(LocalDate today, LocalDate until) {
        return limits().untold(today, today, until, 100_000).stream()
                .filter(each -> each.application().equals(application.no()))
                .map(each -> each.kind() + " " + each.what() + " " + each.day())
                .toList();
    }

    private void confirmed(EvidenceKind kind, Instant at, LocalDate until) {
        Evidences evidences = store().evidence().evidences();
        office.in(() -> {
            EvidenceConsent consent = evidences
                    .consent(application.no(), kind)
                    .orElseGet(() -> evidences.add(new EvidenceConsent(
                            UUID.randomUUID(),
                            application.no(),
                            application.unit(),
                            kind,
                            "13812345678",
                            at,
                            "own login",
                            Optional.empty(),
                            Version.NEW)));
            evidences.add(new Evidence(
                    UUID.randomUUID(),
                    application.no(),
                    application.unit(),
                    kind,
                    consent.id(),
                    Evidence.Result.CONFIRMED,
                    "R-1",
                    "a".repeat(64),
                    Optional.of(until),
                    "clerk",
                    at));
            return true;
        });
    }

    private static ProcessInstance in(ProcessInstance of, ProcessInstance.State state) {
        return new ProcessInstance(
                of.no(),
                of.process(),
                of.subject(),
                of.unit(),
                of.startedAt(),
                state,
                of.data(),
                of.tasks(),
                of.course(),
                of.version());
    }

    private List<String> found(LocalDate today) {
        return found(today, today);
    }

    private List<String> found(LocalDate today, LocalDate plansUntil) {
        return reached(today, plansUntil).stream()
                .map(each -> each.kind() + " " + each.what() + " " + each.day())
                .toList();
    }

    private List<WorksLimit> reached(LocalDate today, LocalDate plansUntil) {
        return limits().untold(today, plansUntil, plansUntil, 100_000).stream()
                .filter(each -> each.application().equals(application.no()))
                .toList();
    }

    private void tell(LocalDate today) {
        List<WorksLimit> all = reached(today, LEGAL);
        office.in(() -> {
            limits().told(all, NOW);
            limits().told(all, NOW);
            return true;
        });
    }

    private Inspection round(int number, Inspection.Stage stage, List<Defect> defects) {
        return new Inspection(
                application.no(),
                application.unit(),
                InspectionKind.COMPLETION,
                number,
                "inspector",
                NOW,
                Optional.of(DUE),
                Optional.of(LEGAL),
                stage == Inspection.Stage.UNDER_WAY ? Map.of() : Map.of("TESTS", Finding.DEFECTIVE),
                defects,
                stage,
                Version.NEW);
    }

    private static Defect defect(int number, LocalDate deadline, Defect.State state) {
        return new Defect(
                number,
                1,
                "TESTS",
                "no report",
                Defect.Severity.MAJOR,
                Optional.empty(),
                deadline,
                state,
                state == Defect.State.OPEN
                        ? Optional.empty()
                        : Optional.of(new Defect.Correction("applicant", NOW, "tested")));
    }

    private SupplyPlan plan(int number, LocalDate until, boolean extended) {
        return new SupplyPlan(
                application.no(),
                application.unit(),
                number,
                false,
                new PlanContent(
                        List.of(new PlannedFeed(
                                PlannedFeed.Nature.MAIN,
                                "灵隐变",
                                new FeederCode("F-1"),
                                Optional.empty(),
                                VoltageLevel.AC_220_V,
                                Capacity.kva(8),
                                Feed.Line.OVERHEAD,
                                true)),
                        Capacity.kva(8),
                        "LOW_SUPPLY_LOW_METERED",
                        "in the staircase",
                        "behind the meter",
                        new TariffId("ZJ-RES-ANNUAL"),
                        Scheme.SINGLE,
                        Optional.empty()),
                List.of(new PositionCode("CLERK")),
                "engineer",
                NOW,
                List.of(),
                new SupplyPlan.Stage.Answered(LocalDate.of(2026, 3, 2), until, extended),
                Version.NEW);
    }
}

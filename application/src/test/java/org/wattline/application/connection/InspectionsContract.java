package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.inspection.Checklists;
import org.wattline.application.connection.inspection.InspectingWorks;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionRefusal;
import org.wattline.domain.connection.inspection.InspectionReport;
import org.wattline.domain.connection.inspection.InspectionReport.Finding;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** What every store of inspections promises, and what is done with them. */
public abstract class InspectionsContract {
    private static final Checklists LISTS = day -> List.of(new Checklist(
            InspectionKind.COMPLETION,
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "",
            new PositionCode("FITTER"),
            Optional.empty(),
            2,
            List.of(new Checklist.Item("TESTS", Text.of("试验", "Tests")))));

    protected abstract ConnectionStore store();

    protected abstract Inspections inspections();

    private Office office;
    private InspectingWorks inspecting;
    private Caller inspector;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store());
        inspecting = new InspectingWorks(
                store().work(),
                store().outbox(),
                new OwningApplications(store().applications(), new NoChanges()),
                inspections(),
                LISTS,
                new Posts(store().staff()),
                SampleConnections.DEADLINES,
                store().clock());
        inspector = office.everybody();
        application = office.submitted(inspector);
    }

    @Test
    void rounds_and_their_defects_are_found_whole() {
        Inspection failed = failed();
        assertThat(inspections().of(application.no())).containsExactly(failed);
        Inspection corrected =
                value(inspecting.handle(inspector, new InspectingWorks.Correct(meant(failed), 1, "tested")));
        Inspection second = begun();
        assertThat(inspections().of(application.no())).containsExactly(corrected, second);
        assertThat(inspections().last(application.no(), InspectionKind.COMPLETION))
                .contains(second);

        Inspection passed = value(inspecting.handle(
                inspector,
                new InspectingWorks.Conclude(
                        meant(second), new InspectionReport(Map.of("TESTS", Finding.PASSED), List.of(), Set.of(1)))));

        assertThat(inspections().find(application.no(), "COMPLETION-2")).contains(passed);
        assertThat(office.factsOf(application.no().value()))
                .filteredOn(type -> type.startsWith("connection.inspection"))
                .containsExactly(
                        "connection.inspection-begun",
                        "connection.inspection-failed",
                        "connection.inspection-corrected",
                        "connection.inspection-begun",
                        "connection.inspection-passed");
        refused(
                inspecting.handle(inspector, new InspectingWorks.Begin(application.no(), InspectionKind.COMPLETION)),
                InspectionRefusal.PASSED);
    }

    @Test
    void only_whoever_holds_the_position_inspects_and_what_is_stale_or_unknown_is_said_to_be() {
        Caller clerk = office.employee(SampleConnections.STATION, "CLERK");
        refused(
                inspecting.handle(clerk, new InspectingWorks.Begin(application.no(), InspectionKind.COMPLETION)),
                InspectionRefusal.ANOTHER_INSPECTOR);
        refused(
                inspecting.handle(
                        office.applicant(),
                        new InspectingWorks.Correct(
                                new InspectingWorks.Meant(application.no(), "COMPLETION-1", Version.NEW), 1, "x")),
                ConnectionRefusal.UNKNOWN);
        refused(
                inspecting.handle(
                        inspector,
                        new InspectingWorks.Correct(
                                new InspectingWorks.Meant(application.no(), "COMPLETION-1", Version.NEW), 1, "x")),
                InspectionRefusal.UNKNOWN);
        Inspection begun = begun();
        value(inspecting.handle(inspector, new InspectingWorks.Conclude(meant(begun), report())));
        assertThatThrownBy(() -> inspecting.handle(inspector, new InspectingWorks.Conclude(meant(begun), report())))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> office.in(() -> inspections().save(begun))).isInstanceOf(StaleState.class);
    }

    private Inspection begun() {
        return value(
                inspecting.handle(inspector, new InspectingWorks.Begin(application.no(), InspectionKind.COMPLETION)));
    }

    private Inspection failed() {
        return value(inspecting.handle(inspector, new InspectingWorks.Conclude(meant(begun()), report())));
    }

    private static InspectionReport report() {
        return new InspectionReport(
                Map.of("TESTS", Finding.DEFECTIVE),
                List.of(new InspectionReport.Found(
                        "TESTS",
                        "no report",
                        Defect.Severity.CRITICAL,
                        Optional.of("a".repeat(64)),
                        LocalDate.of(2026, 3, 9))),
                Set.of());
    }

    private static InspectingWorks.Meant meant(Inspection inspection) {
        return new InspectingWorks.Meant(inspection.application(), inspection.code(), inspection.version());
    }
}

package org.wattline.adapter.http.connection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionReport;
import org.wattline.domain.kernel.Version;

/** A round of an inspection. {@code due} is the last day by the company's promise, or else by law; {@code findings} come when it is concluded. */
public record InspectionBody(
        ApplicationNo applicationNo,
        String inspectionCode,
        InspectionKind kind,
        int round,
        Inspection.Stage stage,
        String inspector,
        Instant begunAt,
        Optional<LocalDate> due,
        Optional<LocalDate> legal,
        List<FindingBody> findings,
        List<DefectBody> defects,
        Version version)
        implements Tagged {
    static final InspectionBody EXAMPLE = new InspectionBody(
            ApplicationNo.of(1),
            "COMPLETION-1",
            InspectionKind.COMPLETION,
            1,
            Inspection.Stage.FAILED,
            "inspector",
            Instant.parse("2026-03-02T02:00:00Z"),
            Optional.of(LocalDate.of(2026, 3, 5)),
            Optional.of(LocalDate.of(2026, 3, 11)),
            List.of(new FindingBody("CI-TESTS", InspectionReport.Finding.DEFECTIVE)),
            List.of(DefectBody.EXAMPLE),
            Version.NEW.next());

    static InspectionBody of(Inspection inspection) {
        return new InspectionBody(
                inspection.application(),
                inspection.code(),
                inspection.kind(),
                inspection.round(),
                inspection.stage(),
                inspection.inspector(),
                inspection.begunAt(),
                inspection.due(),
                inspection.legal(),
                inspection.findings().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(each -> new FindingBody(each.getKey(), each.getValue()))
                        .toList(),
                inspection.defects().stream().map(DefectBody::of).toList(),
                inspection.version());
    }

    /** What was found of an item. */
    public record FindingBody(String item, InspectionReport.Finding finding) {}

    /** A defect. {@code photo} is the SHA-256 of a picture; {@code foundIn} the round in which it was found. */
    public record DefectBody(
            int number,
            int foundIn,
            String item,
            String text,
            Defect.Severity severity,
            Optional<String> photo,
            LocalDate deadline,
            Defect.State state,
            Optional<Instant> correctedAt,
            Optional<String> correction) {
        static final DefectBody EXAMPLE = new DefectBody(
                1,
                1,
                "CI-TESTS",
                "2号变压器绝缘试验报告缺失",
                Defect.Severity.MAJOR,
                Optional.empty(),
                LocalDate.of(2026, 3, 9),
                Defect.State.OPEN,
                Optional.empty(),
                Optional.empty());

        static DefectBody of(Defect defect) {
            return new DefectBody(
                    defect.number(),
                    defect.round(),
                    defect.item(),
                    defect.text(),
                    defect.severity(),
                    defect.photo(),
                    defect.deadline(),
                    defect.state(),
                    defect.correction().map(Defect.Correction::at),
                    defect.correction().map(Defect.Correction::words));
        }
    }
}

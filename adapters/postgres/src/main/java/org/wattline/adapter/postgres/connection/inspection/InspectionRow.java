package org.wattline.adapter.postgres.connection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionReport.Finding;
import org.wattline.domain.kernel.Version;

/** A row of {@code inspection}. */
public record InspectionRow(
        String applicationNo,
        String kind,
        int round,
        String unitPath,
        String inspector,
        Instant begunAt,
        Optional<LocalDate> due,
        Optional<LocalDate> legal,
        String findings,
        String stage,
        long version) {
    /** @param defects of all inspections of the application */
    Inspection inspection(List<DefectRow> defects) {
        Map<String, Finding> said = new HashMap<>();
        Json.texts(findings).forEach((item, finding) -> said.put(item, Finding.valueOf(finding)));
        return new Inspection(
                new ApplicationNo(applicationNo),
                new UnitPath(unitPath),
                InspectionKind.valueOf(kind),
                round,
                inspector,
                begunAt,
                due,
                legal,
                said,
                defects.stream()
                        .filter(row -> row.kind().equals(kind) && row.round() == round)
                        .map(DefectRow::defect)
                        .toList(),
                Inspection.Stage.valueOf(stage),
                new Version(version));
    }
}

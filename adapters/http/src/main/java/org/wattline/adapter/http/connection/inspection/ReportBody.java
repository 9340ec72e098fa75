package org.wattline.adapter.http.connection.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.InspectionReport;

/** What was found in a round: every item of the checklist, new defects, and the numbers of earlier defects that are gone. */
public record ReportBody(
        @Size(min = 1, max = 100) List<InspectionBody.FindingBody> findings,
        Optional<List<FoundBody>> defects,
        Optional<List<Integer>> cleared) {
    static final ReportBody EXAMPLE = new ReportBody(
            List.of(new InspectionBody.FindingBody("CI-TESTS", InspectionReport.Finding.DEFECTIVE)),
            Optional.of(List.of(FoundBody.EXAMPLE)),
            Optional.empty());

    InspectionReport report() {
        Map<String, InspectionReport.Finding> said = new HashMap<>();
        for (InspectionBody.FindingBody each : findings) said.put(each.item(), each.finding());
        return new InspectionReport(
                said,
                defects.orElse(List.of()).stream().map(FoundBody::found).toList(),
                new HashSet<>(cleared.orElse(List.of())));
    }

    /** A defect. {@code photo} is the SHA-256 of a picture that was handed in. */
    public record FoundBody(
            String item, String text, Defect.Severity severity, Optional<String> photo, LocalDate deadline) {
        static final FoundBody EXAMPLE = new FoundBody(
                "CI-TESTS", "2号变压器绝缘试验报告缺失", Defect.Severity.MAJOR, Optional.empty(), LocalDate.of(2099, 3, 9));

        /** @throws IllegalArgumentException if it is told otherwise than it should be */
        public FoundBody {
            photo = new Defect(1, 1, item, text, severity, photo, deadline, Defect.State.OPEN, Optional.empty())
                    .photo();
        }

        InspectionReport.Found found() {
            return new InspectionReport.Found(item, text, severity, photo, deadline);
        }
    }
}

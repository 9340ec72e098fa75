package org.wattline.adapter.postgres.connection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.connection.inspection.Defect;

/** A row of {@code inspection_defect}. @param foundIn the round in which it was found */
public record DefectRow(
        String kind,
        int round,
        int number,
        int foundIn,
        String item,
        String text,
        String severity,
        Optional<String> photo,
        LocalDate deadline,
        String state,
        Optional<String> correctedBy,
        Optional<Instant> correctedAt,
        Optional<String> correction) {
    Defect defect() {
        return new Defect(
                number,
                foundIn,
                item,
                text,
                Defect.Severity.valueOf(severity),
                photo,
                deadline,
                Defect.State.valueOf(state),
                correctedBy.map(by -> new Defect.Correction(by, correctedAt.orElseThrow(), correction.orElseThrow())));
    }
}

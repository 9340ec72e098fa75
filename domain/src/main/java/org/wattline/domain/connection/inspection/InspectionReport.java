package org.wattline.domain.connection.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an inspector found in a round.
 *
 * @param findings by item of the checklist
 * @param defects that were not there before
 * @param cleared numbers of earlier defects that are gone; the others are still there
 */
public record InspectionReport(Map<String, Finding> findings, List<Found> defects, Set<Integer> cleared) {
    public InspectionReport {
        findings = Map.copyOf(findings);
        defects = List.copyOf(defects);
        cleared = Set.copyOf(cleared);
    }

    /** What is said of an item. */
    public enum Finding {
        PASSED,
        NOT_APPLICABLE,
        DEFECTIVE
    }

    /** A defect as it is found. */
    public record Found(
            String item, String text, Defect.Severity severity, Optional<String> photo, LocalDate deadline) {}
}

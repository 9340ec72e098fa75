package org.wattline.domain.connection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;

/**
 * What somebody answered about an applicant (核验结果). It stays as it was answered.
 *
 * @param consent under which it was asked
 * @param reference the answer's number with who answered; empty without an answer
 * @param sha256 fingerprint of the answer as it was signed; empty without one
 * @param validUntil first day on which it counts no more; for what is confirmed
 */
public record Evidence(
        UUID id,
        ApplicationNo application,
        UnitPath unit,
        EvidenceKind kind,
        UUID consent,
        Result result,
        String reference,
        String sha256,
        Optional<LocalDate> validUntil,
        String askedBy,
        Instant at) {
    /** How it came out. */
    public enum Result {
        CONFIRMED,
        /** They say that it is not so. */
        MISMATCH,
        /** Nobody answered in time, or the answer was not believed. */
        UNAVAILABLE
    }

    /** The fact that it was answered; nothing personal. */
    public EvidenceEvent gathered() {
        return new EvidenceEvent(
                "connection.evidence-gathered",
                application.value(),
                Map.of(
                        "application", application.value(),
                        "kind", kind.name(),
                        "result", result.name(),
                        "unit", unit.path()));
    }
}

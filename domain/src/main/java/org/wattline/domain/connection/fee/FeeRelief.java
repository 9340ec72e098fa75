package org.wattline.domain.connection.fee;

import java.time.Instant;
import java.util.List;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/**
 * What somebody asked for an applicant: to pay less, or in parts (减免、分期申请).
 *
 * @param place the first is 1
 * @param amount what is waived, or divided
 * @param parts empty for a waiver
 * @param legalBasis the document that allows it
 */
public record FeeRelief(
        int place,
        Money amount,
        List<Instalment> parts,
        String reason,
        String legalBasis,
        String askedBy,
        Instant askedAt,
        Decision decision) {
    public FeeRelief {
        parts = List.copyOf(parts);
        if (reason.isBlank() || legalBasis.isBlank())
            throw new IllegalArgumentException("relief has a reason and a legal basis");
    }

    /** Whether it takes something off, rather than divides it. */
    public boolean waiver() {
        return parts.isEmpty();
    }

    public boolean pending() {
        return decision instanceof Asked;
    }

    public boolean approved() {
        return decision instanceof Approved;
    }

    FeeRelief decided(Decision next) {
        return new FeeRelief(place, amount, parts, reason, legalBasis, askedBy, askedAt, next);
    }

    /** What became of it. */
    public sealed interface Decision {
        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Asked() -> "ASKED";
                case Approved unused -> "APPROVED";
                case Rejected unused -> "REJECTED";
            };
        }
    }

    /** It waits for somebody else. */
    public record Asked() implements Decision {}

    public record Approved(String by, Instant at) implements Decision {}

    public record Rejected(String by, Instant at, String why) implements Decision {}
}

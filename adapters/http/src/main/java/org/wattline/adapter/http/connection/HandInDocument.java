package org.wattline.adapter.http.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.connection.HandlingApplications;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.customer.PersonName;

/**
 * A document comes in. {@code commitment} for a letter that promises it for later; the letter is signed by whoever applied and for the last day
 * that may be promised unless {@code signedBy} and {@code dueOn} tell otherwise.
 */
public record HandInDocument(
        String code,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        Optional<Boolean> commitment,
        Optional<PersonName> signedBy,
        Optional<LocalDate> dueOn) {
    public static final HandInDocument EXAMPLE = new HandInDocument(
            "ID_DOCUMENT",
            "id-card.jpg",
            "image/jpeg",
            182_044,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Optional.of(false),
            Optional.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException if it is none that is taken */
    public HandInDocument {
        if (mediaType.equals(Document.EVIDENCE))
            throw new IllegalArgumentException("what others prove is not handed in");
        Document checked = new Document(code, fileName, mediaType, bytes, sha256, false, Instant.EPOCH);
        code = checked.code();
    }

    public HandlingApplications.HandIn command(ApplicationNo application) {
        return new HandlingApplications.HandIn(
                application, code, fileName, mediaType, bytes, sha256, commitment.orElse(false), signedBy, dueOn);
    }
}

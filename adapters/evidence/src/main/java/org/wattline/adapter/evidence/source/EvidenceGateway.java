package org.wattline.adapter.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.SignedCalls;
import org.wattline.application.connection.evidence.EvidenceSource;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** One kind of proof over HTTP: questions and answers are signed, and who does not answer in time, or is not believed, has not answered. */
public final class EvidenceGateway implements EvidenceSource {
    private final EvidenceKind kind;
    private final SignedCalls calls;

    public EvidenceGateway(EvidenceKind kind, Platform platform, BusinessClock clock, Duration patience) {
        this.kind = kind;
        calls = new SignedCalls(platform, clock, patience);
    }

    /** Where a kind of proof is asked for. */
    static String path(EvidenceKind kind) {
        return "/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public EvidenceKind kind() {
        return kind;
    }

    @Override
    public Answer ask(Question question) {
        return calls.ask(
                        path(kind),
                        SignedCalls.JSON
                                .createObjectNode()
                                .put("id", question.id().toString())
                                .put("name", question.name())
                                .put("certificate", question.certificate())
                                .put("address", question.address()))
                .filter(told -> told.path("id").asText().equals(question.id().toString()))
                .map(EvidenceGateway::answer)
                .orElseGet(Answer.Unavailable::new);
    }

    private static Answer answer(JsonNode told) {
        String reference = told.path("reference").asText();
        try {
            return switch (told.path("result").asText()) {
                case "CONFIRMED" ->
                    new Answer.Confirmed(
                            reference,
                            sha256(told),
                            LocalDate.parse(told.path("validUntil").asText()));
                case "MISMATCH" -> new Answer.Mismatch(reference, sha256(told));
                default -> new Answer.Unavailable();
            };
        } catch (DateTimeException malformed) {
            return new Answer.Unavailable();
        }
    }

    private static String sha256(JsonNode told) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(told.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

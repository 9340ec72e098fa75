package org.wattline.adapter.evidence.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.SignedCalls;
import org.wattline.application.contract.document.ElectronicSignatures;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.Party;

/** The platform for signatures over HTTP. */
public final class SignatureGateway implements ElectronicSignatures {
    private final SignedCalls calls;

    public SignatureGateway(Platform platform, BusinessClock clock) {
        calls = new SignedCalls(platform, clock, Duration.ofSeconds(5));
    }

    @Override
    public Optional<Envelope> begin(ContractDocumentId document, Party party, String sha256) {
        return calls.ask(
                        "/envelopes",
                        SignedCalls.JSON
                                .createObjectNode()
                                .put("document", document.toString())
                                .put("party", party.name())
                                .put("sha256", sha256))
                .filter(told -> !told.path("reference").asText().isEmpty())
                .map(told -> new Envelope(
                        told.path("reference").asText(), told.path("address").asText()));
    }

    @Override
    public Optional<Told> read(Map<String, String> headers, byte[] body) {
        return calls.told(headers, body).flatMap(SignatureGateway::told);
    }

    private static Optional<Told> told(JsonNode told) {
        try {
            return Optional.of(new Told(
                    new ContractDocumentId(UUID.fromString(told.path("document").asText())),
                    Party.valueOf(told.path("party").asText()),
                    told.path("reference").asText(),
                    told.path("sha256").asText(),
                    told.path("certificate").asText(),
                    told.path("signature").asText(),
                    Instant.parse(told.path("signedAt").asText())));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}

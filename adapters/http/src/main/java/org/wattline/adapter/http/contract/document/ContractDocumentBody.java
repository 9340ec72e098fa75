package org.wattline.adapter.http.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Signature;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/**
 * A document of a contract.
 *
 * @param to first day on which it no longer holds, as agreed
 * @param runsUntil the same as things stand, for one that is signed
 * @param change that it was made for before that was carried out; until then it says nothing of the contract
 * @param sha256 fingerprint of the words that are signed
 * @param parties all who must sign before it is in force
 */
public record ContractDocumentBody(
        UUID documentId,
        ContractNo contractNo,
        int number,
        AccountNo accountNo,
        UnitPath unit,
        ContractType type,
        DocumentKind kind,
        ContractTemplateKey contractTemplate,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<AnnexBody> interruptible,
        Optional<ChangeBody> change,
        String sha256,
        String state,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> runsUntil,
        List<Party> parties,
        List<SignatureBody> signatures,
        Optional<String> revokedBecause,
        Version version)
        implements Tagged {
    static final String ID = "019b9f6e-0000-7000-8000-000000000001";
    public static final ContractDocumentBody EXAMPLE = new ContractDocumentBody(
            UUID.fromString(ID),
            ContractNo.of(1),
            1,
            AccountNo.of(1),
            new UnitPath("/33/3301/330106"),
            ContractType.RESIDENTIAL,
            DocumentKind.CONTRACT,
            new ContractTemplateKey(ContractForm.RESIDENTIAL, 0),
            LocalDate.of(2026, 1, 8),
            Optional.of(LocalDate.of(2031, 1, 8)),
            Optional.empty(),
            Optional.empty(),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "OPEN",
            Optional.empty(),
            Optional.empty(),
            List.of(Party.COMPANY, Party.CUSTOMER),
            List.of(new SignatureBody(
                    Party.CUSTOMER,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("E-1"),
                    Optional.of(Instant.parse("2026-01-06T02:00:00Z")))),
            Optional.empty(),
            new Version(2));

    public static ContractDocumentBody of(ContractDocument document) {
        ContractDocument.Stage stage = document.stage();
        return new ContractDocumentBody(
                document.id().value(),
                document.contract(),
                document.number(),
                document.account(),
                document.unit(),
                document.type(),
                document.kind(),
                document.template(),
                document.from(),
                document.until(),
                document.annex().map(AnnexBody::of),
                document.change().map(ChangeBody::of),
                document.sha256(),
                stage.label(),
                stage instanceof ContractDocument.Stage.Signed signed
                        ? Optional.of(signed.signedOn())
                        : Optional.empty(),
                document.runsUntil(),
                List.copyOf(document.parties()),
                switch (stage) {
                    case ContractDocument.Stage.Open open -> signatures(open.sent(), open.signatures());
                    case ContractDocument.Stage.Signed signed -> signatures(Map.of(), signed.signatures());
                    case ContractDocument.Stage.Revoked revoked -> List.of();
                },
                stage instanceof ContractDocument.Stage.Revoked revoked
                        ? Optional.of(revoked.reason())
                        : Optional.empty(),
                document.version());
    }

    private static List<SignatureBody> signatures(
            Map<Party, ContractDocument.Sending> sent, Map<Party, Signature> signatures) {
        List<SignatureBody> bodies = new ArrayList<>();
        for (Party party : Party.values()) {
            Optional<ContractDocument.Sending> waiting = Optional.ofNullable(sent.get(party));
            Optional<Signature> signature = Optional.ofNullable(signatures.get(party));
            if (waiting.isPresent() || signature.isPresent())
                bodies.add(new SignatureBody(
                        party,
                        signature.map(Signature::way),
                        signature.map(Signature::at),
                        signature.map(Signature::proof).or(() -> waiting.map(ContractDocument.Sending::reference)),
                        waiting.map(ContractDocument.Sending::at)));
        }
        return bodies;
    }

    /**
     * How far a party is.
     *
     * @param proof fingerprint of the scan, number of the electronic signature, or, while it is not signed, the envelope's reference
     */
    public record SignatureBody(
            Party party,
            Optional<Signature.Way> way,
            Optional<Instant> signedAt,
            Optional<String> proof,
            Optional<Instant> sentAt) {}

    /**
     * The change of supply for which it was made.
     *
     * @param state {@code WAITING}, {@code BEGUN} or {@code GIVEN_UP}
     * @param begunOn first day of what was changed
     */
    public record ChangeBody(String changeNo, String state, Optional<LocalDate> begunOn) {
        static ChangeBody of(OfChange change) {
            return new ChangeBody(
                    change.application(),
                    change.stage().label(),
                    change.stage() instanceof OfChange.Stage.Begun(LocalDate on) ? Optional.of(on) : Optional.empty());
        }
    }
}

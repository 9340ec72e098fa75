package org.wattline.adapter.postgres.contract.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Signature;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;

/** A row of {@code contract_document}. */
public record ContractDocumentRow(
        UUID id,
        String contractNo,
        int number,
        String accountNo,
        UUID customerId,
        String unitPath,
        String type,
        String kind,
        String template,
        byte[] contents,
        LocalDate fromDay,
        Optional<LocalDate> untilDay,
        Optional<BigDecimal> interruptibleKw,
        Optional<Integer> noticeMinutes,
        Optional<Integer> hoursPerYear,
        Optional<BigDecimal> compensationCnyKwh,
        Optional<String> changeNo,
        Optional<String> changeState,
        Optional<LocalDate> begunOn,
        String sha256,
        String state,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> runsUntil,
        Optional<Instant> revokedAt,
        Optional<String> revokedWhy,
        long version) {
    static final String CONTENTS = "contract_document.contents";

    ContractDocument document(Vault vault, List<SignatureRow> rows) {
        return new ContractDocument(
                new ContractDocumentId(id),
                new ContractNo(contractNo),
                number,
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                ContractType.ofCode(type).orElseThrow(),
                DocumentKind.valueOf(kind),
                ContractTemplateKey.parse(template),
                new ContractValues(vault.open(contents, CONTENTS)),
                fromDay,
                untilDay,
                interruptibleKw.map(kw -> new InterruptibleAnnex(
                        new Power(kw),
                        noticeMinutes.orElseThrow(),
                        hoursPerYear.orElseThrow(),
                        new UnitPrice(compensationCnyKwh.orElseThrow()))),
                changeNo.map(no -> new OfChange(no, change(changeState.orElseThrow()))),
                sha256,
                stage(rows),
                new Version(version));
    }

    private OfChange.Stage change(String label) {
        return switch (label) {
            case "WAITING" -> new OfChange.Stage.Waiting();
            case "BEGUN" -> new OfChange.Stage.Begun(begunOn.orElseThrow());
            case "GIVEN_UP" -> new OfChange.Stage.GivenUp();
            default -> throw new IllegalStateException("unknown state of a change: " + label);
        };
    }

    private ContractDocument.Stage stage(List<SignatureRow> rows) {
        Map<Party, ContractDocument.Sending> sent = new EnumMap<>(Party.class);
        Map<Party, Signature> signatures = new EnumMap<>(Party.class);
        for (SignatureRow row : rows) {
            Party party = Party.valueOf(row.party);
            row.reference.ifPresent(
                    reference -> sent.put(party, new ContractDocument.Sending(reference, row.sentAt.orElseThrow())));
            row.way.ifPresent(way -> signatures.put(
                    party,
                    new Signature(
                            Signature.Way.valueOf(way),
                            row.signedBy.orElseThrow(),
                            row.signedAt.orElseThrow(),
                            row.proof.orElseThrow())));
        }
        return switch (state) {
            case "OPEN" -> new ContractDocument.Stage.Open(sent, signatures);
            case "SIGNED" -> new ContractDocument.Stage.Signed(signatures, signedOn.orElseThrow(), runsUntil);
            case "REVOKED" -> new ContractDocument.Stage.Revoked(revokedWhy.orElseThrow(), revokedAt.orElseThrow());
            default -> throw new IllegalStateException("unknown state of a document: " + state);
        };
    }

    /** A row of {@code contract_signature}. */
    public record SignatureRow(
            UUID documentId,
            String party,
            Optional<String> reference,
            Optional<Instant> sentAt,
            Optional<String> way,
            Optional<String> signedBy,
            Optional<Instant> signedAt,
            Optional<String> proof) {}
}

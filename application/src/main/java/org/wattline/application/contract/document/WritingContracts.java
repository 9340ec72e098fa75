package org.wattline.application.contract.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractText;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Writes documents of contracts from the template of their day. Part of the surrounding unit of work. */
public final class WritingContracts {
    private final Outbox outbox;
    private final ContractDocuments documents;
    private final ContractTemplates templates;
    private final OrganisationUnits units;
    private final Ids ids;
    private final BusinessClock clock;

    public WritingContracts(
            Outbox outbox,
            ContractDocuments documents,
            ContractTemplates templates,
            OrganisationUnits units,
            Ids ids,
            BusinessClock clock) {
        this.outbox = outbox;
        this.documents = documents;
        this.templates = templates;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes and stores it; refused where there is no template, the contract does not know what the template must say, or
     * the template does not name who signs. */
    public Outcome<ContractDocument> write(
            Contract contract, int number, DocumentKind kind, Preparation ready, Optional<InterruptibleAnnex> annex) {
        return write(contract, number, kind, ready, annex, Optional.empty());
    }

    /** The same for a change of supply before that is carried out. */
    public Outcome<ContractDocument> write(
            Contract contract, int number, DocumentKind kind, Preparation ready, OfChange change) {
        return write(contract, number, kind, ready, Optional.empty(), Optional.of(change));
    }

    private Outcome<ContractDocument> write(
            Contract contract,
            int number,
            DocumentKind kind,
            Preparation ready,
            Optional<InterruptibleAnnex> annex,
            Optional<OfChange> change) {
        return template(contract.type, ready.from(), annex.isPresent())
                .then(template -> made(contract, number, kind, template, ready, annex, change))
                .map(fresh -> {
                    Change<ContractDocument> prepared = fresh.prepared();
                    outbox.publish(prepared.facts());
                    return documents.add(prepared.state());
                });
    }

    private Outcome<ContractTemplate> template(ContractType type, LocalDate from, boolean annex) {
        return templates
                .inForce(annex ? ContractForm.INTERRUPTIBLE : ContractForm.of(type), from)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ContractDocumentRefusal.TEMPLATE_UNKNOWN));
    }

    private Outcome<ContractDocument> made(
            Contract contract,
            int number,
            DocumentKind kind,
            ContractTemplate template,
            Preparation ready,
            Optional<InterruptibleAnnex> annex,
            Optional<OfChange> change) {
        ContractValues.Parties parties = new ContractValues.Parties(
                company(contract.unit), contract.holder, contract.address, ready.signatories());
        ContractValues values = ContractValues.of(
                contract.no, contract.account, ready.terms(), parties, ready.from(), ready.until(), annex);
        if (!template.answeredBy(values)) return Outcome.refused(ContractDocumentRefusal.VALUES_MISSING);
        if (!template.names(ready.signatories()))
            return Outcome.refused(ContractDocumentRefusal.SIGNATORY_NOT_IN_WORDS);
        return Outcome.done(new ContractDocument(
                new ContractDocumentId(ids.next()),
                contract.no,
                number,
                contract.account,
                contract.customer,
                contract.unit,
                contract.type,
                kind,
                template.key(),
                values,
                ready.from(),
                ready.until(),
                annex,
                change,
                sha256(ContractText.of(template, values)),
                new ContractDocument.Stage.Open(Map.of(), Map.of()),
                Version.NEW));
    }

    private String company(UnitPath unit) {
        return units.find(unit).map(found -> found.name(clock.today()).zh()).orElse(unit.path());
    }

    static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The contract that a document is of, as it is or as it will be.
     *
     * @param holder name of the customer
     * @param address where electricity is used
     */
    public record Contract(
            ContractNo no,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            ContractType type,
            String holder,
            String address) {
        @Override
        public String toString() {
            return no.value();
        }
    }
}

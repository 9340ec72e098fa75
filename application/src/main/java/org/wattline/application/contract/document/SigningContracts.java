package org.wattline.application.contract.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Signature;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Takes signatures of contracts: scans of paper, and what a platform tells of (合同签订). */
public final class SigningContracts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContractDocuments documents;
    private final Contracts contracts;
    private final Optional<ElectronicSignatures> platform;
    private final BusinessClock clock;

    /** @param platform empty where nobody signs electronically */
    public SigningContracts(
            UnitOfWork work,
            Outbox outbox,
            ContractDocuments documents,
            Contracts contracts,
            Optional<ElectronicSignatures> platform,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.documents = documents;
        this.contracts = contracts;
        this.platform = platform;
        this.clock = clock;
    }

    public Outcome<ContractDocument> handle(Caller who, OnPaper command) {
        return work.perform(
                Act.of(who, "contract.sign-on-paper"),
                () -> change(
                        command.document,
                        Optional.of(command.held),
                        document -> document.signed(
                                command.party,
                                new Signature(Signature.Way.PAPER, who.login(), clock.now(), command.scan))));
    }

    /** Gives it to the platform, outside of any unit of work; what was given twice is one envelope there. */
    public Outcome<Sent> handle(Caller who, Send command) {
        Optional<ContractDocument> found = documents.find(command.document);
        if (found.isEmpty()) return Outcome.refused(ContractDocumentRefusal.UNKNOWN);
        if (!found.get().version().equals(command.held))
            throw new StaleState("contract-document", command.document.toString(), command.held);
        // Refused before anything goes out.
        return found.get()
                .sent(command.party, "", clock.now())
                .then(allowed -> platform.flatMap(there -> there.begin(
                                command.document, command.party, found.get().sha256()))
                        .map(envelope -> sent(who, command, envelope))
                        .orElseGet(() -> Outcome.refused(ContractDocumentRefusal.NO_PLATFORM)));
    }

    private Outcome<Sent> sent(Caller who, Send command, ElectronicSignatures.Envelope envelope) {
        return work.perform(
                Act.of(who, "contract.send-for-signature"),
                () -> change(
                                command.document,
                                Optional.of(command.held),
                                document -> document.sent(command.party, envelope.reference(), clock.now()))
                        .map(stored -> new Sent(stored, envelope.address())));
    }

    /** What the platform tells; empty if it is not believed. Told twice it counts once. */
    public Optional<Outcome<ContractDocument>> receive(Map<String, String> headers, byte[] body) {
        return platform.flatMap(there -> there.read(headers, body))
                .map(told -> work.perform(
                        Act.of(Caller.system("electronic-signatures"), "contract.sign-electronically"),
                        () -> change(told.document(), Optional.empty(), document -> believed(document, told))));
    }

    private static Outcome<Change<ContractDocument>> believed(
            ContractDocument document, ElectronicSignatures.Told told) {
        if (!document.sha256().equals(told.sha256())) return Outcome.refused(ContractDocumentRefusal.OTHER_WORDS);
        if (document.stage() instanceof ContractDocument.Stage.Open open
                && Optional.ofNullable(open.sent().get(told.party()))
                        .filter(sending -> sending.reference().equals(told.reference()))
                        .isEmpty()) return Outcome.refused(ContractDocumentRefusal.OTHER_WORDS);
        return document.signed(
                told.party(), new Signature(Signature.Way.ELECTRONIC, told.certificate(), told.at(), told.signature()));
    }

    private Outcome<ContractDocument> change(
            ContractDocumentId id,
            Optional<Version> held,
            Function<ContractDocument, Outcome<Change<ContractDocument>>> decision) {
        Optional<ContractDocument> found = documents.find(id);
        if (found.isEmpty()) return Outcome.refused(ContractDocumentRefusal.UNKNOWN);
        held.ifPresent(version -> {
            if (!found.get().version().equals(version))
                throw new StaleState("contract-document", id.toString(), version);
        });
        return decision.apply(found.get()).then(change -> {
            if (change.facts().isEmpty()) return Outcome.done(found.get());
            return begun(change.state()).map(begun -> {
                outbox.publish(change.facts());
                return documents.save(change.state());
            });
        });
    }

    /** With all signatures a contract that was only drafted is in force. */
    private Outcome<Boolean> begun(ContractDocument document) {
        if (document.kind() != DocumentKind.CONTRACT
                || !(document.stage() instanceof ContractDocument.Stage.Signed signed)) return Outcome.done(false);
        Optional<SupplyContract> draft = contracts
                .find(document.contract())
                .filter(contract -> contract.stage() instanceof SupplyContract.Stage.Draft);
        if (draft.isEmpty()) return Outcome.done(false);
        return draft.get().signing(signed.signedOn()).map(change -> {
            outbox.publish(change.facts());
            return contracts.save(change.state()).version().number() > 0;
        });
    }

    /** @param scan fingerprint of the scanned paper */
    public record OnPaper(ContractDocumentId document, Party party, String scan, Version held) {}

    /** To be signed on the platform by a party. */
    public record Send(ContractDocumentId document, Party party, Version held) {}

    /** @param address where the party signs */
    public record Sent(ContractDocument document, String address) {}
}

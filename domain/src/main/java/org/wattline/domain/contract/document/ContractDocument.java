package org.wattline.domain.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;

/**
 * A version of a contract as it is read and signed (合同文本): made from a template with the values of its day, signed by all its parties, then in force until its end;
 * or revoked before all have signed. Its words never change.
 *
 * @param number within the contract, from 1
 * @param from first day for which it holds
 * @param until first day on which it no longer holds, as agreed
 * @param change that it was made for before that was carried out, if it was; until then it says nothing of the contract
 * @param sha256 fingerprint of its words, 64 hexadecimal digits: what is signed
 */
public record ContractDocument(
        ContractDocumentId id,
        ContractNo contract,
        int number,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        ContractType type,
        DocumentKind kind,
        ContractTemplateKey template,
        ContractValues values,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<InterruptibleAnnex> annex,
        Optional<OfChange> change,
        String sha256,
        Stage stage,
        Version version)
        implements Versioned<ContractDocument> {
    public ContractDocument {
        if (until.isPresent() && !until.get().isAfter(from))
            throw new IllegalArgumentException("a document ends after it begins");
        if (annex.isPresent() != (kind == DocumentKind.INTERRUPTIBLE_ANNEX))
            throw new IllegalArgumentException("an annex says what may be interrupted, and nothing else does");
    }

    /** All who sign it. */
    public Set<Party> parties() {
        Set<Party> parties = EnumSet.of(Party.COMPANY, Party.CUSTOMER);
        parties.addAll(values.signatories().names().keySet());
        return parties;
    }

    public Change<ContractDocument> prepared() {
        return Change.of(this, fact("contract.document-prepared", from));
    }

    /** It was given to a platform on which a party signs. @param reference the platform's own */
    public Outcome<Change<ContractDocument>> sent(Party party, String reference, Instant at) {
        if (!(stage instanceof Stage.Open open)) return Outcome.refused(ContractDocumentRefusal.NOT_OPEN);
        if (!parties().contains(party)) return Outcome.refused(ContractDocumentRefusal.NOT_A_PARTY);
        if (open.signatures.containsKey(party)) return Outcome.refused(ContractDocumentRefusal.SIGNED_ALREADY);
        Map<Party, Sending> sent = new EnumMap<>(Party.class);
        sent.putAll(open.sent);
        sent.put(party, new Sending(reference, at));
        return Outcome.done(Change.of(
                in(new Stage.Open(sent, open.signatures)), fact("contract.document-sent", party, Zone.day(at))));
    }

    /** A party has signed; what is told twice counts once. With the last signature it is in force. */
    public Outcome<Change<ContractDocument>> signed(Party party, Signature signature) {
        if (!parties().contains(party)) return Outcome.refused(ContractDocumentRefusal.NOT_A_PARTY);
        return switch (stage) {
            case Stage.Revoked revoked -> Outcome.refused(ContractDocumentRefusal.REVOKED);
            case Stage.Signed all -> again(all.signatures, party, signature);
            case Stage.Open open ->
                open.signatures.containsKey(party)
                        ? again(open.signatures, party, signature)
                        : signed(open, party, signature);
        };
    }

    private Outcome<Change<ContractDocument>> again(Map<Party, Signature> there, Party party, Signature signature) {
        return Optional.ofNullable(there.get(party))
                        .filter(before -> before.proof().equals(signature.proof()))
                        .isPresent()
                ? Outcome.done(Change.of(this))
                : Outcome.refused(ContractDocumentRefusal.SIGNED_ALREADY);
    }

    private Outcome<Change<ContractDocument>> signed(Stage.Open open, Party party, Signature signature) {
        LocalDate day = Zone.day(signature.at());
        if (kind == DocumentKind.RENEWAL && !day.isBefore(from))
            return Outcome.refused(ContractDocumentRefusal.RENEWED_TOO_LATE);
        Map<Party, Signature> signatures = new EnumMap<>(Party.class);
        signatures.putAll(open.signatures);
        signatures.put(party, signature);
        ContractDocumentEvent one = fact("contract.document-signed", party, day);
        if (!signatures.keySet().containsAll(parties()))
            return Outcome.done(Change.of(in(new Stage.Open(open.sent, signatures)), one));
        return Outcome.done(
                Change.of(in(new Stage.Signed(signatures, day, until)), one, fact("contract.document-in-force", day)));
    }

    /** Given up before all have signed (撤销). */
    public Outcome<Change<ContractDocument>> revoked(String reason, Instant at) {
        if (!(stage instanceof Stage.Open)) return Outcome.refused(ContractDocumentRefusal.NOT_OPEN);
        return Outcome.done(
                Change.of(in(new Stage.Revoked(reason, at)), fact("contract.document-revoked", Zone.day(at))));
    }

    /**
     * An annex ends ahead of its last day, or of none (提前终止); its words stay.
     *
     * @param on first day on which it no longer holds
     */
    public Outcome<Change<ContractDocument>> ending(LocalDate on, LocalDate today) {
        if (annex.isEmpty()) return Outcome.refused(ContractDocumentRefusal.NO_ANNEX);
        if (!(stage instanceof Stage.Signed signed)) return Outcome.refused(ContractDocumentRefusal.NOT_SIGNED);
        if (on.isBefore(today) || !on.isAfter(from)) return Outcome.refused(ContractDocumentRefusal.ENDS_TOO_EARLY);
        if (signed.runsUntil.filter(end -> !on.isBefore(end)).isPresent())
            return Outcome.refused(ContractDocumentRefusal.ENDS_BY_ITSELF);
        return Outcome.done(Change.of(
                in(new Stage.Signed(signed.signatures, signed.signedOn, Optional.of(on))),
                fact("contract.annex-ended", on)));
    }

    /**
     * Goes on for as many months as the rule of its type says, as often as it takes to reach beyond a day (自动续期).
     *
     * @throws IllegalStateException unless it is signed and has come to its end
     */
    public Change<ContractDocument> rolledOver(int months, LocalDate today) {
        if (!(stage instanceof Stage.Signed signed) || signed.runsUntil.isEmpty())
            throw new IllegalStateException("document " + id + " has no end");
        LocalDate end = signed.runsUntil.get();
        int times = 0;
        LocalDate next = end;
        while (!next.isAfter(today)) next = end.plusMonths((long) ++times * months);
        return Change.of(
                in(new Stage.Signed(signed.signatures, signed.signedOn, Optional.of(next))),
                fact("contract.rolled-over", next));
    }

    /** The same for another file of the same customer, which was made while it was signed. */
    public ContractDocument of(CustomerId other) {
        return new ContractDocument(
                id, contract, number, account, other, unit, type, kind, template, values, from, until, annex, change,
                sha256, stage, version);
    }

    /** Whether it says how the contract stands, once it is signed: one that was made for a change does so from when that is carried out. */
    public boolean speaks() {
        return change.map(OfChange::begun).orElse(true);
    }

    /** The change that it was made for is carried out. @param owner whose contract it is, another file of the same customer perhaps */
    public Change<ContractDocument> begun(LocalDate on, CustomerId owner) {
        ContractDocument next = of(owner).in(new OfChange.Stage.Begun(on));
        return Change.of(next, next.fact("contract.document-begun", on));
    }

    /** What was carried out ahead of its day is taken back; it waits again. */
    public Change<ContractDocument> waitingAgain(LocalDate today) {
        return Change.of(in(new OfChange.Stage.Waiting()), fact("contract.document-withdrawn", today));
    }

    /** The change that it was made for is given up: nobody signs it any more, and what was signed never begins. */
    public Change<ContractDocument> givenUp(String reason, Instant at) {
        if (change.filter(of -> of.stage() instanceof OfChange.Stage.Waiting).isEmpty()) return Change.of(this);
        ContractDocument over = in(new OfChange.Stage.GivenUp());
        return switch (stage) {
            case Stage.Open open ->
                Change.of(over.in(new Stage.Revoked(reason, at)), over.fact("contract.document-revoked", Zone.day(at)));
            case Stage.Signed signed -> Change.of(over, over.fact("contract.document-given-up", Zone.day(at)));
            case Stage.Revoked revoked -> Change.of(this);
        };
    }

    private ContractDocument in(OfChange.Stage next) {
        return new ContractDocument(
                id,
                contract,
                number,
                account,
                customer,
                unit,
                type,
                kind,
                template,
                values,
                from,
                until,
                annex,
                change.map(of -> new OfChange(of.application(), next)),
                sha256,
                stage,
                version);
    }

    /**
     * First day of the terms that it says: one that was signed before supply says those with which supply began, and one for a change those of the day on
     * which that was carried out.
     *
     * @param begun first day of the contract
     */
    public LocalDate speaksFrom(LocalDate begun) {
        LocalDate first = kind == DocumentKind.CONTRACT && from.isBefore(begun) ? begun : from;
        return change.map(of -> of.stage() instanceof OfChange.Stage.Begun(LocalDate on) ? on : first)
                .orElse(first);
    }

    /** The same for those who may not see whom it is about. */
    public ContractDocument hidden() {
        return new ContractDocument(
                id,
                contract,
                number,
                account,
                customer,
                unit,
                type,
                kind,
                template,
                values.hidden(),
                from,
                until,
                annex,
                change,
                sha256,
                stage,
                version);
    }

    /** First day on which it no longer holds, as far as known; empty while it is not signed as well. */
    public Optional<LocalDate> runsUntil() {
        return stage instanceof Stage.Signed signed ? signed.runsUntil() : Optional.empty();
    }

    private ContractDocumentEvent fact(String what, Party party, LocalDate on) {
        Map<String, String> facts = new HashMap<>(fact(what, on).facts());
        facts.put("party", party.name());
        return new ContractDocumentEvent(what, contract.value(), facts);
    }

    private ContractDocumentEvent fact(String what, LocalDate on) {
        return new ContractDocumentEvent(
                what,
                contract.value(),
                Map.of(
                        "contract", contract.value(),
                        "document", id.toString(),
                        "kind", kind.name(),
                        "account", account.value(),
                        "customer", customer.toString(),
                        "unit", unit.path(),
                        "on", on.toString()));
    }

    private ContractDocument in(Stage next) {
        return new ContractDocument(
                id, contract, number, account, customer, unit, type, kind, template, values, from, until, annex, change,
                sha256, next, version);
    }

    @Override
    public ContractDocument at(Version stored) {
        return new ContractDocument(
                id, contract, number, account, customer, unit, type, kind, template, values, from, until, annex, change,
                sha256, stage, stored);
    }

    /** That a platform has it for a party to sign. @param reference the platform's own */
    public record Sending(String reference, Instant at) {}

    /** How far it is. */
    public sealed interface Stage {
        /** Its name in lists, in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Open open -> "OPEN";
                case Signed signed -> "SIGNED";
                case Revoked revoked -> "REVOKED";
            };
        }

        /** Not signed by all yet. */
        record Open(Map<Party, Sending> sent, Map<Party, Signature> signatures) implements Stage {
            public Open {
                sent = Map.copyOf(sent);
                signatures = Map.copyOf(signatures);
            }
        }

        /** @param runsUntil first day on which it no longer holds: as agreed, as it rolled over, or as an annex was ended */
        record Signed(Map<Party, Signature> signatures, LocalDate signedOn, Optional<LocalDate> runsUntil)
                implements Stage {
            public Signed {
                signatures = Map.copyOf(signatures);
            }
        }

        record Revoked(String reason, Instant at) implements Stage {}
    }
}

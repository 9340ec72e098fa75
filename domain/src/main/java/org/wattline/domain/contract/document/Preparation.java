package org.wattline.domain.contract.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;

/**
 * Decides which days a new document is for, and that it may be made at all.
 *
 * @param from first day
 * @param until first day after its last, where an end is agreed
 * @param terms those that hold on the first day
 * @param signatories who signs besides company and customer
 */
public record Preparation(LocalDate from, Optional<LocalDate> until, Terms.Agreed terms, Signatories signatories) {
    /** @param before the documents of the contract so far */
    public static Outcome<Preparation> of(
            SupplyContract contract,
            List<ContractDocument> before,
            Wanted wanted,
            ContractPolicy.Rule rule,
            LocalDate today) {
        if (contract.stage() instanceof SupplyContract.Stage.Terminated)
            return Outcome.refused(ContractDocumentRefusal.CONTRACT_OVER);
        if (before.stream()
                .anyMatch(each -> each.kind() == wanted.kind && each.stage() instanceof ContractDocument.Stage.Open))
            return Outcome.refused(ContractDocumentRefusal.ONE_OPEN);
        Optional<ContractDocument> current = current(before);
        return switch (wanted.kind) {
            case CONTRACT ->
                current.filter(each -> !overBy(each, wanted.from, today)).isPresent()
                        ? Outcome.refused(ContractDocumentRefusal.DOCUMENTED)
                        : limited(contract, wanted, wanted.until, rule)
                                .then(ready -> ready.signedBy(current, wanted.signatories, rule));
            case RENEWAL ->
                renewal(contract, current, wanted, rule, today)
                        .then(ready -> ready.signedBy(current, wanted.signatories, rule));
            case VARIATION ->
                current.isEmpty()
                        ? Outcome.refused(ContractDocumentRefusal.NOTHING_BEFORE)
                        : limited(
                                        contract,
                                        wanted,
                                        current.flatMap(ContractDocument::runsUntil)
                                                .filter(end -> end.isAfter(wanted.from)),
                                        rule)
                                .then(ready -> ready.signedBy(current, wanted.signatories, rule));
            case INTERRUPTIBLE_ANNEX ->
                // Between company and customer alone.
                terms(contract, wanted.from)
                        .then(terms -> SignatoryRule.NOBODY
                                .admitting(wanted.signatories.orElse(Signatories.NONE))
                                .map(nobody -> new Preparation(wanted.from, wanted.until, terms, nobody)));
        };
    }

    /** Those who are told, or those of the document that holds; as the rule of the type has it (CTR-50, CTR-51). */
    private Outcome<Preparation> signedBy(
            Optional<ContractDocument> current, Optional<Signatories> told, ContractPolicy.Rule rule) {
        Signatories wanted = told.or(() -> current.map(before -> before.values().signatories()))
                .orElse(Signatories.NONE);
        return rule.signatories().admitting(wanted).map(who -> new Preparation(from, until, terms, who));
    }

    /**
     * Decides the same for a contract that only begins with supply: it may be made anew until then, and the last one counts that all have signed.
     *
     * @param before the documents of the contract so far
     * @param terms those with which supply is to begin
     */
    public static Outcome<Preparation> beforeSupply(
            List<ContractDocument> before, Wanted wanted, ContractPolicy.Rule rule, Terms.Agreed terms) {
        if (before.stream().anyMatch(each -> each.stage() instanceof ContractDocument.Stage.Open))
            return Outcome.refused(ContractDocumentRefusal.ONE_OPEN);
        return limited(wanted, wanted.until, rule)
                .map(until -> new Preparation(wanted.from, until, terms, Signatories.NONE))
                .then(ready -> ready.signedBy(Optional.empty(), wanted.signatories, rule));
    }

    /**
     * Decides the same for a change of supply before that is carried out: its terms anew where a signed document says those of before, and the contract as a
     * whole where none does.
     *
     * @param before the documents of the contract so far
     * @param extended the end that the change agrees on, for one that makes supply last longer
     * @param told what the one says who prepares it
     * @param terms those that the change agrees on
     */
    public static Outcome<Preparation> ofChange(
            List<ContractDocument> before,
            LocalDate from,
            Optional<LocalDate> extended,
            Told told,
            ContractPolicy.Rule rule,
            Terms.Agreed terms) {
        DocumentKind kind = kindForChange(before);
        if (before.stream()
                .anyMatch(each -> each.stage() instanceof ContractDocument.Stage.Open
                        && (each.kind() == kind || each.change().isPresent())))
            return Outcome.refused(ContractDocumentRefusal.ONE_OPEN);
        Optional<LocalDate> agreed = extended.or(
                () -> current(before).flatMap(ContractDocument::runsUntil).filter(end -> end.isAfter(from)));
        if (told.until.isPresent() && agreed.isPresent() && !told.until.equals(agreed))
            return Outcome.refused(ContractDocumentRefusal.END_AGREED);
        return limited(new Wanted(kind, from, told.until), agreed.or(() -> told.until), rule)
                .map(until -> new Preparation(from, until, terms, Signatories.NONE))
                .then(ready -> ready.signedBy(current(before), told.signatories, rule));
    }

    /** A variation of what was signed, or the contract itself where nothing was. */
    public static DocumentKind kindForChange(List<ContractDocument> before) {
        return current(before).isPresent() ? DocumentKind.VARIATION : DocumentKind.CONTRACT;
    }

    /** The signed document that says how the contract stands. */
    public static Optional<ContractDocument> current(List<ContractDocument> documents) {
        return documents.stream()
                .filter(each -> each.kind().principal()
                        && each.speaks()
                        && each.stage() instanceof ContractDocument.Stage.Signed)
                .max(Comparator.comparing(ContractDocument::from).thenComparing(ContractDocument::number));
    }

    /** What has run out is not renewed any more (CTR-24): the contract is signed anew, from its end on or later. */
    private static boolean overBy(ContractDocument current, LocalDate from, LocalDate today) {
        return current.runsUntil()
                .filter(end -> !today.isBefore(end) && !from.isBefore(end))
                .isPresent();
    }

    private static Outcome<Preparation> renewal(
            SupplyContract contract,
            Optional<ContractDocument> current,
            Wanted wanted,
            ContractPolicy.Rule rule,
            LocalDate today) {
        Optional<LocalDate> end = current.flatMap(ContractDocument::runsUntil);
        if (end.isEmpty()) return Outcome.refused(ContractDocumentRefusal.NOTHING_BEFORE);
        if (!today.isBefore(end.get())) return Outcome.refused(ContractDocumentRefusal.RENEWED_TOO_LATE);
        if (!wanted.from.equals(end.get())) return Outcome.refused(ContractDocumentRefusal.RENEWED_WITH_A_GAP);
        return limited(contract, wanted, wanted.until, rule);
    }

    private static Outcome<Preparation> limited(
            SupplyContract contract, Wanted wanted, Optional<LocalDate> until, ContractPolicy.Rule rule) {
        return limited(wanted, until, rule)
                .then(end -> terms(contract, wanted.from)
                        .map(terms -> new Preparation(wanted.from, end, terms, Signatories.NONE)));
    }

    private static Outcome<Optional<LocalDate>> limited(
            Wanted wanted, Optional<LocalDate> until, ContractPolicy.Rule rule) {
        if (rule.mostMonths().isPresent()) {
            if (until.isEmpty()) return Outcome.refused(ContractDocumentRefusal.END_NEEDED);
            if (until.get().isAfter(wanted.from.plusMonths(rule.mostMonths().get())))
                return Outcome.refused(ContractDocumentRefusal.TOO_LONG);
        }
        if (until.filter(end -> !end.isAfter(wanted.from)).isPresent())
            return Outcome.refused(ContractDocumentRefusal.ENDS_FIRST);
        return Outcome.done(until);
    }

    private static Outcome<Terms.Agreed> terms(SupplyContract contract, LocalDate day) {
        return contract.terms().stream()
                .filter(each -> each.during().contains(day))
                .findFirst()
                .map(each -> Outcome.done(each.agreed()))
                .orElseGet(() -> Outcome.refused(ContractDocumentRefusal.NO_TERMS));
    }

    /**
     * What somebody wants to have signed.
     *
     * @param from first day; a variation's is that of the new terms, a renewal's the end of what it renews
     * @param until first day after its last; a variation keeps the end that was agreed
     * @param signatories who signs besides company and customer; empty: those of the document that holds
     */
    public record Wanted(
            DocumentKind kind, LocalDate from, Optional<LocalDate> until, Optional<Signatories> signatories) {
        public Wanted(DocumentKind kind, LocalDate from, Optional<LocalDate> until) {
            this(kind, from, until, Optional.empty());
        }
    }

    /**
     * What the one says who prepares a document for a change.
     *
     * @param until an end, where none was agreed: CTR-39 says no to another one than was
     * @param signatories who signs besides company and customer; empty: those of the document that holds
     */
    public record Told(Optional<LocalDate> until, Optional<Signatories> signatories) {}
}

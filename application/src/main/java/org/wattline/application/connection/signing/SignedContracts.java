package org.wattline.application.connection.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.connection.signing.SignedTermsDiffer;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.kernel.Outcome;

/** Holds steps and energising to what was signed for an application: the same contract, on the terms of its paper. Part of the surrounding unit of work. */
public final class SignedContracts {
    private final PreparedContracts prepared;
    private final ContractDocuments documents;

    public SignedContracts(PreparedContracts prepared, ContractDocuments documents) {
        this.prepared = prepared;
        this.documents = documents;
    }

    /** Whether the contract of an application is signed by both; empty where none was made ready. */
    public Optional<Boolean> signed(ApplicationNo application) {
        return prepared.find(application).map(contract -> document(contract).isPresent());
    }

    /** The numbers that stand on the paper; empty where none was made ready. */
    public Optional<Energising.Numbers> numbers(ApplicationNo application) {
        return prepared.find(application).map(PreparedContract::numbers);
    }

    /**
     * A step may tell that the contract is signed: there is its document (CON-180), on these terms and, for temporary supply, until this day (CON-181), since this
     * day (CON-182).
     */
    public Outcome<Boolean> check(
            ApplicationNo application, ContractType type, Terms.Agreed agreed, Collected collected) {
        return prepared.find(application)
                .map(contract -> document(contract, type, agreed, collected)
                        .then(document -> signedOn(document).equals(Optional.of(collected.signedOn()))
                                ? Outcome.done(true)
                                : Outcome.refused(SigningRefusal.SIGNED_ON_ANOTHER_DAY)))
                .orElseGet(() -> Outcome.refused(SigningRefusal.NOT_SIGNED));
    }

    /**
     * The contract that was made ready begins with supply; nothing happens where none was.
     *
     * @param contract as it begins: on the terms of the signed document, within its days (CON-183)
     */
    public Outcome<Boolean> begin(ApplicationNo application, SupplyContract contract, Collected collected) {
        Terms terms = contract.terms().getLast();
        LocalDate on = terms.during().from();
        return prepared.find(application)
                .map(ready -> document(ready, contract.type(), terms.agreed(), collected)
                        .then(document -> begins(document, contract, on))
                        .then(document -> ready.begun(on).map(begun -> {
                            prepared.save(begun);
                            if (!document.customer().equals(contract.customer()))
                                documents.save(document.of(contract.customer()));
                            return true;
                        })))
                .orElseGet(() -> Outcome.done(false));
    }

    private static Outcome<ContractDocument> begins(ContractDocument document, SupplyContract contract, LocalDate on) {
        if (!(contract.stage() instanceof SupplyContract.Stage.InForce signed)
                || !signedOn(document).equals(Optional.of(signed.signedOn())))
            return Outcome.refused(SigningRefusal.SIGNED_ON_ANOTHER_DAY);
        boolean holds = !on.isBefore(document.from())
                && document.until().filter(end -> !on.isBefore(end)).isEmpty();
        return holds ? Outcome.done(document) : Outcome.refused(SigningRefusal.NOT_ITS_DAYS);
    }

    private Outcome<ContractDocument> document(
            PreparedContract contract, ContractType type, Terms.Agreed agreed, Collected collected) {
        Optional<ContractDocument> found = document(contract);
        if (found.isEmpty()) return Outcome.refused(SigningRefusal.NOT_SIGNED);
        List<ContractValues.Difference> otherwise =
                new ArrayList<>(found.get().values().otherwise(agreed));
        Optional<String> temporary = collected.find("temporaryUntil");
        Optional<String> until = found.get().until().map(LocalDate::toString);
        if (temporary.isPresent() && !temporary.equals(until))
            otherwise.add(new ContractValues.Difference("temporaryUntil", until, temporary));
        if (found.get().type() != type)
            otherwise.add(new ContractValues.Difference(
                    "contractType", Optional.of(found.get().type().name()), Optional.of(type.name())));
        return otherwise.isEmpty() ? Outcome.done(found.get()) : Outcome.refused(new SignedTermsDiffer(otherwise));
    }

    /** The one that was signed last. */
    private Optional<ContractDocument> document(PreparedContract contract) {
        return documents.of(contract.numbers().contract()).stream()
                .filter(each -> signedOn(each).isPresent())
                .max(Comparator.comparing(ContractDocument::number));
    }

    private static Optional<LocalDate> signedOn(ContractDocument document) {
        return document.stage() instanceof ContractDocument.Stage.Signed signed
                ? Optional.of(signed.signedOn())
                : Optional.empty();
    }
}

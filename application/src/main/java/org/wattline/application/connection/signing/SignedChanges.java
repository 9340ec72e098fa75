package org.wattline.application.connection.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.change.ChangePaper;
import org.wattline.domain.connection.signing.SignedTermsDiffer;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Holds changes of supply to what was signed for them: on the terms of their papers, from the day of signature on. Part of the surrounding unit of work. */
public final class SignedChanges {
    private final SuccessorNumbers numbers;
    private final ContractDocuments documents;
    private final Contracts contracts;
    private final Outbox outbox;
    private final BusinessClock clock;

    public SignedChanges(
            SuccessorNumbers numbers,
            ContractDocuments documents,
            Contracts contracts,
            Outbox outbox,
            BusinessClock clock) {
        this.numbers = numbers;
        this.documents = documents;
        this.contracts = contracts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The numbers that stand on the paper of what comes into being; empty where none were set aside. */
    public Optional<Energising.Numbers> numbers(ApplicationNo change) {
        return numbers.find(change);
    }

    /** Whether papers were made for a change, and the last of each contract is signed by both. */
    public boolean signed(ApplicationNo change) {
        Set<ContractNo> open = new HashSet<>();
        Set<ContractNo> signed = new HashSet<>();
        for (ContractDocument each : documents.ofChange(change.value())) {
            if (each.stage() instanceof ContractDocument.Stage.Open) open.add(each.contract());
            if (each.stage() instanceof ContractDocument.Stage.Signed) signed.add(each.contract());
        }
        return !signed.isEmpty() && open.isEmpty();
    }

    /**
     * A step may tell that all is signed that a change takes: there are the documents (CON-180), on the terms to which it comes (CON-181), since this day (CON-182).
     * Nothing is asked for where it alters no contract.
     */
    public Outcome<Boolean> check(ApplicationNo change, List<ChangePaper> papers, LocalDate signedOn) {
        return held(change, papers)
                .then(all -> all.isEmpty()
                                || all.stream()
                                        .map(SignedChanges::signedOn)
                                        .max(Comparator.naturalOrder())
                                        .equals(Optional.of(signedOn))
                        ? Outcome.done(!all.isEmpty())
                        : Outcome.refused(SigningRefusal.SIGNED_ON_ANOTHER_DAY));
    }

    /**
     * The change is carried out as it was signed, and its documents hold from then on; nothing happens where none were made.
     *
     * @param papers to which it comes
     * @param on first day of what is changed
     */
    public Outcome<Boolean> begin(ApplicationNo change, List<ChangePaper> papers, LocalDate on) {
        if (documents.ofChange(change.value()).isEmpty()) return Outcome.done(false);
        return held(change, papers).then(all -> {
            for (ContractDocument each : all) {
                if (on.isBefore(each.from()) || on.isBefore(signedOn(each)))
                    return Outcome.refused(SigningRefusal.BEFORE_SIGNED);
                if (each.until().filter(end -> !on.isBefore(end)).isPresent())
                    return Outcome.refused(SigningRefusal.NOT_ITS_DAYS);
            }
            for (ContractDocument each : all) store(each.begun(on, owner(each)));
            return Outcome.done(true);
        });
    }

    /** What was carried out ahead of its day is taken back: its papers wait again. */
    public void undo(ApplicationNo change) {
        for (ContractDocument each : documents.ofChange(change.value()))
            if (each.speaks()) store(each.waitingAgain(clock.today()));
    }

    /** @param owner of the contract as it has begun: a customer who was registered in the meantime, perhaps */
    private CustomerId owner(ContractDocument document) {
        return contracts.find(document.contract()).map(SupplyContract::customer).orElse(document.customer());
    }

    private void store(Change<ContractDocument> change) {
        outbox.publish(change.facts());
        documents.save(change.state());
    }

    /** The document of each paper that was signed last, on its terms. */
    private Outcome<List<ContractDocument>> held(ApplicationNo change, List<ChangePaper> papers) {
        List<ContractDocument> made = documents.ofChange(change.value());
        List<ContractDocument> held = new ArrayList<>();
        for (ChangePaper paper : papers) {
            Optional<ContractDocument> found = contract(change, paper).flatMap(no -> last(made, no));
            if (found.isEmpty()) return Outcome.refused(SigningRefusal.NOT_SIGNED);
            List<ContractValues.Difference> otherwise = otherwise(found.get(), paper);
            if (!otherwise.isEmpty()) return Outcome.refused(new SignedTermsDiffer(otherwise));
            held.add(found.get());
        }
        return Outcome.done(held);
    }

    private Optional<ContractNo> contract(ApplicationNo change, ChangePaper paper) {
        return switch (paper) {
            case ChangePaper.Varied varied -> Optional.of(varied.contract().no());
            case ChangePaper.Opened opened -> numbers.find(change).map(Energising.Numbers::contract);
        };
    }

    private static Optional<ContractDocument> last(List<ContractDocument> made, ContractNo contract) {
        return made.stream()
                .filter(each ->
                        each.contract().equals(contract) && each.stage() instanceof ContractDocument.Stage.Signed)
                .max(Comparator.comparing(ContractDocument::number));
    }

    private static List<ContractValues.Difference> otherwise(ContractDocument document, ChangePaper paper) {
        List<ContractValues.Difference> otherwise =
                new ArrayList<>(document.values().otherwise(paper.terms()));
        if (document.type() != paper.type())
            otherwise.add(new ContractValues.Difference(
                    "contractType",
                    Optional.of(document.type().name()),
                    Optional.of(paper.type().name())));
        if (paper instanceof ChangePaper.Varied varied
                && varied.until().isPresent()
                && !varied.until().equals(document.until()))
            otherwise.add(new ContractValues.Difference(
                    "until",
                    document.until().map(LocalDate::toString),
                    varied.until().map(LocalDate::toString)));
        return otherwise;
    }

    private static LocalDate signedOn(ContractDocument document) {
        return ((ContractDocument.Stage.Signed) document.stage()).signedOn();
    }
}

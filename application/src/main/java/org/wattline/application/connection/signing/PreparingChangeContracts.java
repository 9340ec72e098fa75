package org.wattline.application.connection.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.PapersOfChanges;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.application.contract.document.WritingContracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangePaper;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.contract.document.Signatories;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.PremisesId;

/**
 * Makes what a change of supply alters in contracts ready to be signed before it is carried out (变更合同起草): the terms anew of the contract that there is, another
 * contract with its number, or both where an account is split. May be done again after what waits was revoked or signed; the last one counts that both signed.
 */
public final class PreparingChangeContracts {
    private final UnitOfWork work;
    private final ChangeApplications applications;
    private final PapersOfChanges papers;
    private final SuccessorNumbers reserved;
    private final ContractDocuments documents;
    private final WritingContracts writing;
    private final ContractPolicies policies;
    private final Customers customers;
    private final PremisesRegister premises;
    private final Numbers numbers;
    private final Ids ids;
    private final BusinessClock clock;

    public PreparingChangeContracts(
            UnitOfWork work,
            ChangeApplications applications,
            PapersOfChanges papers,
            SuccessorNumbers reserved,
            ContractDocuments documents,
            WritingContracts writing,
            ContractPolicies policies,
            Customers customers,
            PremisesRegister premises,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.papers = papers;
        this.reserved = reserved;
        this.documents = documents;
        this.writing = writing;
        this.policies = policies;
        this.customers = customers;
        this.premises = premises;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    /** All that is to be signed, in its order; refused where a change alters no contract (CON-187). */
    public Outcome<List<ContractDocument>> handle(Caller who, Prepare command) {
        return work.perform(Act.of(who, "connection.prepare-change-contract"), () -> {
            Optional<ChangeApplication> application = applications.find(command.change);
            if (application.isEmpty()) return ApplyingRefusal.UNKNOWN.because();
            return papers.of(application.get())
                    .then(found -> found.papers().isEmpty()
                            ? Outcome.refused(SigningRefusal.NOTHING_TO_SIGN)
                            : written(command, found));
        });
    }

    private Outcome<List<ContractDocument>> written(Prepare command, PapersOfChanges.Papers found) {
        Outcome<List<ContractDocument>> all = Outcome.done(new ArrayList<>());
        for (ChangePaper paper : found.papers())
            all = all.then(made -> written(command, paper, found.from()).map(document -> {
                made.add(document);
                return made;
            }));
        return all;
    }

    private Outcome<ContractDocument> written(Prepare command, ChangePaper paper, LocalDate from) {
        WritingContracts.Contract contract = contract(command.change, paper);
        List<ContractDocument> before = documents.of(contract.no());
        return Preparation.ofChange(
                        before,
                        from,
                        paper.until(),
                        new Preparation.Told(command.until, command.signatories),
                        policies.on(clock.today()).of(paper.type()),
                        paper.terms())
                .then(ready -> writing.write(
                        contract,
                        before.size() + 1,
                        Preparation.kindForChange(before),
                        ready,
                        OfChange.waiting(command.change.value())));
    }

    private WritingContracts.Contract contract(ApplicationNo change, ChangePaper paper) {
        return switch (paper) {
            case ChangePaper.Varied varied -> {
                SupplyContract contract = varied.contract();
                yield new WritingContracts.Contract(
                        contract.no(),
                        contract.account(),
                        contract.customer(),
                        contract.unit(),
                        contract.type(),
                        varied.name().map(name -> name.clear()).orElseGet(() -> holder(contract)),
                        address(contract));
            }
            case ChangePaper.Opened opened -> {
                SupplyContract like = opened.like();
                Energising.Numbers theirs = reserved.find(change).orElseGet(() -> reserve(change, opened));
                yield new WritingContracts.Contract(
                        theirs.contract(),
                        theirs.account(),
                        theirs.customer(),
                        like.unit(),
                        opened.type(),
                        opened.owner()
                                .flatMap(Party::name)
                                .map(name -> name.clear())
                                .orElseGet(() -> holder(like)),
                        opened.address().map(place -> place.clear()).orElseGet(() -> address(like)));
            }
        };
    }

    /** Who holds the certificate already gets another account; what goes on keeps its number. */
    private Energising.Numbers reserve(ApplicationNo change, ChangePaper.Opened opened) {
        SupplyContract like = opened.like();
        Energising.Numbers fresh = new Energising.Numbers(
                opened.owner().map(this::owner).orElseGet(like::customer),
                opened.address().isPresent() ? new PremisesId(ids.next()) : like.premises(),
                opened.account() ? AccountNo.of(numbers.next("account")) : like.account(),
                ContractNo.of(numbers.next("contract")));
        reserved.add(change, fresh);
        return fresh;
    }

    private CustomerId owner(Party party) {
        return party.certificate()
                .flatMap(customers::holding)
                .map(Customer::id)
                .orElseGet(() -> new CustomerId(ids.next()));
    }

    private String holder(SupplyContract contract) {
        return customers
                .find(contract.customer())
                .map(customer -> customer.name().clear())
                .orElse("");
    }

    private String address(SupplyContract contract) {
        return premises.find(contract.premises())
                .map(found -> found.address().clear())
                .orElse("");
    }

    /**
     * What is to be signed.
     *
     * @param until first day after the last, where none was agreed yet
     * @param signatories who signs besides company and customer; empty: those of the document that holds
     */
    public record Prepare(ApplicationNo change, Optional<LocalDate> until, Optional<Signatories> signatories) {}
}

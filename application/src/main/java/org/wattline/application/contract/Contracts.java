package org.wattline.application.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** All supply contracts (供用电合同). An account has at most one in force on any day. */
public interface Contracts {
    Optional<SupplyContract> find(ContractNo no);

    /** Those among them that there are, by number, whatever became of them. */
    List<SupplyContract> findAll(Collection<ContractNo> numbers);

    /** The contracts of an account, by number. */
    List<SupplyContract> of(AccountNo account);

    /** The terms under which an account is supplied on a day. */
    Optional<TermsInForce> inForce(AccountNo account, LocalDate day);

    /**
     * The terms under which accounts are supplied within a span, each with its days within the span; by account, then first day. Accounts
     * without a contract in force are left out.
     */
    List<TermsInForce> inForce(Collection<AccountNo> accounts, Span span);

    /** The terms of all contracts within a scope that are in force on a day, by number of the contract; each with that day only. */
    Page<TermsInForce> inForce(Scope scope, LocalDate day, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number, or another one in force for the account */
    void add(SupplyContract contract);

    /** Adds many at once, as a migration does; they need not leave a trace in the trail. */
    void addAll(List<SupplyContract> contracts);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    SupplyContract save(SupplyContract contract);
}

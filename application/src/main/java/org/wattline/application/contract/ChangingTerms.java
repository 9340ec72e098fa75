package org.wattline.application.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Agrees on other terms of a contract from a day on (合同变更). */
public final class ChangingTerms {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Contracts contracts;
    private final Accounts accounts;
    private final Entitlements entitlements;
    private final BusinessClock clock;

    public ChangingTerms(
            UnitOfWork work,
            Outbox outbox,
            Contracts contracts,
            Accounts accounts,
            Entitlements entitlements,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.contracts = contracts;
        this.accounts = accounts;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    public Outcome<SupplyContract> handle(Caller who, Change command) {
        return work.perform(Act.of(who, "contract.change-terms"), () -> {
            Optional<SupplyContract> found = contracts.find(command.contract);
            if (found.isEmpty()) return Outcome.refused(ContractRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("contract", command.contract.value(), command.held);
            return found.get()
                    .changing(command.from, command.agreed, clock.now())
                    .then(change -> entitled(found.get(), command).map(agreed -> {
                        SupplyContract stored = contracts.save(change.state());
                        outbox.publish(change.facts());
                        return stored;
                    }));
        });
    }

    private Outcome<Terms.Agreed> entitled(SupplyContract contract, Change command) {
        Account account = accounts.find(contract.account())
                .orElseThrow(() -> new IllegalStateException("contract " + contract.no() + " has no account"));
        Entitlement.Supplied who = Entitlement.Supplied.of(account, contract.type(), command.from);
        return entitlements.changing(contract, who, command.from, command.agreed, clock.today());
    }

    /** @param from the first day of the new terms */
    public record Change(ContractNo contract, Version held, LocalDate from, Terms.Agreed agreed) {}
}

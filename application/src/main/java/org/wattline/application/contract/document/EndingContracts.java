package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Terminates contracts of accounts that are supplied no more (合同终止); why stays in the trail. */
public final class EndingContracts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Contracts contracts;
    private final Accounts accounts;

    public EndingContracts(UnitOfWork work, Outbox outbox, Contracts contracts, Accounts accounts) {
        this.work = work;
        this.outbox = outbox;
        this.contracts = contracts;
        this.accounts = accounts;
    }

    public Outcome<SupplyContract> handle(Caller who, Terminate command) {
        return work.perform(Act.of(who, "contract.terminate").because(command.reason), () -> {
            Optional<SupplyContract> found = contracts.find(command.contract);
            if (found.isEmpty()) return Outcome.refused(ContractRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("contract", command.contract.value(), command.held);
            boolean supplied = accounts.find(found.get().account())
                    .filter(account -> !(account.stage() instanceof Account.Stage.Closed closed)
                            || closed.closedOn().isAfter(command.on))
                    .isPresent();
            if (supplied) return Outcome.refused(ContractDocumentRefusal.STILL_SUPPLIED);
            return found.get().terminating(command.on).map(change -> {
                outbox.publish(change.facts());
                return contracts.save(change.state());
            });
        });
    }

    /** @param on first day on which it no longer holds */
    public record Terminate(ContractNo contract, LocalDate on, String reason, Version held) {}
}

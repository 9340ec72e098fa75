package org.wattline.application.connection.change;

import java.util.Optional;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.kernel.Outcome;

/**
 * Takes an application for a change in unless it would make a second file of somebody who likely is known (CUS-10): who takes over, or has the part that is split
 * off. Those who apply by themselves are not told of others. The address says nothing, as it is that of the owner before.
 */
public final class ApplyingOnceForChanges {
    private final UnitOfWork work;
    private final FindingDuplicates finding;
    private final Customers customers;
    private final ApplyingForChanges applying;

    public ApplyingOnceForChanges(
            UnitOfWork work, FindingDuplicates finding, Customers customers, ApplyingForChanges applying) {
        this.work = work;
        this.finding = finding;
        this.customers = customers;
        this.applying = applying;
    }

    /** @param notDuplicateBecause why it is not one of those that likely are the same */
    public record Apply(ApplyingForChanges.Apply application, Optional<String> notDuplicateBecause) {}

    public Outcome<ChangeApplication> handle(Caller who, Apply command) {
        Act act = Act.of(who, "connection.apply-for-change");
        return work.perform(
                command.notDuplicateBecause.map(act::because).orElse(act),
                () -> clear(who, command).then(clear -> applying.handle(who, command.application)));
    }

    private Outcome<Boolean> clear(Caller who, Apply command) {
        Party party = command.application.party();
        if (who.kind() == Caller.Kind.CUSTOMER
                || !party.whole()
                || party.certificate().flatMap(customers::holding).isPresent()) return Outcome.done(true);
        return finding.check(
                who,
                party.name().orElseThrow(),
                party.phone().orElseThrow(),
                Optional.empty(),
                command.notDuplicateBecause);
    }
}

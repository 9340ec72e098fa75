package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.kernel.Outcome;

/**
 * Takes applications at the counter, unless the applicant likely is on file under another certificate; whoever applies online is not told who is on file. That it is
 * somebody else is said with a reason, which stays in the trail.
 */
public final class ApplyingOnce {
    private final UnitOfWork work;
    private final FindingDuplicates finding;
    private final Customers customers;
    private final ApplyingForConnections applying;

    public ApplyingOnce(
            UnitOfWork work, FindingDuplicates finding, Customers customers, ApplyingForConnections applying) {
        this.work = work;
        this.finding = finding;
        this.customers = customers;
        this.applying = applying;
    }

    public Outcome<ConnectionApplication> handle(Caller who, Apply command) {
        Act act = Act.of(who, "connection.apply");
        return work.perform(
                command.notDuplicateBecause.map(act::because).orElse(act),
                () -> clear(who, command).then(clear -> applying.handle(who, command.application)));
    }

    private Outcome<Boolean> clear(Caller who, Apply command) {
        ApplyingForConnections.Apply wanted = command.application;
        if (who.kind() == Caller.Kind.CUSTOMER
                || customers.holding(wanted.certificate()).isPresent()) return Outcome.done(true);
        return finding.check(
                who,
                wanted.name(),
                wanted.phone(),
                Optional.of(wanted.requested().address().clear()),
                command.notDuplicateBecause);
    }

    /** @param notDuplicateBecause why it is not one of those that likely are the same */
    public record Apply(ApplyingForConnections.Apply application, Optional<String> notDuplicateBecause) {}
}

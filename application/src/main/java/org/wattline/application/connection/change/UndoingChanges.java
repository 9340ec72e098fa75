package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.kernel.Outcome;

/**
 * Takes back what was carried out ahead of its day (撤销未生效变更): terms that were agreed from a day to come. All else that changes do, they do
 * on their day, and then another change takes it back.
 */
public final class UndoingChanges {
    private final ChangeApplications applications;
    private final Contracts contracts;
    private final SignedChanges signing;
    private final Outbox outbox;
    private final BusinessClock clock;

    public UndoingChanges(
            ChangeApplications applications,
            Contracts contracts,
            SignedChanges signing,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.signing = signing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The application as if nothing had been carried out, in the unit of work of whoever asks; one of which nothing was stays as it is. */
    Outcome<ChangeApplication> undo(ChangeApplication application) {
        LocalDate today = clock.today();
        if (application.open()) return Outcome.done(application);
        return application.undoing(today).then(open -> {
            LocalDate on = application.done().orElseThrow().on();
            signing.undo(application.no());
            Optional<SupplyContract> agreed = contracts.of(application.account()).stream()
                    .filter(each -> each.terms().getLast().during().from().equals(on))
                    .findFirst();
            return agreed.map(contract -> contract.withdrawing(on, today).map(change -> {
                        outbox.publish(change.facts());
                        return contracts.save(change.state()).no();
                    }))
                    .map(withdrawn -> withdrawn.map(no -> applications.save(open)))
                    .orElseGet(() -> Outcome.done(applications.save(open)));
        });
    }
}

package org.wattline.application.connection.change;

import java.util.Optional;
import org.wattline.application.connection.HandlingApplications.HandIn;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Outcome;

/** Takes documents of changes in (变更用电资料), and the letters that promise them. */
public final class DocumentingChanges {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ChangeApplications applications;
    private final Customers customers;
    private final KeepingPromises promises;
    private final BusinessClock clock;

    public DocumentingChanges(
            UnitOfWork work,
            Outbox outbox,
            ChangeApplications applications,
            Customers customers,
            KeepingPromises promises,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.customers = customers;
        this.promises = promises;
        this.clock = clock;
    }

    public Outcome<ChangeApplication> handle(Caller who, HandIn command) {
        return work.perform(Act.of(who, "connection.hand-in-change-document"), () -> {
            Optional<ChangeApplication> found = applications
                    .find(command.application())
                    .filter(each -> who.scope()
                            .covers(Scope.Owner.of(each.unit(), each.customer().value())));
            if (found.isEmpty()) return ApplyingRefusal.UNKNOWN.because();
            return found.get()
                    .handingIn(new Document(
                            command.code(),
                            command.fileName(),
                            command.mediaType(),
                            command.bytes(),
                            command.sha256(),
                            command.commitment(),
                            clock.now()))
                    .map(change -> {
                        outbox.publish(change.facts());
                        return applications.save(change.state());
                    })
                    .then(application -> promise(application, command).map(done -> application));
        });
    }

    /** A letter promises a document, and a document keeps what was promised. */
    private Outcome<Boolean> promise(ChangeApplication application, HandIn command) {
        return command.commitment()
                ? promises.promised(
                        application,
                        command.code(),
                        command.signer().orElseGet(() -> customer(application)),
                        command.due())
                : promises.came(application, command.code());
    }

    /** Who applied, unless somebody else signed. */
    private PersonName customer(ChangeApplication application) {
        return customers.find(application.customer()).map(Customer::name).orElseThrow();
    }
}

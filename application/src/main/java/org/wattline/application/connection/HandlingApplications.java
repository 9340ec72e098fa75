package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Document;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.ProcessInstance;

/** Takes documents in for applications, and cancels applications. */
public final class HandlingApplications {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Applications applications;
    private final ProcessInstances instances;
    private final KeepingPromises promises;
    private final BusinessClock clock;

    public HandlingApplications(
            UnitOfWork work,
            Outbox outbox,
            Applications applications,
            ProcessInstances instances,
            KeepingPromises promises,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.instances = instances;
        this.promises = promises;
        this.clock = clock;
    }

    public Outcome<ConnectionApplication> handle(Caller who, HandIn command) {
        return work.perform(
                Act.of(who, "connection.hand-in-document"),
                () -> change(
                                who,
                                command.application,
                                application -> application.handingIn(new Document(
                                        command.code,
                                        command.fileName,
                                        command.mediaType,
                                        command.bytes,
                                        command.sha256,
                                        command.commitment,
                                        clock.now())))
                        .then(application -> promise(application, command).map(done -> application)));
    }

    /** A letter promises a document, and a document keeps what was promised. */
    private Outcome<Boolean> promise(ConnectionApplication application, HandIn command) {
        return command.commitment
                ? promises.promised(
                        application,
                        command.code,
                        command.signer.orElse(application.applicant().name()),
                        command.due)
                : promises.came(application, command.code);
    }

    public Outcome<ConnectionApplication> handle(Caller who, Cancel command) {
        return work.perform(
                Act.of(who, "connection.cancel-application").because(command.reason),
                () -> change(who, command.application, application -> {
                            if (!application.version().equals(command.held))
                                throw new StaleState(
                                        "application", application.no().value(), command.held);
                            return application.cancelling(command.reason, clock.now());
                        })
                        .then(cancelled -> stop(cancelled).map(stopped -> cancelled)));
    }

    private Outcome<ConnectionApplication> change(
            Caller who,
            ApplicationNo no,
            Function<ConnectionApplication, Outcome<Change<ConnectionApplication>>> decision) {
        Optional<ConnectionApplication> found = applications.find(who, no);
        if (found.isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
        return decision.apply(found.get()).map(change -> {
            ConnectionApplication stored = applications.save(change.state());
            outbox.publish(change.facts());
            return stored;
        });
    }

    private Outcome<ProcessInstance> stop(ConnectionApplication application) {
        ProcessInstance running = instances
                .held(application.instance())
                .orElseThrow(() -> new IllegalStateException("application " + application.no() + " has no case"));
        return running.cancelling(clock.now()).map(change -> {
            ProcessInstance stored = instances.save(change.state());
            outbox.publish(change.facts());
            return stored;
        });
    }

    /**
     * A document comes in; what is stored here is how to recognise its file.
     *
     * @param commitment whether it is a letter that promises the document
     * @param signer who signed the letter; the applicant unless told otherwise
     * @param due the day that the letter promises; the last that may be unless told otherwise
     */
    public record HandIn(
            ApplicationNo application,
            String code,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            boolean commitment,
            Optional<PersonName> signer,
            Optional<LocalDate> due) {
        /** Signed by the applicant, for the last day that may be promised, where it is a letter. */
        public HandIn(
                ApplicationNo application,
                String code,
                String fileName,
                String mediaType,
                long bytes,
                String sha256,
                boolean commitment) {
            this(application, code, fileName, mediaType, bytes, sha256, commitment, Optional.empty(), Optional.empty());
        }
    }

    /** The applicant or the company gives it up. */
    public record Cancel(ApplicationNo application, Version held, String reason) {}
}

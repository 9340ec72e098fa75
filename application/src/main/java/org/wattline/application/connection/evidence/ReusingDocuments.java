package org.wattline.application.connection.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.Address;

/** Takes documents over that the same applicant has handed in before and that still count (资料复用), so that they are not asked for again. */
public final class ReusingDocuments {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final EvidenceSubjects subjects;
    private final UsableDocuments usable;
    private final DocumentFiles files;
    private final BusinessClock clock;

    public ReusingDocuments(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            EvidenceSubjects subjects,
            UsableDocuments usable,
            DocumentFiles files,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.subjects = subjects;
        this.usable = usable;
        this.files = files;
        this.clock = clock;
    }

    /** Their files come along. */
    public Outcome<AnyApplication> handle(Caller who, ApplicationNo no) {
        return work.perform(
                Act.of(who, "connection.reuse-documents"),
                () -> applications.known(who, no).then(this::reused));
    }

    private Outcome<AnyApplication> reused(AnyApplication found) {
        AnyApplication application = found;
        List<Event> facts = new ArrayList<>();
        Optional<Address> place = subjects.of(found).address();
        boolean elsewhere = false;
        for (UsableDocuments.Usable each : still(found)) {
            if (application.documents().stream()
                    .anyMatch(there -> there.code().equals(each.document().code()))) continue;
            if (!each.counts(place)) {
                elsewhere = true;
                continue;
            }
            if (application.handingIn(each.document())
                    instanceof Outcome.Done<? extends Change<? extends AnyApplication>>(var change)) {
                application = change.state();
                facts.addAll(change.facts());
                files.share(each.from(), found.no(), Set.of(each.document().sha256()), clock.now());
            }
        }
        if (facts.isEmpty())
            return Outcome.refused(elsewhere ? EvidenceRefusal.OF_ANOTHER_PLACE : EvidenceRefusal.NOTHING_TO_REUSE);
        outbox.publish(facts);
        return Outcome.done(applications.save(application));
    }

    /** Documents of the other applications of whom it is about, with the same certificate, that still count; the newest first. */
    private List<UsableDocuments.Usable> still(AnyApplication application) {
        return usable.of(own(application), subjects.of(application).certificate()).stream()
                .filter(each -> !each.from().equals(application.no()))
                .toList();
    }

    /** The applicant's own login; the customer whose supply is to change. */
    private static ApplicationViews.Reader own(AnyApplication application) {
        if (application instanceof ChangeApplication change)
            return new ApplicationViews.Reader(
                    new Scope(
                            Optional.empty(),
                            Optional.of(Set.of(change.customer().value()))),
                    Optional.empty());
        Optional<String> login = application instanceof ConnectionApplication connection
                ? connection.applicant().login()
                : Optional.empty();
        return new ApplicationViews.Reader(new Scope(Optional.empty(), Optional.of(Set.of())), login);
    }
}

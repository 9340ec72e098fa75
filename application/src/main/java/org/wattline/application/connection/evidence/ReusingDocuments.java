package org.wattline.application.connection.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/** Takes documents over that the same applicant has handed in before and that still count (资料复用), so that they are not asked for again. */
public final class ReusingDocuments {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Applications applications;
    private final UsableDocuments usable;

    public ReusingDocuments(UnitOfWork work, Outbox outbox, Applications applications, UsableDocuments usable) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.usable = usable;
    }

    public Outcome<ConnectionApplication> handle(Caller who, ApplicationNo no) {
        return work.perform(Act.of(who, "connection.reuse-documents"), () -> {
            Optional<ConnectionApplication> found = applications.find(who, no);
            if (found.isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
            ConnectionApplication application = found.get();
            List<Event> facts = new ArrayList<>();
            for (Document each : still(application)) {
                if (application.documents().stream()
                        .anyMatch(there -> there.code().equals(each.code()))) continue;
                if (application.handingIn(each)
                        instanceof Outcome.Done<Change<ConnectionApplication>>(Change<ConnectionApplication> change)) {
                    application = change.state();
                    facts.addAll(change.facts());
                }
            }
            if (facts.isEmpty()) return Outcome.refused(EvidenceRefusal.NOTHING_TO_REUSE);
            outbox.publish(facts);
            return Outcome.done(applications.save(application));
        });
    }

    /** Documents of the applicant's other applications with the same certificate that still count, the newest first. */
    private List<Document> still(ConnectionApplication application) {
        if (application.applicant().login().isEmpty()) return List.of();
        ApplicationViews.Reader own = new ApplicationViews.Reader(
                new Scope(Optional.empty(), Optional.of(Set.of())),
                application.applicant().login());
        return usable.of(own, application.applicant().certificate()).stream()
                .filter(each -> !each.from().equals(application.no()))
                .map(UsableDocuments.Usable::document)
                .toList();
    }
}

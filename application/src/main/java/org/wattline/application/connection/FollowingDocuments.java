package org.wattline.application.connection;

import java.util.Set;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.ProcessInstance;

/**
 * Lets the clocks of an application run again when the documents are there that it waited for (资料补齐): with each document that comes in it is looked
 * whether the steps that are open lack any.
 */
public final class FollowingDocuments implements Subscriber {
    private static final Caller SELF = Caller.system("documents");

    private final OwningApplications applications;
    private final WantedDocuments wanted;
    private final RestingCases resting;

    public FollowingDocuments(OwningApplications applications, WantedDocuments wanted, RestingCases resting) {
        this.applications = applications;
        this.wanted = wanted;
        this.resting = resting;
    }

    @Override
    public String name() {
        return "connection.documents";
    }

    @Override
    public Set<String> types() {
        return Set.of("connection.document-handed-in");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        applications
                .find(new ApplicationNo(event.subject()))
                .flatMap(wanted::of)
                .filter(waiting -> waiting.missing().isEmpty())
                .ifPresent(waiting -> goesOn(waiting.instance()));
    }

    /** Somebody may just have let it go on: then there is nothing to do. */
    private void goesOn(ProcessInstance instance) {
        Outcome<?> resumed = resting.handle(SELF, new RestingCases.DocumentsCame(instance.no()));
        if (resumed instanceof Outcome.Refused<?>) return;
    }
}

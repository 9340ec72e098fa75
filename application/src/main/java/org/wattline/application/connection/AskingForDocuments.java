package org.wattline.application.connection;

import java.util.List;
import java.util.Set;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionEvent;
import org.wattline.domain.connection.DocumentNames;

/**
 * Names the documents for which a case waits, so that whoever is to bring them is told which they are (NOT-11): those that its open steps lack or,
 * where they lack none, what was said when the waiting began. Who has brought them meanwhile is not asked.
 */
public final class AskingForDocuments implements Subscriber {
    private final OwningApplications applications;
    private final WantedDocuments wanted;
    private final Outbox outbox;

    public AskingForDocuments(OwningApplications applications, WantedDocuments wanted, Outbox outbox) {
        this.applications = applications;
        this.wanted = wanted;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "connection.asking-for-documents";
    }

    @Override
    public Set<String> types() {
        return Set.of("workflow.process-waiting");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        applications
                .find(new ApplicationNo(event.subject()))
                .ifPresent(application -> wanted.of(application)
                        .map(AskingForDocuments::named)
                        .ifPresent(names -> outbox.publish(List.of(
                                new ConnectionEvent.DocumentsAskedFor(application.no(), application.unit(), names)))));
    }

    private static DocumentNames named(WantedDocuments.Waiting waiting) {
        return waiting.missing().isEmpty()
                ? new DocumentNames(List.of(waiting.open().reason()))
                : DocumentNames.of(waiting.missing());
    }
}

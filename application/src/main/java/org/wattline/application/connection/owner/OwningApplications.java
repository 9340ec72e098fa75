package org.wattline.application.connection.owner;

import java.util.Optional;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;

/** Applications of whichever kind by the number that no two of them share, for what all of them own: documents, letters, fees. */
public final class OwningApplications {
    private final Applications connections;
    private final ChangeApplications changes;

    public OwningApplications(Applications connections, ChangeApplications changes) {
        this.connections = connections;
        this.changes = changes;
    }

    public Optional<AnyApplication> find(ApplicationNo no) {
        return connections.find(no).<AnyApplication>map(each -> each).or(() -> changes.find(no));
    }

    /** The same for a caller: what it may not know of does not exist for it. */
    public Optional<AnyApplication> find(Caller who, ApplicationNo no) {
        return connections
                .find(who, no)
                .<AnyApplication>map(each -> each)
                .or(() -> changes.find(no)
                        .filter(each -> who.scope()
                                .covers(Scope.Owner.of(
                                        each.unit(), each.customer().value()))));
    }
}

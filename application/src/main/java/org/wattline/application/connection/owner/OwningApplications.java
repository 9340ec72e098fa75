package org.wattline.application.connection.owner;

import java.util.Optional;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.kernel.Outcome;

/**
 * Applications of whichever kind by the number that no two of them share, for what all of them have: documents, letters, fees, plans, surveys,
 * inspections, links, consents, ratings.
 */
public final class OwningApplications {
    private final Applications connections;
    private final ChangeApplications changes;
    private final Ownerships.TakenOver takenOver;

    /** Where nobody does the work of another unit. */
    public OwningApplications(Applications connections, ChangeApplications changes) {
        this(connections, changes, (who, unit) -> false);
    }

    public OwningApplications(Applications connections, ChangeApplications changes, Ownerships.TakenOver takenOver) {
        this.connections = connections;
        this.changes = changes;
        this.takenOver = takenOver;
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
                                                each.unit(), each.customer().value()))
                                || takenOver.by(who, each.unit())));
    }

    /** The same, refused as unknown. */
    public Outcome<AnyApplication> known(Caller who, ApplicationNo no) {
        return find(who, no).map(Outcome::done).orElseGet(() -> Outcome.refused(ConnectionRefusal.UNKNOWN));
    }

    /** Whether a caller is the applicant: with the login that applied for a connection, or one of the customer whose supply is to change. */
    public boolean own(Caller who, AnyApplication application) {
        if (who.kind() != Caller.Kind.CUSTOMER) return false;
        return !(application instanceof ConnectionApplication connection)
                || connection.applicant().login().equals(Optional.of(who.login()));
    }

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    public AnyApplication save(AnyApplication application) {
        if (application instanceof ConnectionApplication connection) return connections.save(connection);
        if (application instanceof ChangeApplication change) return changes.save(change);
        throw new IllegalArgumentException("an application of no known kind: " + application.no());
    }
}

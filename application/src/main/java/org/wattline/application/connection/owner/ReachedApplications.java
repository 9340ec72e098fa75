package org.wattline.application.connection.owner;

import java.util.Optional;
import org.wattline.application.connection.Applications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;

/** Applications for supply, which also exist for whoever took over the work of their unit (接管). */
public final class ReachedApplications implements Applications {
    private final Applications stored;
    private final Ownerships.TakenOver takenOver;

    public ReachedApplications(Applications stored, Ownerships.TakenOver takenOver) {
        this.stored = stored;
        this.takenOver = takenOver;
    }

    @Override
    public Optional<ConnectionApplication> find(ApplicationNo no) {
        return stored.find(no);
    }

    @Override
    public Optional<ConnectionApplication> find(Caller who, ApplicationNo no) {
        return stored.find(who, no).or(() -> stored.find(no).filter(each -> takenOver.by(who, each.unit())));
    }

    @Override
    public void add(ConnectionApplication application) {
        stored.add(application);
    }

    @Override
    public ConnectionApplication save(ConnectionApplication application) {
        return stored.save(application);
    }
}

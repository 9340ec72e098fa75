package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.kernel.Outcome;

/** All connection applications (业扩申请). */
public interface Applications {
    Optional<ConnectionApplication> find(ApplicationNo no);

    /** The same for a caller: what it may not know of does not exist for it. */
    default Optional<ConnectionApplication> find(Caller who, ApplicationNo no) {
        return find(no).filter(ApplicationViews.Reader.of(who)::knows);
    }

    /** The same, refused as unknown. */
    default Outcome<ConnectionApplication> known(Caller who, ApplicationNo no) {
        return find(who, no).map(Outcome::done).orElseGet(() -> Outcome.refused(ConnectionRefusal.UNKNOWN));
    }

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number */
    void add(ConnectionApplication application);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ConnectionApplication save(ConnectionApplication application);
}

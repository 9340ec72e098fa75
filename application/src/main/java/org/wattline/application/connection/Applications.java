package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;

/** All connection applications (业扩申请). */
public interface Applications {
    Optional<ConnectionApplication> find(ApplicationNo no);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number */
    void add(ConnectionApplication application);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ConnectionApplication save(ConnectionApplication application);
}

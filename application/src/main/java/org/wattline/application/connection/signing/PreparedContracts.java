package org.wattline.application.connection.signing;

import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.signing.PreparedContract;

/** The contracts of applications before supply begins; an application has one at most. */
public interface PreparedContracts {
    Optional<PreparedContract> find(ApplicationNo application);

    /** @throws org.wattline.application.platform.AlreadyThere if the application has one */
    PreparedContract add(PreparedContract contract);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    PreparedContract save(PreparedContract contract);
}

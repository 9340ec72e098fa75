package org.wattline.application.connection.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.link.ProgressLink;

/** Links to the progress of applications. */
public interface ProgressLinks {
    Optional<ProgressLink> find(UUID id);

    /** Those of an application, oldest first. */
    List<ProgressLink> of(ApplicationNo application);

    ProgressLink add(ProgressLink link);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ProgressLink save(ProgressLink link);
}

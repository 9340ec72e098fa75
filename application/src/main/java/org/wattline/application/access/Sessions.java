package org.wattline.application.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.credential.Session;

/** The sessions of all accounts (会话). */
public interface Sessions {
    Optional<Session> find(UUID id);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id */
    void add(Session session);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Session save(Session session);

    /** Removes sessions last renewed before an instant. @return how many */
    int forget(Instant renewedBefore);
}

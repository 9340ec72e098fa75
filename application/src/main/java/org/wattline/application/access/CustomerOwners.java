package org.wattline.application.access;

import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Scope;

/** Tells of a customer whether it exists and which unit serves it. */
public interface CustomerOwners {
    Optional<Scope.Owner> of(UUID customer);
}

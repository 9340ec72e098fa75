package org.wattline.application.access;

import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/** Holds a command to the version of the aggregate that its giver saw, where the giver says which. */
final class Seen {
    private Seen() {}

    /** The aggregate itself. @throws StaleState if it is no longer at the version that was seen */
    static <A extends Versioned<A>> A check(A loaded, Optional<Version> seen, String resource, Object id) {
        if (seen.isPresent() && !seen.get().equals(loaded.version()))
            throw new StaleState(resource, id.toString(), seen.get());
        return loaded;
    }
}

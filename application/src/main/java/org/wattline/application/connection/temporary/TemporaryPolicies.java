package org.wattline.application.connection.temporary;

import java.time.LocalDate;
import org.wattline.domain.connection.temporary.TemporaryPolicy;

/** How customers of temporary supplies are treated, by day. */
@FunctionalInterface
public interface TemporaryPolicies {
    /** @throws IllegalStateException if there is none for the day */
    TemporaryPolicy on(LocalDate day);
}

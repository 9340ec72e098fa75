package org.wattline.application.connection.idle;

import java.time.LocalDate;
import org.wattline.domain.connection.idle.IdlePolicy;

/** After how long accounts without use are proposed to be closed, by day. */
@FunctionalInterface
public interface IdlePolicies {
    /** @throws IllegalStateException if there is none for the day */
    IdlePolicy on(LocalDate day);
}

package org.wattline.application.collection.disconnection;

import java.time.LocalDate;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;

/** The dated limits of disconnection, from reference data. */
public interface DisconnectionPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    DisconnectionPolicy inForce(LocalDate day);
}

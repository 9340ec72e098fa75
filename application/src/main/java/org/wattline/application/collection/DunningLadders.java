package org.wattline.application.collection;

import java.time.LocalDate;
import org.wattline.domain.collection.DunningLadder;

/** The dated ladders of dunning, from reference data. */
public interface DunningLadders {
    /** @throws IllegalStateException if none is in force on that day */
    DunningLadder inForce(LocalDate day);
}

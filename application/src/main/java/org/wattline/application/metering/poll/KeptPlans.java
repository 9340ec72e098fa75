package org.wattline.application.metering.poll;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.metering.poll.KeptPlan;

/** The polling plans that the company keeps itself. */
public interface KeptPlans {
    Optional<KeptPlan> find(String id);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this id */
    void add(KeptPlan plan);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    KeptPlan save(KeptPlan plan);

    /** All, by id. */
    List<KeptPlan> all();
}

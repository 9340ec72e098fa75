package org.wattline.application.connection.plan;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.FeedsOfPlan;
import org.wattline.domain.connection.plan.SupplyPlan;

/** All versions of supply plans (供电方案). */
public interface SupplyPlans {
    Optional<SupplyPlan> find(ApplicationNo application, int number);

    /** The versions of an application, by number. */
    List<SupplyPlan> of(ApplicationNo application);

    /** The version of the highest number. */
    default Optional<SupplyPlan> latest(ApplicationNo application) {
        return of(application).stream().reduce((older, newer) -> newer);
    }

    /** The latest version, if the applicant has confirmed it. */
    default Optional<SupplyPlan> agreed(ApplicationNo application) {
        return latest(application).filter(plan -> plan.stage() instanceof SupplyPlan.Stage.Confirmed);
    }

    /** The sources of the latest version, if the applicant has confirmed it. */
    default Optional<FeedsOfPlan> confirmed(ApplicationNo application) {
        return latest(application).flatMap(FeedsOfPlan::of);
    }

    /** As many sources as the confirmed plan of an application has; one where there is none. */
    default int sources(ApplicationNo application) {
        return confirmed(application).map(plan -> plan.sources().size()).orElse(1);
    }

    /** @throws org.wattline.application.platform.AlreadyThere if the application has a version of this number */
    SupplyPlan add(SupplyPlan plan);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    SupplyPlan save(SupplyPlan plan);
}

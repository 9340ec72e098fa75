package org.wattline.application.connection.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.evidence.ReusePolicies;
import org.wattline.application.connection.plan.PlanPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.InPortions;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.alert.WorksLimit;

/** The nightly job that tells of late rounds of inspections, of defects that were not corrected in time and of plans and evidence that end, of each day once (CON-304). */
public final class WatchingWorks implements Jobs.Work {
    public static final String KIND = "connection.watch-works";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final WorksLimits limits;
    private final PlanPolicies policies;
    private final ReusePolicies evidence;
    private final Outbox outbox;
    private final BusinessClock clock;

    public WatchingWorks(
            UnitOfWork work,
            WorksLimits limits,
            PlanPolicies policies,
            ReusePolicies evidence,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.limits = limits;
        this.policies = policies;
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        InPortions.perform(work, KIND, progress, this::portion);
        return Optional.of("/v1/staff-messages");
    }

    private int portion() {
        LocalDate today = clock.today();
        LocalDate near = today.plusDays(policies.on(today).announcedDays());
        LocalDate evidenceNear = today.plusDays(evidence.on(today).evidenceAnnouncedDays());
        List<WorksLimit> reached = limits.untold(today, near, evidenceNear, PORTION);
        limits.told(reached, clock.now());
        outbox.publish(List.copyOf(reached));
        return reached.size();
    }
}

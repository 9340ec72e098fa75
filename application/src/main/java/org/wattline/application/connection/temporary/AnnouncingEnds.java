package org.wattline.application.connection.temporary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.InPortions;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.kernel.Change;

/** The daily job that tells that temporary supplies are about to end (临时用电到期预告), of each last day once; who extends is told anew. */
public final class AnnouncingEnds implements Jobs.Work {
    public static final String KIND = "connection.announce-temporary-ends";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final TemporarySupplies supplies;
    private final TemporaryPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AnnouncingEnds(
            UnitOfWork work,
            TemporarySupplies supplies,
            TemporaryPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.supplies = supplies;
        this.policies = policies;
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
        return Optional.of("/v1/messages");
    }

    private int portion() {
        LocalDate today = clock.today();
        List<TemporarySupply> ending =
                supplies.ending(today, today.plusDays(policies.on(today).announcedDays()), PORTION);
        for (TemporarySupply each : ending) {
            TemporarySupply held = supplies.find(each.account()).orElseThrow();
            Change<TemporarySupply> change = held.announcing();
            outbox.publish(change.facts());
            if (supplies.save(change.state()).announced().isEmpty())
                throw new IllegalStateException("a temporary supply forgot that its end was announced");
        }
        return ending.size();
    }
}

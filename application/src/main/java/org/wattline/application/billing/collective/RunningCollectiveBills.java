package org.wattline.application.billing.collective;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** The job that makes the collective bills of a month, group by group, each in a unit of work of its own; begun anew it leaves alone what there is. */
public final class RunningCollectiveBills implements Jobs.Work {
    public static final String KIND = "billing.make-collective-bills";

    private final CollectiveGroups groups;
    private final MakingCollectiveBills making;

    public RunningCollectiveBills(CollectiveGroups groups, MakingCollectiveBills making) {
        this.groups = groups;
        this.making = making;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: {@code unit}, {@code month}, {@code group} or nothing, {@code complete}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        YearMonth month = YearMonth.parse(progress.arguments().getOrDefault("month", ""));
        boolean complete = Boolean.parseBoolean(progress.arguments().getOrDefault("complete", "true"));
        UnitPath unit = new UnitPath(progress.arguments().getOrDefault("unit", ""));
        String only = progress.arguments().getOrDefault("group", "");
        List<CollectiveGroupId> wanted = groups.of(unit).stream()
                .filter(id -> only.isEmpty() || id.equals(new CollectiveGroupId(UUID.fromString(only))))
                .toList();
        progress.total(wanted.size());
        long done = 0;
        for (CollectiveGroupId id : wanted) {
            if (progress.cancelled()) return Optional.empty();
            make(progress, new MakingCollectiveBills.Make(id, month, complete));
            progress.done(++done);
        }
        return Optional.of("/v1/collective-bills?month=" + month);
    }

    private void make(Jobs.Progress progress, MakingCollectiveBills.Make command) {
        try {
            if (making.handle(progress.who(), command) instanceof Outcome.Refused<CollectiveBill>(Refusal why)
                    && why != CollectiveRefusal.ALREADY_MADE
                    && why != CollectiveRefusal.NOTHING_TO_LIST)
                progress.problem(command.group().toString(), why.code());
        } catch (AlreadyThere anotherServerMadeIt) {
            progress.problem(command.group().toString(), CollectiveRefusal.ALREADY_MADE.code());
        }
    }
}

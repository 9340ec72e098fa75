package org.wattline.application.workflow.history;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Round;

/**
 * Looks at histories every night (夜间验证), as many cases as the policy lets it (WFL-87). A round goes on where the last night, or a server that
 * went down, left it; when it has seen all cases it looks at all seals and is over, and the next night begins another.
 */
public final class VerifyingByNight implements Jobs.Work {
    public static final String KIND = "workflow.verify-by-night";

    private final TellingTamperings telling;
    private final Tamperings tamperings;
    private final IntSupplier perNight;
    private final BusinessClock clock;

    /** @param perNight how many cases at most */
    public VerifyingByNight(
            TellingTamperings telling, Tamperings tamperings, IntSupplier perNight, BusinessClock clock) {
        this.telling = telling;
        this.tamperings = tamperings;
        this.perNight = perNight;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        int most = perNight.getAsInt();
        Round round =
                tamperings.round().filter(last -> last.ended().isEmpty()).orElseGet(() -> Round.beginning(clock.now()));
        progress.total(most);
        for (long done = 0; done < most && !progress.cancelled(); ) {
            Round before = round;
            List<InstanceNo> cases = telling.cases(
                    progress, before.reached(), some -> tamperings.save(before.after(last(some), some.size())));
            round = before.after(last(cases), cases.size());
            done += cases.size();
            progress.done(done);
            if (cases.size() < TellingTamperings.AT_ONCE) {
                Round over = round;
                telling.seals(progress, () -> tamperings.save(over.ended(clock.now())));
                break;
            }
        }
        return Optional.of("/v1/process-tamperings");
    }

    private static Optional<InstanceNo> last(List<InstanceNo> cases) {
        return cases.isEmpty() ? Optional.empty() : Optional.of(cases.getLast());
    }
}

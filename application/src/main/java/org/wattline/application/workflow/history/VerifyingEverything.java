package org.wattline.application.workflow.history;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.workflow.InstanceNo;

/** Looks at all cases and at all seals at once, because somebody asks for it; each finding is a problem of the job, and told as by night. */
public final class VerifyingEverything implements Jobs.Work {
    public static final String KIND = "workflow.verify-histories";

    private final TellingTamperings telling;

    public VerifyingEverything(TellingTamperings telling) {
        this.telling = telling;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        Optional<InstanceNo> last = Optional.empty();
        while (true) {
            if (progress.cancelled()) return Optional.empty();
            List<InstanceNo> cases = telling.cases(progress, last, none -> {});
            done += cases.size();
            progress.done(done);
            if (cases.size() < TellingTamperings.AT_ONCE) break;
            last = Optional.of(cases.getLast());
        }
        telling.seals(progress, () -> {});
        return Optional.of("/v1/process-tamperings");
    }
}

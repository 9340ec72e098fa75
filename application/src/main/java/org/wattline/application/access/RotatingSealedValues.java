package org.wattline.application.access;

import java.util.Optional;
import org.wattline.application.platform.Jobs;

/**
 * Seals all sealed values again under the newest key (密钥轮换), after which the old keys can be dropped. It goes from place to place in
 * steps; after a crash it begins again and passes over what is done. A value that cannot be opened is a problem of the job, and ends nothing.
 */
public final class RotatingSealedValues implements Jobs.Work {
    /** The kind of this job. */
    public static final String KIND = "access.rotate-sealed-values";

    private static final int STEP = 500;
    private static final String UNOPENED =
            "cannot be opened: it was altered, or its key is not in the settings any more";

    private final SealedValues values;

    public RotatingSealedValues(SealedValues values) {
        this.values = values;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        progress.total(values.places().stream().mapToLong(values::count).sum());
        long seen = 0;
        for (String place : values.places()) {
            Optional<String> after = Optional.empty();
            do {
                if (progress.cancelled()) return Optional.empty();
                SealedValues.Step step = values.reseal(place, after, STEP);
                seen += step.seen();
                progress.done(seen);
                for (String key : step.unopened()) progress.problem(place + " " + key, UNOPENED);
                after = step.next();
            } while (after.isPresent());
        }
        return Optional.empty();
    }
}

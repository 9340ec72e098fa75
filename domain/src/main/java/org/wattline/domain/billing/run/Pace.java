package org.wattline.domain.billing.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How fast a run bills, by the parts that it did last (进度推算). Where it rested or the server was away, nothing was done for long: the longest tenth of the
 * times between parts counts neither for what was done nor for how long that took.
 *
 * @param accounts that were done
 * @param took within how long
 */
public record Pace(long accounts, Duration took) {
    /** So many parts tell it. */
    public static final int PARTS = 200;

    private static final int TENTH = 10;

    /** @param begun when the run began @param done its last parts that are done, at most {@value #PARTS}, in any order */
    public static Pace of(Instant begun, List<PartDone> done) {
        List<PartDone> parts = new ArrayList<>(done);
        parts.sort(Comparator.comparing(PartDone::at));
        List<Step> steps = new ArrayList<>();
        Instant before = begun;
        for (PartDone part : parts) {
            steps.add(new Step(Duration.between(before, part.at()), part.accounts()));
            before = part.at();
        }
        // Since the run began there were more parts than these.
        if (parts.size() == PARTS) steps.removeFirst();
        steps.sort(Comparator.comparing(Step::took));
        int counted = steps.size() < 2 ? steps.size() : steps.size() - (steps.size() + TENTH - 1) / TENTH;
        Pace pace = new Pace(0, Duration.ZERO);
        for (Step step : steps.subList(0, counted))
            pace = new Pace(pace.accounts + step.accounts, pace.took.plus(step.took));
        return pace;
    }

    /** How long so many accounts take. @throws IllegalStateException while nothing is done */
    public Duration of(long left) {
        if (accounts == 0) throw new IllegalStateException("a run that has done nothing has no pace");
        return Duration.ofMillis(took.toMillis() * left / accounts);
    }

    private record Step(Duration took, int accounts) {}
}

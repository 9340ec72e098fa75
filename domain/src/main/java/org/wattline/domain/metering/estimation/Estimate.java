package org.wattline.domain.metering.estimation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wattline.domain.metering.reading.ReadingRef;

/**
 * How an estimated version came about (拟合记录), so that it can explain itself and be made anew when what it rests on changes.
 *
 * @param target the version that was estimated
 * @param applied which intervals came from which method
 * @param inputs the versions it rests on
 * @param ruleSet the version of the rules
 */
public record Estimate(
        ReadingRef target, List<DayEstimate.Applied> applied, Set<ReadingRef> inputs, String ruleSet, Instant at) {
    public Estimate {
        applied = List.copyOf(applied);
        inputs = Set.copyOf(inputs);
    }
}

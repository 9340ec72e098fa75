package org.wattline.domain.workflow.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * What would have become of a past case.
 *
 * @param breaches limits that would have been missed
 * @param skipped steps that were done and would not have been
 * @param added steps that were not done and would have been
 * @param undecided steps whose conditions give no answer for the case, and why
 * @param took from its start to the end of its last step
 */
public record Replayed(
        InstanceNo no,
        List<Breach> breaches,
        List<StepCode> skipped,
        List<StepCode> added,
        List<String> undecided,
        Duration took) {
    public Replayed {
        breaches = List.copyOf(breaches);
        skipped = List.copyOf(skipped);
        added = List.copyOf(added);
        undecided = List.copyOf(undecided);
    }

    /**
     * A limit that would have been missed.
     *
     * @param step empty for the limit of the whole
     * @param legal whether it is the law's, else the company's promise
     * @param due the last day in time
     */
    public record Breach(Optional<StepCode> step, String limit, boolean legal, LocalDate due, Instant done) {}
}

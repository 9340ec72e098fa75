package org.wattline.application.metering.poll;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.metering.poll.PollingPlan;

/** All plans by which meters are asked, each in its versions. */
public final class PollingPlans {
    private final List<PollingPlan> all;

    public PollingPlans(Collection<PollingPlan> all) {
        this.all = all.stream()
                .sorted(comparing(PollingPlan::id).thenComparing(PollingPlan::from))
                .toList();
    }

    /** Those in force on a day, by id. */
    public List<PollingPlan> on(LocalDate day) {
        Map<String, PollingPlan> latest = new TreeMap<>();
        for (PollingPlan plan : all) if (!plan.from().isAfter(day)) latest.put(plan.id(), plan);
        return List.copyOf(latest.values());
    }
}

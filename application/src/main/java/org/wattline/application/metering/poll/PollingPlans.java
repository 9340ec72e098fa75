package org.wattline.application.metering.poll;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollingPlan;

/** All plans by which meters are asked: those that the product brings along, each in its versions, and in their stead those that the company keeps. */
public final class PollingPlans {
    private final List<PollingPlan> shipped;
    private final Supplier<List<KeptPlan>> kept;

    /** Without any that the company keeps. */
    public PollingPlans(Collection<PollingPlan> shipped) {
        this(shipped, List::of);
    }

    /** @param kept asked each time, so that a change holds at once */
    public PollingPlans(Collection<PollingPlan> shipped, Supplier<List<KeptPlan>> kept) {
        this.shipped = shipped.stream()
                .sorted(comparing(PollingPlan::id).thenComparing(PollingPlan::from))
                .toList();
        this.kept = kept;
    }

    /** The same, with those that the company keeps. */
    public PollingPlans with(Supplier<List<KeptPlan>> own) {
        return new PollingPlans(shipped, own);
    }

    /** Those in force on a day, by id. */
    public List<PollingPlan> on(LocalDate day) {
        Map<String, PollingPlan> latest = new TreeMap<>();
        for (PollingPlan plan : shipped) if (!plan.from().isAfter(day)) latest.put(plan.id(), plan);
        for (KeptPlan own : kept.get())
            switch (own.state()) {
                case IN_FORCE -> {
                    if (!own.plan().from().isAfter(day)) latest.put(own.id(), own.plan());
                }
                case WITHDRAWN -> latest.remove(own.id());
            }
        return List.copyOf(latest.values());
    }

    /** The one that the product brings along on a day, as if nobody had changed it. */
    Optional<KeptPlan> shipped(String id, LocalDate day) {
        return shipped.stream()
                .filter(plan -> plan.id().equals(id) && !plan.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(KeptPlan::shipped);
    }
}

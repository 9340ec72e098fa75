package org.wattline.application.connection.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.Feed;

/**
 * How many sources there are to be after a change (变更后电源数, CON-190): those of the version of the supply plan drafted last, else of the feeds
 * that a survey tells. As long as there is neither, what the case began with stands: the sources that are wanted, or those that there are.
 */
public final class SourcesAfter implements ConnectionFacts {
    private static final String NAME = "sourcesAfter";

    private final SupplyPlans plans;

    public SourcesAfter(SupplyPlans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return plans.latest(application)
                .map(plan -> plan.content().sources().size())
                .or(() -> Optional.ofNullable(form.get("feeds")).flatMap(SourcesAfter::told))
                .map(sources -> Map.of(NAME, Integer.toString(sources)))
                .orElse(Map.of());
    }

    /** A form that nobody can read is refused by what goes by the feeds themselves. */
    private static Optional<Integer> told(String feeds) {
        try {
            return Optional.of(Feed.parse(feeds).size());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

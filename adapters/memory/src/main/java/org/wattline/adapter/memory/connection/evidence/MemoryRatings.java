package org.wattline.adapter.memory.connection.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.kernel.Span;

/** Ratings in memory. */
public final class MemoryRatings implements Ratings {
    private final MemoryRows<ServiceRating> rows;

    public MemoryRatings(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public Optional<ServiceRating> find(ApplicationNo application) {
        return rows.find(application.value());
    }

    @Override
    public void add(ServiceRating rating) {
        if (find(rating.application()).isPresent()) throw new AlreadyThere("a rating of " + rating.application());
        rows.put(rating.application().value(), rating);
    }

    @Override
    public List<Count> counts(Scope scope, Span days) {
        record Group(String process, int stars) {}
        Map<Group, Long> counted = rows.all().stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> days.contains(Ratings.day(each)))
                .collect(Collectors.groupingBy(each -> new Group(each.process(), each.stars()), Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> new Count(each.getKey().process, each.getKey().stars, each.getValue()))
                .sorted(Comparator.comparing(Count::process).thenComparing(Count::stars))
                .toList();
    }
}
